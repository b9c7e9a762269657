/** A pair of quotation marks, and the pair within it, as opening and closing marks. */
type QuotationMarks = readonly [open: string, close: string, innerOpen: string, innerClose: string];

/** Narrow no-break space (U+202F), which French sets inside its marks. */
const thin = '\u202f';

/**
 * The quotation marks of languages, by their tag (BCP 47) or its first part, as the Unicode CLDR lists them
 * (https://cldr.unicode.org, `delimiters`). A text in another language is left as it is written.
 */
const marksByLanguage: ReadonlyMap<string, QuotationMarks> = new Map([
  ...languages('en nl pt tr da lv cy ga id ms sq af', ['“', '”', '‘', '’']),
  ...languages('de cs sk sl bg is et lt ka mk sr', ['„', '“', '‚', '‘']),
  ...languages('pl ro hu hr bs', ['„', '”', '‚', '’']),
  ...languages('fr', [`«${thin}`, `${thin}»`, '“', '”']),
  ...languages('it es ca gl el eu fr-CH', ['«', '»', '“', '”']),
  ...languages('de-CH it-CH', ['«', '»', '‹', '›']),
  ...languages('pt-PT no nb nn', ['«', '»', '‘', '’']),
  ...languages('ru uk be hy', ['«', '»', '„', '“']),
  ...languages('sv fi', ['”', '”', '’', '’']),
]);

function languages(tags: string, marks: QuotationMarks): readonly (readonly [string, QuotationMarks])[] {
  return tags.split(' ').map((tag) => [tag, marks]);
}

function marksOf(language: string): QuotationMarks | undefined {
  return marksByLanguage.get(language) ?? marksByLanguage.get(language.split('-', 1)[0] ?? '');
}

/**
 * A text with the quotation marks, apostrophes and dashes of its language instead of those of a typewriter: `"Yes" --
 * it's over...` becomes `“Yes” – it’s over…` in English. Each line is a paragraph. Inches, minutes and acronyms like `צה"ל` stay as they are.
 * In French, a space before a colon and its like, or inside quotation marks, does not break the line.
 */
export function typographicText(text: string, language: string): string {
  if (!/["'.-]| [;:!?»]|« /.test(text)) return text;
  const typesetter = typesetterFor(language);
  if (typesetter === undefined) return text;
  return text
    .split('\n')
    .map((line) => {
      typesetter.startBlock();
      return typesetter.set(line);
    })
    .join('\n');
}

/** The same for HTML that is valid: its tags, and what is code in it, stay as they are. */
export function typographicHtml(html: string, language: string): string {
  const typesetter = typesetterFor(language);
  if (typesetter === undefined) return html;
  let literal = 0;
  return html.replace(/<[^>]*>|[^<]+/g, (part) => {
    if (!part.startsWith('<')) {
      if (literal > 0) return part;
      const plain = part.replace(/&(?:quot|#34);/g, '"').replace(/&(?:apos|#39);/g, "'");
      // What stays a straight mark may stand unescaped in a text.
      return typesetter.set(plain);
    }
    const [, slash, name = ''] = /^<(\/?)([a-z0-9]+)/i.exec(part) ?? [];
    if (literalElements.has(name)) literal += slash === '/' ? -1 : 1;
    if (!inlineElements.has(name)) typesetter.startBlock();
    return part;
  });
}

const literalElements: ReadonlySet<string> = new Set(['code', 'pre', 'kbd', 'samp']);
const inlineElements: ReadonlySet<string> = new Set(
  'a abbr b bdi bdo cite code del dfn em i img ins kbd mark q s samp small span strong sub sup u var'.split(
    ' ',
  ),
);

function typesetterFor(language: string): Typesetter | undefined {
  const marks = marksOf(language);
  return marks && new Typesetter(marks, language.split('-', 1)[0] === 'fr');
}

/** Sets the parts of a text one after the other, and knows across them what comes before a mark. */
class Typesetter {
  readonly #marks: QuotationMarks;
  readonly #isFrench: boolean;
  /** The character before the part that is set next; empty at the start of a block. */
  #before = '';
  /** How many double and single marks are open. */
  #double = 0;
  #single = 0;

  /** @param isFrench whether spaces stand before colons and inside quotation marks */
  constructor(marks: QuotationMarks, isFrench: boolean) {
    this.#marks = marks;
    this.#isFrench = isFrench;
  }

  startBlock(): void {
    this.#before = '';
    this.#double = 0;
    this.#single = 0;
  }

  set(text: string): string {
    const spaced = this.#isFrench ? withFrenchSpaces(text) : text;
    const set = withDashes(spaced).replace(/["']/g, (mark, index: number, whole: string) =>
      this.#mark(mark, index === 0 ? this.#before : (whole[index - 1] ?? ''), whole.slice(index + 1)),
    );
    if (text !== '') this.#before = text.at(-1) ?? '';
    return set;
  }

  /** @param after the rest of the part, which may be followed by others */
  #mark(mark: string, before: string, after: string): string {
    return mark === '"' ? this.#doubleMark(before, after) : this.#singleMark(before, after);
  }

  #doubleMark(before: string, after: string): string {
    const [open, close] = this.#marks;
    if (isLetter(before) && isLetter(after[0])) return '"';
    if (opens(before)) {
      this.#double++;
      return open;
    }
    // `5' 10"` and `a 12" gun` are inches where no mark is open.
    if (this.#double === 0 && isDigit(before)) return '"';
    this.#double = Math.max(0, this.#double - 1);
    return close;
  }

  #singleMark(before: string, after: string): string {
    const [, , open, close] = this.#marks;
    if (isLetter(before) && isLetter(after[0])) return '’';
    if (opens(before)) {
      // `'90s`, `'tis`: an apostrophe, unless a mark closes it before the next opens.
      const closesLater =
        !isDigit(after[0]) && /^[^']*(?:\p{L}'\p{L}[^']*)*[\p{L}\p{N}\p{P}]'(?!\p{L})/u.test(after);
      if (!closesLater) return '’';
      this.#single++;
      return open;
    }
    if (this.#single === 0) return isDigit(before) ? "'" : '’';
    this.#single--;
    return close;
  }
}

/** Most texts have none of these, and to look for them by their surroundings takes long. */
function withDashes(text: string): string {
  let set = text;
  if (set.includes('...')) set = set.replace(/\.{3}/g, '…');
  if (set.includes('--')) {
    // Between words or between spaces: `--all` is an option of a command.
    set = set.replace(/(?<=\s)-{2,3}(?=\s)|(?<=[\p{L}\p{N}])-{2,3}(?=[\p{L}\p{N}])/gu, (dash) =>
      dash.length === 2 ? '–' : '—',
    );
  }
  // A dash does not begin a line.
  if (set.includes(' - ')) set = set.replace(/(?<=\S) - (?=\S)/g, '\u00a0– ');
  return set;
}

/** With spaces that do not break where there are spaces: the wide one before a colon, as French sets them. */
function withFrenchSpaces(text: string): string {
  return text.replace(/(?<=\S) (?=[;!?»])|(?<=«) (?=\S)/g, thin).replace(/(?<=\S) (?=:)/g, '\u00a0');
}

/** Whether a mark after this character begins a quotation. */
function opens(before: string): boolean {
  return before === '' || /[\s([{<«„“‘‚"'–—/-]/.test(before);
}

function isLetter(character: string | undefined): boolean {
  return character !== undefined && /\p{L}/u.test(character);
}

function isDigit(character: string | undefined): boolean {
  return character !== undefined && /\d/.test(character);
}
