/**
 * Characters of a query that are searched. Without a limit, a pasted file would block the page: normalizing a letter
 * with many combining marks, for one, takes a time that grows with the square of their number.
 */
export const maxQueryLength = 2_000;

/** The beginning of a query that is searched. It ends with a whole word where there is one. */
export function searchedPart(text: string): string {
  if (text.length <= maxQueryLength) return text;
  const trimmed = text.trim();
  if (trimmed.length <= maxQueryLength) return trimmed;
  // With the next character, which may end the last word.
  const wholeWords = trimmed.slice(0, maxQueryLength + 1).search(/\s\S*$/);
  return trimmed.slice(0, wholeWords < 0 ? maxQueryLength : wholeWords);
}
