import { apostrophes } from './apostrophes.ts';

/**
 * What stands behind the apostrophe of an elided article, preposition or conjunction: `armée` in `l’armée`, `Unione` in
 * `dell’Unione`. Empty in all other words: `O’Brien`, `aujourd’hui`, `prud’hommes`.
 *
 * The forms are those of French, Italian and Catalan (Lucene's lists for these languages, with `jusqu`, `presqu` and
 * `entr`). They are read in every language, because names come with them: the earthquake of L’Aquila, Côte d’Ivoire.
 */
export function partAfterElision(word: string): string {
  if (!apostrophe.test(word)) return '';
  const part = elided.exec(word)?.[2] ?? '';
  return part.length > 1 ? part : '';
}

const elidedWords =
  'l d j m t s n c qu jusqu lorsqu puisqu quoiqu quelqu presqu entr un all dall dell nall nell sull coll pell gl ' +
  'agl dagl degl negl sugl quest quell bell sant senz tutt mezz quant com anch v';

const apostrophe = new RegExp(`[${apostrophes}]`);

/** The last apostrophe decides: `qu’d’autres`. */
const elided = new RegExp(
  `^(?:.*[${apostrophes}])?(${elidedWords.split(' ').join('|')})[${apostrophes}]([^${apostrophes}]+)$`,
  'iu',
);
