import type { DateConventions, DateParts, Needs } from './date-parts.ts';
import { isFiller, isPart, isWeekday, monthOf, seasonOf } from './date-words.ts';
import { readWideDate, romanNumber } from './wide-dates.ts';

/** Reads one folded date without a word such as `about`; undefined if it is none. */
export function readParts(text: string, conventions: DateConventions, needs: Needs): DateParts | undefined {
  return readWideDate(text) ?? new PartsReader(conventions, needs).read(text);
}

/** Reads dates that consist of numbers and names of months and seasons. */
class PartsReader {
  readonly #conventions: DateConventions;
  readonly #needs: Needs;

  constructor(conventions: DateConventions, needs: Needs) {
    this.#conventions = conventions;
    this.#needs = needs;
  }

  read(text: string): DateParts | undefined {
    const tokens = tokensOf(text);
    if (tokens === undefined) return undefined;
    // `mar` and `dom` are days of the week in one language and months or words in another.
    return this.#assemble(tokens) ?? (tokens[0]?.weekday ? this.#assemble(tokens.slice(1)) : undefined);
  }

  #assemble(tokens: readonly Token[]): DateParts | undefined {
    const shape = tokens.map(({ kind }) => kind).join('');
    const [a, b, c] = tokens;
    const numberOf = (token: Token | undefined) => Number(token?.text);
    switch (shape) {
      case 'Y':
        return { year: a?.text };
      case 'N':
        return a?.isShort ? { year: this.#century(a) } : { day: numberOf(a) };
      case 'M':
        return { month: a?.month, isNamed: true };
      case 'MY':
        return { year: b?.text, month: a?.month, isNamed: true };
      case 'YM':
        return { year: a?.text, month: b?.month, isNamed: true };
      case 'NM':
        return { day: numberOf(a), month: b?.month, isNamed: true };
      case 'MN':
        return numberOf(b) > 31 || b?.isShort
          ? { year: this.#century(b), month: a?.month, isNamed: true }
          : { day: numberOf(b), month: a?.month, isNamed: true };
      case 'NMY':
        return { year: c?.text, month: b?.month, day: numberOf(a), isNamed: true };
      case 'MNY':
        return { year: c?.text, month: a?.month, day: numberOf(b), isNamed: true };
      case 'YMN':
        return { year: a?.text, month: b?.month, day: numberOf(c), isNamed: true };
      case 'NMN':
        return numberOf(a) > 31
          ? { year: this.#century(a), month: b?.month, day: numberOf(c), isNamed: true }
          : { year: this.#century(c), month: b?.month, day: numberOf(a), isNamed: true };
      case 'MNN':
        return { year: this.#century(c), month: a?.month, day: numberOf(b), isNamed: true };
      case 'NRY':
        return { year: c?.text, month: romanNumber(b?.text ?? ''), day: numberOf(a) };
      case 'YN':
        return /[-/.]/.test(b?.before ?? '') && !(b?.before !== '-' && numberOf(b) > 12)
          ? { year: a?.text, month: numberOf(b) || undefined }
          : undefined;
      case 'NY':
        // `2, 2012` is the end of `May 1 or 2, 2012`.
        return b?.before === ' ' || b?.before === ','
          ? { year: b?.text, day: numberOf(a) }
          : { year: b?.text, month: numberOf(a) };
      case 'YNN':
        return { year: a?.text, month: numberOf(b) || undefined, day: numberOf(c) || undefined };
      case 'NNY':
        return this.#ordered(a, b, c?.text, b?.before === '.');
      case 'NNN':
        return numberOf(a) > 31
          ? { year: this.#century(a), month: numberOf(b), day: numberOf(c) }
          : this.#ordered(a, b, this.#century(c), b?.before === '.');
      default:
        return undefined;
    }
  }

  #ordered(
    a: Token | undefined,
    b: Token | undefined,
    year: string | undefined,
    isDotted: boolean,
  ): DateParts | undefined {
    const [first, second] = [Number(a?.text), Number(b?.text)];
    const dayFirst: DateParts = { year, month: second, day: first };
    if (second > 12) return { year, month: first, day: second };
    if (first > 12 || first === second || isDotted) return dayFirst;
    const { order } = this.#conventions;
    if (order === undefined) {
      this.#needs.missing.add('order');
      return undefined;
    }
    this.#needs.used.add('order');
    return order === 'day-month' ? dayFirst : { year, month: first, day: second };
  }

  /** The year of two digits; undefined where its century is not known. */
  #century(token: Token | undefined): string | undefined {
    const { latestYear } = this.#conventions;
    if (latestYear === undefined || token === undefined) {
      this.#needs.missing.add('century');
      return undefined;
    }
    this.#needs.used.add('century');
    const digits = Number(token.text);
    const year = latestYear - ((((latestYear - digits) % 100) + 100) % 100);
    return String(year).padStart(4, '0');
  }
}

interface Token {
  /** Year, number, month or part of a year, Roman numeral. */
  readonly kind: 'Y' | 'N' | 'M' | 'R';
  readonly text: string;
  readonly month?: number | undefined;
  /** What is between it and the token before: a space, or the sign. */
  readonly before: string;
  /** A year such as `'92`. */
  readonly isShort: boolean;
  readonly weekday: boolean;
}

/** Undefined where there is a word or a sign that dates do not have. */
function tokensOf(text: string): readonly Token[] | undefined {
  const tokens: Token[] = [];
  let before = '';
  let isFirst = true;
  for (const [piece] of text.matchAll(
    /\d+(?:(?:st|nd|rd|th|er|re|eme|ere|го|е|a|o|º|ª)(?!\p{L}))?|\p{L}+|[^\s]|\s/gu,
  )) {
    const [, digits] = /^(\d+)/.exec(piece) ?? [];
    if (digits !== undefined) {
      const whole = wholeDay(digits);
      if (whole !== undefined && tokens.length === 0) tokens.push(...whole);
      else if (digits.length === 4)
        tokens.push({ kind: 'Y', text: digits, before, isShort: false, weekday: false });
      else if (digits.length < 3)
        tokens.push({ kind: 'N', text: digits, before, isShort: before === "'", weekday: false });
      else return undefined;
      before = '';
    } else if (/^\p{L}/u.test(piece)) {
      const month = monthOf(piece) ?? seasonOf(piece);
      const weekday = isFirst && isWeekday(piece);
      if (month !== undefined) {
        tokens.push({ kind: 'M', text: piece, month, before, isShort: false, weekday });
        before = '';
      } else if (/^[ivx]+$/.test(piece) && tokens.length > 0) {
        tokens.push({ kind: 'R', text: piece, before, isShort: false, weekday });
        before = '';
      } else if (!weekday && !isFiller(piece) && !isPart(piece)) return undefined;
      isFirst = false;
    } else if (piece === ' ') before ||= piece;
    else if (/^[-/.,'_]$/.test(piece))
      before = before === '' || before === ' ' || piece === "'" ? piece : before;
    else return undefined;
  }
  return /^[-/._]|[-/_']$/.test(text) ? undefined : tokens;
}

/** `19370718` */
function wholeDay(digits: string): readonly Token[] | undefined {
  const [, year, month, day] = /^((?:1\d|20)\d\d)([01]\d)([0-3]\d)$/.exec(digits) ?? [];
  if (year === undefined || month === undefined || day === undefined) return undefined;
  const token = { before: '-', isShort: false, weekday: false };
  return [
    { ...token, kind: 'Y', text: year, before: '' },
    { ...token, kind: 'N', text: month },
    { ...token, kind: 'N', text: day },
  ];
}
