/**
 * The beginning of a text, at most `length` UTF-16 code units and cut between characters: never inside a letter with its
 * marks, an emoji or a flag.
 */
export function truncate(text: string, length: number): string {
  if (text.length <= length) return text;
  const { index = length } = segmenter.segment(text).containing(length) ?? {};
  // A letter may have any number of marks. The longest emoji has 35 code units.
  if (length - index <= 64) return text.slice(0, index);
  return text.slice(0, length).replace(/[\ud800-\udbff]$/, '');
}

const segmenter = new Intl.Segmenter('en', { granularity: 'grapheme' });
