import type { CitationTerms } from './terms.ts';

/**
 * A title in quotation marks, of which those within it become the inner ones, and the mark that follows it: in English
 * within the quotation marks, and in other languages after them.
 */
export function quotedTitle(title: string, mark: '.' | ',' | '', terms: CitationTerms): string {
  const [open, close, innerOpen, innerClose] = terms.marks;
  // Marks of another language stay as they are.
  const isPaired = title.split(open).length === title.split(close).length;
  const inner = isPaired ? title.replaceAll(open, innerOpen).replaceAll(close, innerClose) : title;
  // A comma is added to a question, and a full stop is not.
  const isEnded = mark === '.' && /[.!?…؟]["”’»“]*$/u.test(inner);
  const added = isEnded ? '' : mark;
  if (terms.language !== 'en') return `${open}${inner}${close}${added}`;
  // An apostrophe at the end of a word closes nothing.
  const end = /‘[^‘’]*’$/.test(inner) ? '’' : '';
  const before = end === '' ? inner : inner.slice(0, -end.length);
  return `${open}${before}${added}${end}${close}`;
}
