import { elementIn, elementsIn, isElement, lineIn, type XmlElement } from '../markup/xml-elements.ts';

/** A file of text with the place of each word on the page: https://www.loc.gov/standards/alto/. */
export interface AltoFile {
  readonly pages: readonly AltoPage[];
  /** In the order of the file. */
  readonly words: readonly AltoWord[];
  /** The words of each page, block, line and word, by its id. */
  readonly ranges: ReadonlyMap<string, WordRange>;
  /** As the file has it; empty where it does not say it. */
  readonly language: string;
  /** The name of the picture that it is of, without folders. */
  readonly picture: string;
}

export interface AltoPage {
  /** As printed, or else as counted; empty where the file says neither. */
  readonly number: string;
  /** In the order in which they are read. */
  readonly blocks: readonly AltoBlock[];
  /** How many pictures it has. */
  readonly pictures: number;
  /** How sure the recognition of its text is, of 1; undefined where the file does not say it. */
  readonly confidence: number | undefined;
}

/** A paragraph, or what else belongs together. */
export interface AltoBlock extends WordRange {
  readonly isHeading: boolean;
  /** Whether it is outside of what is printed as text, as the number of a page is. */
  readonly isInMargin: boolean;
}

export interface WordRange {
  /** Of the first word, and behind the last. */
  readonly start: number;
  readonly end: number;
}

export interface AltoWord {
  readonly text: string;
  /** Its number among the blocks. */
  readonly block: number;
  /** Of a word that a line divides: which part it is, and the whole. */
  readonly part: { readonly number: 1 | 2; readonly whole: string } | undefined;
  /** Whether a hyphen follows at the end of a line. */
  readonly isHyphenated: boolean;
  readonly isLastInLine: boolean;
  /** How sure its recognition is, of 1. */
  readonly confidence: number | undefined;
}

/** The name of the element that a file consists of. */
export const altoRoot = 'alto';

/** @param element that of the whole file, without prefixes */
export function altoIn(element: XmlElement): AltoFile {
  return new Reading(element).file();
}

/** A block while it is read. */
interface OpenBlock extends WordRange {
  readonly element: XmlElement;
  readonly page: number;
  readonly isInMargin: boolean;
}

/** What is around an element. */
interface Around {
  /** Of letters. */
  readonly size: number;
  readonly isInMargin: boolean;
  readonly isInBlock: boolean;
}

class Reading {
  readonly #root: XmlElement;
  readonly #words: AltoWord[] = [];
  /** In points, of each word; 0 where it is not known. */
  readonly #sizes: number[] = [];
  readonly #ranges = new Map<string, WordRange>();
  readonly #blocks: OpenBlock[] = [];
  readonly #pages: XmlElement[] = [];
  readonly #fontSizes = new Map<string, number>();
  /** Ids of the tags that say of a block that it is a heading. */
  readonly #headingTags = new Set<string>();
  readonly #languages = new Map<string, number>();
  /** The places of blocks in a list, by their ids. */
  readonly #order: ReadonlyMap<string, number>;

  constructor(element: XmlElement) {
    this.#root = element;
    for (const { name, attributes } of elementsIn(element)) {
      if (name === 'TextStyle') {
        this.#fontSizes.set(attributes['ID'] ?? '', Number(attributes['FONTSIZE'] ?? 0) || 0);
      } else if (name.endsWith('Tag') && headingName.test(attributes['LABEL'] ?? '')) {
        this.#headingTags.add(attributes['ID'] ?? '');
      }
    }
    const order = elementIn(element, 'ReadingOrder');
    const listed = order === undefined ? [] : [...elementsIn(order)];
    this.#order = new Map(listed.map(({ attributes }, index) => [attributes['REF'] ?? '', index]));
    this.#read(element, { size: 0, isInMargin: false, isInBlock: false });
  }

