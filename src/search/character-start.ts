/**
 * The start of the character that an index is in: of a letter with its marks, an emoji, a flag. It is the index itself
 * between two characters.
 */
export function characterStart(text: string, index: number): number {
  const start = segmenter?.segment(text).containing(index)?.index ?? index;
  // A letter may have any number of marks. The longest emoji has 35 code units.
  if (index - start <= 64 && start !== index) return start;
  return /^[\udc00-\udfff]/.test(text.slice(index, index + 1)) ? index - 1 : index;
}

/** Missing in Firefox before 125. */
const segmenter = 'Segmenter' in Intl ? new Intl.Segmenter('en', { granularity: 'grapheme' }) : undefined;
