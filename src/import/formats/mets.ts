import { readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { decodeMarkup } from '../../attachments/decode-markup.ts';
import { escapeHtml } from '../../html/html.ts';
import { foldName } from '../../records/spelling.ts';
import type { AltoFile } from '../../transcripts/alto-file.ts';
import { type AltoPart, confidenceOf, paragraphsOf } from '../../transcripts/alto-text.ts';
import type { Read } from '../foreign-record.ts';
import type { Format, ReadOptions } from '../format.ts';
import { shortTitle } from '../guess-text-fields.ts';
import { dateOfFile, firstWords, pageText } from './alto.ts';
import { whyTooLarge } from './file-size.ts';
import {
  type MetsArea,
  type MetsArticle,
  type MetsFile,
  type MetsPage,
  type MetsReference,
  readMets,
  referencedPath,
} from './mets-file.ts';
import { readAlto } from './read-alto.ts';
import { fieldsOf } from './xml.ts';

/** Issues of newspapers from libraries. Each article is a record, or each page where there are no articles. */
export const mets: Format = {
  name: 'mets',
  label: 'METS',
  detect: ({ text }) => /^\s*</.test(text) && /<(?:[\w.-]+:)?mets[\s>]/.test(text),
  read: readIssue,
  partsOf,
};

/** What a METS names, in its folder or below: pictures and texts of its pages. */
function* partsOf(file: string, { folder = dirname(file) }: ReadOptions = {}): Iterable<string> {
  if (whyTooLarge(file) !== undefined) return;
  const text = decodeMarkup(readFileSync(file));
  for (const [, href = ''] of text.matchAll(/<(?:[\w.-]+:)?FLocat\s[^<>]*?\bhref\s*=\s*["']([^"']*)/g)) {
    const path = referencedPath(file, folder, href.replaceAll('&amp;', '&'));
    if (path !== undefined) yield path;
  }
  const beside = dirname(resolve(file));
  for (const name of readdirSync(beside)) if (checksums.test(name)) yield join(beside, name);
}

/** Lists of files with their checksums, which libraries keep beside. */
const checksums = /(?:manifest|checksums?|md5(?:sums?)?|sha\d+(?:sums?)?)\.txt$/i;

async function* readIssue(file: string, { folder = dirname(file) }: ReadOptions = {}): AsyncGenerator<Read> {
  const issue = await readMets(file, folder);
  if (typeof issue === 'string') {
    yield { file, line: 1, reason: issue, raw: '' };
    return;
  }
  const records = new IssueRecords(file, folder, issue);
  /** Those without a text, until one has it; where none has, the pages are read. */
  let refused: Read[] | undefined = [];
  for (const article of issue.articles) {
    const record = await records.ofArticle(article);
    if (refused !== undefined && 'reason' in record) {
      refused.push(record);
      continue;
    }
    yield* refused ?? [];
    refused = undefined;
    yield record;
  }
  if (refused !== undefined && issue.pages.length === 0) yield* refused;
  else if (refused !== undefined) for (const page of issue.pages) yield* records.ofPage(page);
  if (issue.leftOut.size > 0) yield { leftOut: issue.leftOut };
}

/** Of an article: no item is that long. */
const maxWords = 300_000;

/** So many files of text are in memory at once. */
const maxFiles = 40;

class IssueRecords {
  readonly #file: string;
  readonly #issue: MetsFile;
  readonly #altos = new Map<string, AltoFile | string>();
  readonly #notes: readonly string[];
  readonly #id: string;
  readonly #newspaper: string;

  constructor(file: string, folder: string, issue: MetsFile) {
    this.#file = file;
    this.#issue = issue;
    const { title, date, id } = issue.issue;
    // `Evening Star (Washington, D.C.), 1905-05-04` is the label of an issue.
    this.#newspaper = title || issue.label.replace(/[\s,]+\d{4}-\d\d-\d\d$/, '');
    const guessed = date === '' ? dateOfFile(file, folder) : undefined;
    this.#notes = guessed === undefined ? [] : [`date? ${guessed}, from the name of the file`];
    const name = basename(file).replace(/\.xml$/i, '');
    this.#id = issue.id || id || [this.#newspaper, date, name].filter((part) => part !== '').join(' ');
  }

  async ofArticle(article: MetsArticle): Promise<Read & { readonly file: string }> {
    const { line, bibliography, label } = article;
    const parts: Part[] = [];
    let words = 0;
    /** Why, by the file. */
    const missing = new Map<string, string>();
    for (const area of article.areas) {
      const part = await this.#partOf(area);
      if (typeof part === 'string') {
        missing.set(area.file.href, part);
        continue;
      }
      parts.push({ ...part, role: area.role });
      words += part.end - part.start;
      if (words > maxWords) return { file: this.#file, line, reason: 'its text is too long', raw: label };
    }
    const [reason = 'there is no text in it'] = missing.values();
    if (paragraphsOf(parts).length === 0) {
      return {
        file: this.#file,
        line,
        reason,
        raw: [label || bibliography.title, ...missing.keys()].join(', '),
      };
    }
    const { title, body } = articleBody(parts, bibliography.title || label, bibliography.subtitle);
    const pages = [...new Set(article.areas.map(({ page }) => page))].filter((page) => page !== '');
    const authors = parts.filter(({ role }) => role === 'author');
    const fields = fieldsOf([
      ['METS id', `${this.#id}/${article.id}`],
      ['title', title],
      ['subtitle', bibliography.subtitle],
      ...(bibliography.authors.length > 0 ? bibliography.authors : paragraphsOf(authors)).map(
        (author) => ['author', author] as const,
      ),
      ...bibliography.subjects.map((subject) => ['subject', subject] as const),
      ['section', article.section],
      ...this.#pairsOfIssue(bibliography.language || languageOf(parts)),
      ...pages.map((page) => ['page', page] as const),
      ['ocr confidence', confidenceOf(parts)],
    ]);
    const notes = [
      ...this.#notes,
      ...[...missing].map(([href, why]) => `a part of the text is missing: ${href} (${why})`),
    ];
    const leftOut = new Map(
      missing.size > 0 ? [['part of an article whose text is missing', missing.size]] : [],
    );
    return { file: this.#file, line, fields, body: { kind: 'html', text: body }, notes, leftOut };
  }

  async *ofPage({ line, id, number, file }: MetsPage): AsyncGenerator<Read> {
    const alto = await this.#altoOf(file);
    if (typeof alto === 'string') {
      yield { file: this.#file, line, reason: alto, raw: file.href };
      return;
    }
    const { issue } = this.#issue;
    for (const [index, page] of alto.pages.entries()) {
      const { title, body, confidence, leftOut } = pageText(alto, page);
      const reason = 'there is no text on the page';
      if (body.text === '') yield { file: this.#file, line, reason, raw: file.href };
      if (body.text === '') continue;
      const name = [this.#newspaper, this.#newspaper.includes(issue.date) ? '' : issue.date]
        .filter((part) => part !== '')
        .join(', ');
      const place = number || page.number;
      const fields = fieldsOf([
        ['METS id', `${this.#id}/${id}${index === 0 ? '' : ` ${index + 1}`}`],
        ['title', name === '' || place === '' ? title : `${name}, page ${place}`],
        ...this.#pairsOfIssue(alto.language),
        ['page', place],
        ['ocr confidence', confidence],
      ]);
      yield { file: this.#file, line, fields, body, notes: this.#notes, leftOut };
    }
  }

  *#pairsOfIssue(language: string): Iterable<readonly [string, string]> {
    const { issue } = this.#issue;
    yield ['date', issue.date];
    yield ['language', language || issue.language];
    yield ['newspaper', this.#newspaper];
    yield ['publisher', issue.publisher];
    yield ['place of publication', issue.place];
    yield ['volume', issue.volume];
    yield ['number', issue.number];
    yield ['issue address', issue.url || (/^https?:/.test(this.#issue.id) ? this.#issue.id : '')];
    yield ['rights', issue.rights];
    yield ['LCCN', issue.lccn];
    yield ['issn', issue.issn];
    yield ['edition', issue.edition];
  }

  /** What is wrong is a text. */
  async #partOf({ file, begin, end }: MetsArea): Promise<AltoPart | string> {
    const alto = await this.#altoOf(file);
    if (typeof alto === 'string') return alto;
    if (begin === '') return { file: alto, start: 0, end: alto.words.length };
    const first = alto.ranges.get(begin);
    const last = alto.ranges.get(end);
    if (first === undefined || last === undefined) return 'the file has no part of the name that is given';
    return { file: alto, start: first.start, end: Math.max(first.end, last.end) };
  }

  async #altoOf({ path }: MetsReference): Promise<AltoFile | string> {
    if (path === undefined) return 'a file of its text is not there, or not in the folder that is imported';
    let alto = this.#altos.get(path);
    if (alto === undefined) {
      const read = await readAlto(path);
      alto = typeof read === 'string' ? `a file of its text cannot be read: ${read}` : read;
      const [oldest] = this.#altos.keys();
      if (this.#altos.size >= maxFiles && oldest !== undefined) this.#altos.delete(oldest);
      this.#altos.set(path, alto);
    }
    return alto;
  }
}

interface Part extends AltoPart {
  readonly role: MetsArea['role'];
}

function languageOf([first]: readonly Part[]): string {
  return first?.file.language ?? '';
}

/**
 * The text of an article as HTML. Its title is what the library says, or else its first headline, which is then no part
 * of the text.
 */
function articleBody(
  parts: readonly Part[],
  known: string,
  subtitle: string,
): { readonly title: string; readonly body: string } {
  const texts: string[] = [];
  let title = known;
  for (let start = 0; start < parts.length; ) {
    const role = parts[start]?.role ?? 'text';
    let end = start + 1;
    while (end < parts.length && parts[end]?.role === role) end++;
    const paragraphs = paragraphsOf(parts.slice(start, end));
    start = end;
    const isHeading = role === 'title' || role === 'heading';
    if (isHeading && texts.length === 0) {
      const headline = paragraphs.join(' ');
      if (title === '' && role === 'title') title = headline;
      if (isSameWords(headline, title) || isSameWords(headline, subtitle)) continue;
    }
    const level = isHeading ? 'h2' : 'p';
    texts.push(...paragraphs.map((paragraph) => `<${level}>${escapeHtml(paragraph)}</${level}>`));
  }
  return { title: title || shortTitle(firstWords(parts)), body: texts.join('\n') };
}

function isSameWords(a: string, b: string): boolean {
  const words = (text: string) => foldName(text).replace(/[^\p{L}\p{N}]+/gu, '');
  return words(a) === words(b);
}
