import { realpathSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { isWithin } from '../../is-within.ts';
import { percentDecoded } from '../percent-decoded.ts';
import { whyTooLarge } from './file-size.ts';
import { type Bibliography, bibliographyIn, mergeBibliographies } from './mods.ts';
import { childrenOf, elementsIn, elementsOf, type XmlElement } from './xml.ts';

/** An issue as a library describes it, with the files of its pages: https://www.loc.gov/standards/mets/. */
export interface MetsFile {
  readonly label: string;
  readonly id: string;
  readonly issue: Bibliography;
  readonly articles: readonly MetsArticle[];
  readonly pages: readonly MetsPage[];
  /** How much is in it that is no article, by kind. */
  readonly leftOut: ReadonlyMap<string, number>;
}

export interface MetsArticle {
  readonly line: number;
  /** Within its file. */
  readonly id: string;
  readonly label: string;
  /** Of the part of the issue that it is in; empty where it is in none. */
  readonly section: string;
  readonly bibliography: Bibliography;
  readonly areas: readonly MetsArea[];
}

export interface MetsPage {
  readonly line: number;
  readonly id: string;
  readonly number: string;
  readonly file: MetsReference;
}

/** Where text of an article is. */
export interface MetsArea {
  readonly file: MetsReference;
  /** Of the page; empty where it is not known. */
  readonly page: string;
  /** Ids in the file, of the first and of the last element; empty where the whole file is meant. */
  readonly begin: string;
  readonly end: string;
  readonly role: 'title' | 'heading' | 'author' | 'text';
}

/** A file that a METS names. */
export interface MetsReference {
  /** As written. */
  readonly href: string;
  /** Undefined where it is not there, or outside of the folder that was given. */
  readonly path: string | undefined;
}

/** In characters. An issue has some megabytes. */
const maxLength = 50_000_000;

/** Of a whole issue. Links may name the same again and again. */
const maxAreas = 1_000_000;

const root: ReadonlySet<string> = new Set(['mets']);

/**
 * Reads it; what is wrong is a text: one line, lower case, no full stop.
 *
 * @param folder of what it names, nothing outside of it is read
 */
export async function readMets(file: string, folder: string): Promise<MetsFile | string> {
  const tooLarge = whyTooLarge(file);
  if (tooLarge !== undefined) return tooLarge;
  for await (const element of elementsOf(file, root, { maxLength, withoutPrefixes: true })) {
    return 'reason' in element ? element.reason : new Reading(file, folder, element).file();
  }
  return 'there is no METS in it';
}

/**
 * The path of a file that a METS names; undefined where it is not there, or not in a folder or below it. What is on the
 * web is not fetched.
 */
export function referencedPath(file: string, folder: string, href: string): string | undefined {
  const path = href.replace(/^file:\/\/(?=\.)/i, '').replaceAll('\\', '/');
  if (/^(?:[a-z][a-z\d+.-]*:|\/)/i.test(path)) return undefined;
  for (const each of [path, percentDecoded(path)]) {
    const full = resolve(dirname(file), each);
    if (each.includes('\0') || !isWithin(full, resolve(folder))) continue;
    try {
      if (isWithin(realpathSync(full), realpathSync(folder))) return full;
    } catch {
      // It is not there.
    }
  }
  return undefined;
}

/** Parts of an issue that only have others in them. */
const containers =
  /^(?:NEWSPAPER|PERIODICAL|SERIAL|YEAR|VOLUME|ISSUE|EDITION|SUPPLEMENT|CONTENT|CONTENTS|BODY_MATTER|MAIN)$/;
const advertisements = /^(?:ADVERT|ADVERTISEMENT|ADVERTISEMENTS|AD|ADS|CLASSIFIEDS?|CLASSIFIED_ADS?)$/;
const pictures = /^(?:ILLUSTRATION|IMAGE|PICTURE|PHOTOGRAPH|GRAPHIC|MAP|CARTOON)$/;
const titleOfIssue = /^(?:TITLE_?SECTION|MASTHEAD|PUBLISHING_STMT|IMPRINT|TITLE_PAGE|FRONT|MOTTO)$/;
const texts = /^(?:BODY|BODY_CONTENT|PARAGRAPH|TEXT|TEXTBLOCK|TABLE|LIST|CAPTION|FOOTNOTE)$/;
const titles = /^(?:TITLE|HEADLINE|MAIN_TITLE|MAINTITLE)$/;
const headings =
  /^(?:HEADING|OVERLINE|SUBHEADLINE|SUBHEADING|SUBTITLE|SUB_HEADLINE|CROSSHEAD|INTERTITLE|KICKER)$/;

class Reading {
  readonly #root: XmlElement;
  readonly #bibliographies = new Map<string, Bibliography>();
  readonly #files = new Map<string, MetsReference>();
  readonly #pages: MetsPage[] = [];
  /** The numbers of the pages of files. */
  readonly #numbers = new Map<MetsReference, string>();
  readonly #articles: MetsArticle[] = [];
  readonly #leftOut = new Map<string, number>();
  /** The parts of pages that links give to articles. */
  readonly #linked = new Map<string, XmlElement[]>();
  #areas = 0;
  /** Ids of the metadata of the issue and of what is around it, from the outside. */
  readonly #around: string[] = [];
  #label: string;

  constructor(file: string, folder: string, element: XmlElement) {
    this.#root = element;
    this.#label = labelOf(element);
    for (const section of childrenOf(element, 'dmdSec')) {
      this.#bibliographies.set(section.attributes['ID'] ?? '', bibliographyIn(section));
    }
    for (const section of childrenOf(element, 'fileSec'))
      this.#readFiles(section, (href) => referencedPath(file, folder, href));
    this.#readLinks();
    const maps = childrenOf(element, 'structMap');
    const isLogical = ({ attributes }: XmlElement) => /^logical/i.test(attributes['TYPE'] ?? '');
    for (const map of maps.filter((each) => !isLogical(each)))
      for (const div of childrenOf(map, 'div')) this.#readPages(div);
    const logical = maps.filter(isLogical);
    for (const map of logical) for (const div of childrenOf(map, 'div')) this.#readPart(div, '');
  }

  file(): MetsFile {
    const around = this.#around
      .flatMap((ids) => ids.split(/\s+/))
      .flatMap((id) => this.#bibliographies.get(id) ?? []);
    const [first] = this.#bibliographies.values();
    const known = around.length > 0 || first === undefined ? around.reverse() : [first];
    // That of the issue has its date; others are of the newspaper.
    const issue = mergeBibliographies([...known.filter(({ date }) => date !== ''), ...known]);
    return {
      label: this.#label,
      id: this.#root.attributes['OBJID'] ?? '',
      issue,
      articles: this.#articles,
      pages: this.#pages,
      leftOut: this.#leftOut,
    };
  }

  #readFiles(section: XmlElement, pathOf: (href: string) => string | undefined): void {
    for (const file of elementsIn(section)) {
      if (file.name !== 'file') continue;
      const href = childrenOf(file, 'FLocat')[0]?.attributes['href'] ?? '';
      if (/\.xml$/i.test(href)) {
        this.#files.set(file.attributes['ID'] ?? '', { href, path: pathOf(href) });
      } else this.#count('picture or other file of a page');
    }
  }

  #readLinks(): void {
    const links = childrenOf(this.#root, 'structLink').flatMap((each) => [...elementsIn(each)]);
    if (links.length === 0) return;
    const divs = new Map<string, XmlElement>();
    for (const each of elementsIn(this.#root))
      if (each.name === 'div') divs.set(each.attributes['ID'] ?? '', each);
    const link = (from: string, to: readonly string[]) => {
      const id = from.replace(/^#/, '');
      const linked = this.#linked.get(id) ?? [];
      this.#linked.set(id, linked);
      for (const each of to) {
        const found = divs.get(each.replace(/^#/, ''));
        if (found !== undefined) linked.push(found);
      }
    };
    for (const each of links) {
      if (each.name === 'smLink') link(each.attributes['from'] ?? '', [each.attributes['to'] ?? '']);
      else if (each.name === 'smLinkGrp') {
        const [first = '', ...others] = childrenOf(each, 'smLocatorLink').map(
          ({ attributes }) => attributes['href'] ?? '',
        );
        link(first, others);
      }
    }
  }

  /** Pages are parts that name a file of text themselves. */
  #readPages(div: XmlElement): void {
    const { attributes } = div;
    const described = this.#bibliographies.get(attributes['DMDID'] ?? '')?.page;
    const number = attributes['ORDERLABEL'] || described || attributes['ORDER'] || '';
    const [file] = this.#filesOf(div);
    if (file !== undefined && !this.#numbers.has(file)) {
      this.#numbers.set(file, number);
      this.#pages.push({ line: div.line, id: attributes['ID'] ?? file.href, number, file });
    } else if (file === undefined && this.#pages.length === 0) this.#surround(div);
    for (const child of childrenOf(div, 'div')) this.#readPages(child);
  }

  #filesOf(div: XmlElement): readonly MetsReference[] {
    const pointers = childrenOf(div, 'fptr').flatMap((pointer) => [pointer, ...elementsIn(pointer)]);
    return pointers.flatMap(({ attributes }) => this.#files.get(attributes['FILEID'] ?? '') ?? []);
  }

  #surround(div: XmlElement): void {
    const ids = div.attributes['DMDID'];
    if (ids !== undefined) this.#around.push(ids);
    this.#label ||= labelOf(div);
  }

  #readPart(div: XmlElement, section: string): void {
    const type = typeOf(div);
    const parts = childrenOf(div, 'div');
    if (advertisements.test(type)) this.#count('advertisement');
    else if (pictures.test(type)) this.#count('picture');
    else if (titleOfIssue.test(type)) this.#count('title of an issue');
    else if (containers.test(type) || (type === '' && parts.length > 0)) {
      if (this.#articles.length === 0) this.#surround(div);
      for (const part of parts) this.#readPart(part, section);
    } else if (isPartOfText(type)) this.#count('text outside of articles');
    else if (/SECTION/.test(type) && parts.some((part) => !isPartOfText(typeOf(part)))) {
      for (const part of parts) {
        // The heading of a section is its label.
        if (!isPartOfText(typeOf(part))) this.#readPart(part, labelOf(div) || section);
        else if (texts.test(typeOf(part))) this.#count('text outside of articles');
      }
    } else this.#readArticle(div, section);
  }

  #readArticle(div: XmlElement, section: string): void {
    const ids = (div.attributes['DMDID'] ?? '').split(/\s+/);
    const id = div.attributes['ID'] ?? '';
    const areas = [...this.#areasOf(div, 'text', section)];
    for (const each of this.#linked.get(id) ?? []) {
      for (const area of this.#areasOf(each, 'text', section)) areas.push(area);
    }
    if (areas.length === 0) {
      this.#count('article without text');
      return;
    }
    this.#articles.push({
      line: div.line,
      id: id || String(this.#articles.length + 1),
      label: labelOf(div),
      section,
      bibliography: mergeBibliographies(ids.flatMap((each) => this.#bibliographies.get(each) ?? [])),
      areas,
    });
  }

  *#areasOf(div: XmlElement, role: MetsArea['role'], section: string): Iterable<MetsArea> {
    for (const pointer of childrenOf(div, 'fptr')) {
      for (const { attributes } of [pointer, ...elementsIn(pointer)]) {
        const file = this.#files.get(attributes['FILEID'] ?? '');
        if (file === undefined) continue;
        if (++this.#areas > maxAreas) return;
        const { BEGIN: begin = '', END: end = begin } = attributes;
        yield { file, page: this.#numbers.get(file) ?? '', begin, end, role };
      }
    }
    for (const part of childrenOf(div, 'div')) {
      const type = typeOf(part);
      if (pictures.test(type)) this.#count('picture');
      else if (isPartOfText(type) || type === '') yield* this.#areasOf(part, roleOf(type, role), section);
      // An article within another is one of its own.
      else this.#readPart(part, section);
    }
  }

  #count(kind: string): void {
    this.#leftOut.set(kind, (this.#leftOut.get(kind) ?? 0) + 1);
  }
}

function typeOf({ attributes }: XmlElement): string {
  return (attributes['TYPE'] ?? '')
    .trim()
    .toUpperCase()
    .replace(/[\s-]+/g, '_');
}

function labelOf({ attributes }: XmlElement): string {
  const label = (attributes['LABEL'] ?? '').replace(/\s+/g, ' ').trim();
  // `DOCUMENT_TITLE_PLACEHOLDER`, which a program left.
  return /^[A-Z_]*PLACEHOLDER$/.test(label) ? '' : label;
}

function isPartOfText(type: string): boolean {
  return texts.test(type) || titles.test(type) || headings.test(type) || /^(?:AUTHOR|BYLINE)$/.test(type);
}

function roleOf(type: string, around: MetsArea['role']): MetsArea['role'] {
  if (titles.test(type)) return 'title';
  if (headings.test(type)) return 'heading';
  if (/^(?:AUTHOR|BYLINE)$/.test(type)) return 'author';
  return /^(?:BODY|BODY_CONTENT|PARAGRAPH|TEXT)$/.test(type) ? 'text' : around;
}
