import type { AltoFile, AltoWord, WordRange } from './alto-file.ts';

/** Words that follow each other, in one or several files. */
export interface AltoPart extends WordRange {
  readonly file: AltoFile;
}

/**
 * The paragraphs of parts of pages: one for each block. Words that the end of a line divides are put together, also
 * where the text goes on in another column or on another page.
 */
export function paragraphsOf(parts: readonly AltoPart[]): readonly string[] {
  const paragraphs: string[][] = [];
  let before: AltoWord | undefined;
  let place: { readonly file: AltoFile; readonly block: number } | undefined;
  for (const { file, start, end } of parts) {
    for (const word of file.words.slice(start, end)) {
      const words = paragraphs.at(-1);
      const last = words?.at(-1);
      if (words !== undefined && last !== undefined && before !== undefined) {
        // The whole stands there already.
        if (word.part?.number === 2 && before.part?.whole === word.part.whole) {
          before = word;
          place = { file, block: word.block };
          continue;
        }
        const joined = joinedAtHyphen(before, last, word);
        if (joined !== undefined) {
          words[words.length - 1] = joined;
          before = word;
          place = { file, block: word.block };
          continue;
        }
      }
      const text = word.part?.number === 1 ? word.part.whole : word.text;
      if (words === undefined || place?.file !== file || place.block !== word.block) paragraphs.push([text]);
      else words.push(text);
      before = word;
      place = { file, block: word.block };
    }
  }
  return paragraphs.map((words) => words.join(' '));
}

/**
 * A word and the next, where the first ends in a hyphen at the end of a line. Before a small letter the hyphen only
 * divides; otherwise it is a part of the word. Undefined where they are two words.
 */
function joinedAtHyphen(before: AltoWord, last: string, next: AltoWord): string | undefined {
  if (!before.isLastInLine || before.part !== undefined) return undefined;
  const stem = last.replace(/(?<=\p{L})[-\u00ad\u00ac\u2e17]$/u, '');
  if (stem === last && !before.isHyphenated) return undefined;
  if (/^\p{Ll}/u.test(next.text)) return stem + next.text;
  return /^\p{Lu}/u.test(next.text) ? `${stem}-${next.text}` : undefined;
}

/** How sure the recognition of parts is, of 1, with two digits; empty where the files do not say it. */
export function confidenceOf(parts: readonly AltoPart[]): string {
  let sum = 0;
  let count = 0;
  for (const { file, start, end } of parts) {
    for (const { confidence } of file.words.slice(start, end)) {
      if (confidence === undefined) continue;
      sum += confidence;
      count++;
    }
  }
  return count === 0 ? '' : (sum / count).toFixed(2);
}