  file(): AltoFile {
    const blocks = new Map<number, OpenBlock[]>();
    for (const block of this.#blocks) {
      if (block.end === block.start) continue;
      const ofPage = blocks.get(block.page) ?? [];
      blocks.set(block.page, ofPage);
      ofPage.push(block);
    }
    const [language = ''] = [...this.#languages].sort(([, a], [, b]) => b - a)[0] ?? [];
    const picture = lineIn(elementIn(elementIn(this.#root, 'sourceImageInformation'), 'fileName'));
    return {
      pages: this.#pages.map((element, index) => this.#page(element, blocks.get(index) ?? [])),
      words: this.#words,
      ranges: this.#ranges,
      language,
      picture: picture.slice(Math.max(picture.lastIndexOf('/'), picture.lastIndexOf('\\')) + 1),
    };
  }

  #read(element: XmlElement, { size, isInMargin, isInBlock }: Around): void {
    const start = this.#words.length;
    const { name, attributes } = element;
    const inside = {
      size: this.#sizeOf(attributes['STYLEREFS']) || size,
      isInMargin: isInMargin || name.endsWith('Margin'),
      isInBlock: isInBlock || name === 'TextBlock',
    };
    if (name === 'Page') this.#pages.push(element);
    if (name === 'String') this.#word(attributes, inside.size);
    else for (const child of element.children) if (isElement(child)) this.#read(child, inside);
    if (name === 'TextLine') this.#endLine(element, start);
    const range = { start, end: this.#words.length };
    if (name === 'TextBlock' && !isInBlock) {
      const block = { ...range, element, page: this.#pages.length - 1, isInMargin: inside.isInMargin };
      this.#blocks.push(block);
      const language = attributes['LANG'] ?? attributes['language'] ?? '';
      if (language !== '') {
        this.#languages.set(language, (this.#languages.get(language) ?? 0) + range.end - start + 1);
      }
    }
    const id = attributes['ID'];
    if (id !== undefined) this.#ranges.set(id, range);
  }

  #word(attributes: XmlElement['attributes'], size: number): void {
    const text = attributes['CONTENT']?.trim() ?? '';
    if (text === '') return;
    const [, number] = /^HypPart([12])$/.exec(attributes['SUBS_TYPE'] ?? '') ?? [];
    const whole = attributes['SUBS_CONTENT']?.trim() ?? '';
    this.#words.push({
      text,
      block: this.#blocks.length,
      part: number !== undefined && whole !== '' ? { number: number === '1' ? 1 : 2, whole } : undefined,
      isHyphenated: false,
      isLastInLine: false,
      confidence: shareOf(attributes['WC']),
    });
    this.#sizes.push(size);
  }

  #endLine({ children }: XmlElement, start: number): void {
    const last = this.#words.at(-1);
    if (last === undefined || this.#words.length === start) return;
    const isHyphenated = children.filter(isElement).at(-1)?.name === 'HYP';
    this.#words[this.#words.length - 1] = { ...last, isHyphenated, isLastInLine: true };
  }

  #page(element: XmlElement, own: readonly OpenBlock[]): AltoPage {
    const { attributes } = element;
    const usual = this.#usualSize(own);
    const blocks = this.#inReadingOrder(own).map(
      ({ element: { attributes: block }, start, end, isInMargin }) => {
        const tags = (block['TAGREFS'] ?? '').split(/\s+/);
        const isTagged = tags.some((id) => this.#headingTags.has(id));
        const isLarge = usual > 0 && this.#sizes.slice(start, end).every((size) => size >= usual * 1.25);
        return { start, end, isInMargin, isHeading: isTagged || (isLarge && end - start <= maxHeadingWords) };
      },
    );
    const pictures = [...elementsIn(element)].filter(
      ({ name, attributes: { TYPE = '' } }) => name === 'Illustration' || /^illustration$/i.test(TYPE),
    ).length;
    return {
      number: attributes['PRINTED_IMG_NR'] || attributes['PHYSICAL_IMG_NR'] || '',
      blocks,
      pictures,
      confidence: shareOf(attributes['PC']),
    };
  }

  /** The size of most letters; 0 where it is not known, or where there is too little to compare with. */
  #usualSize(blocks: readonly OpenBlock[]): number {
    const lengths = new Map<number, number>();
    let length = 0;
    for (const { start, end } of blocks) {
      for (let index = start; index < end; index++) {
        const size = this.#sizes[index] ?? 0;
        const letters = this.#words[index]?.text.length ?? 0;
        lengths.set(size, (lengths.get(size) ?? 0) + letters);
        length += letters;
      }
    }
    const [size = 0, letters = 0] = [...lengths].sort(([, a], [, b]) => b - a)[0] ?? [];
    return length >= minLetters && letters > length / 2 ? size : 0;
  }

  /** As the file says it, by a list or by which block follows on which; otherwise as they are in it. */
  #inReadingOrder(blocks: readonly OpenBlock[]): readonly OpenBlock[] {
    const ids = new Map(blocks.map((block) => [block.element.attributes['ID'] ?? '', block]));
    const next = (block: OpenBlock) => ids.get(block.element.attributes['IDNEXT'] ?? '');
    const followers = new Set(blocks.map(next));
    const ordered = new Set<OpenBlock>();
    const place = (id: string) => this.#order.get(id) ?? 0;
    const listed = [...ids.keys()].filter((id) => this.#order.has(id));
    for (const id of listed.sort((a, b) => place(a) - place(b))) {
      const block = ids.get(id);
      if (block !== undefined) ordered.add(block);
    }
    for (const first of blocks) {
      if (followers.has(first)) continue;
      for (
        let block: OpenBlock | undefined = first;
        block !== undefined && !ordered.has(block);
        block = next(block)
      )
        ordered.add(block);
    }
    // Those of a circle.
    for (const block of blocks) ordered.add(block);
    return [...ordered];
  }

  #sizeOf(styles = ''): number {
    for (const id of styles.split(/\s+/)) {
      const size = this.#fontSizes.get(id);
      if (size !== undefined) return size;
    }
    return 0;
  }
}

const headingName = /^(?:(?:sub)?head(?:ing|line)?|(?:sub)?title|titre)\d?$/i;
const maxHeadingWords = 25;
const minLetters = 300;

/** `0.87` or, as some write it, `87.2` of a hundred. */
function shareOf(text: string | undefined): number | undefined {
  const number = Number(text ?? '');
  if (text === undefined || text === '' || Number.isNaN(number) || number < 0) return undefined;
  return Math.min(1, number > 1 ? number / 100 : number);
}
