import type { Token, Tokens } from 'marked';

/**
 * Whether what Markdown reads as a numbered list is a text that begins with a number: `1986. A great year`,
 * `18. Dezember 2024 begann …`. A list starts at 0 or 1, or its next entry has the next number.
 *
 * @param list reads the start of a text as a list
 */
export function beginsWithNumber(source: string, list: (text: string) => Tokens.List | undefined): boolean {
  const start = Number(/^ {0,3}(\d{1,9})[.)]/.exec(source)?.[1] ?? 0);
  if (start < 2) return false;
  // Up to the next number only, so that a chronicle is not read to its end at each of its years.
  const next = /\n {0,3}(\d{1,9})[.)](?=\s)/.exec(source);
  const entry = next === null ? source : source.slice(0, next.index);
  const read = list(entry);
  const [first] = read?.items ?? [];
  if (read === undefined || first === undefined || first.tokens.filter(isNotSpace).length > 1) return false;
  const goesOn = next !== null && read.raw.length === entry.trimEnd().length;
  return !goesOn || Number(next[1]) !== start + 1;
}

function isNotSpace({ type }: Token): boolean {
  return type !== 'space';
}

/**
 * The rest of a paragraph whose next line happens to begin with the number 1, `on Sunday,⏎1. May 1932, it closed`, which
 * Markdown reads as a list of one entry. After a line that ends a sentence or announces a list, it is one.
 *
 * @param text what follows the paragraph
 * @returns empty where the paragraph does not go on; otherwise it begins with a line break
 */
export function restOfSentence(paragraph: string, text: string): string {
  if (!startsWithOne.test(text) || sentenceEnd.test(paragraph.slice(-20))) return '';
  const [rest = ''] = plainLines.exec(text) ?? [];
  return nothingOrParagraph.test(text.slice(rest.length)) ? rest : '';
}

const startsWithOne = /^\n {0,3}1[.)][ \t]/;
const sentenceEnd = /[^\p{L}\p{N}\s,–—-][^\p{L}\p{N}]*$/u;
const plainLines = /^\n[^\n]+(?:\n {0,3}(?!\d{1,9}[.)]\s)[\p{L}\p{N}"“„«(][^\n]*)*(?=\n|$)/u;
/** After the last line: no line that could belong to a list, and none that makes a heading of it. */
const nothingOrParagraph = /^(?:\s*$|\n[ \t]*\n(?:[ \t]*\n)*(?!\s|\d{1,9}[.)]\s))/;
