import { type EditCosts, editCost } from './edit-cost.ts';
import { soundOf } from './sound.ts';

/**
 * How unlikely it is that somebody types one word and means another, in errors: one for an error without a reason, less
 * for those that hands and ears make.
 */
export function typingErrors(typed: string, meant: string): number {
  const byHand = editCost(typed, meant, errorCosts, Number.POSITIVE_INFINITY);
  const [heard, sound] = [soundOf(typed), soundOf(meant)];
  const byEar = sameSound + (heard === sound ? 0 : editCost(heard, sound, errorCosts, byHand));
  return Math.min(byHand, byEar);
}

/** What sounds alike is half an error; so is a doubled letter, which is not heard. */
const sameSound = 0.5;

const errorCosts: EditCosts = {
  replaced(typed, at, meant, meantAt) {
    const [a, b] = [typed.charAt(at), meant.charAt(meantAt)];
    const isLikely = (isVowel(a) && isVowel(b)) || areNeighbours(a, b) || soundAlike.has(a + b);
    return (isLikely ? 0.7 : 1.1) + first(at);
  },
  extra(typed, at) {
    const [letter, before, after] = [typed.charAt(at), typed.charAt(at - 1), typed.charAt(at + 1)];
    return (areNeighbours(letter, before) || areNeighbours(letter, after) ? 0.8 : 1) + first(at);
  },
  missing(meant, at) {
    const letter = meant.charAt(at);
    return (isVowel(letter) || letter === 'h' ? 0.8 : 1) + first(at);
  },
  swapped: 0.7,
};

/** The first letter of a word is rarely wrong. */
function first(at: number): number {
  return at === 0 ? 0.7 : 0;
}

function isVowel(letter: string): boolean {
  return 'aeiouyαειουωηаеиоуыэюяіїє'.includes(letter);
}

/** Consonants that are written for each other, both ways. */
const soundAlike = bothWays('ck cs ks kq gj gk sz sx vw vf dt bp mn td kx');

/** Rows of letters as keyboards have them: English, German, French, Russian, Ukrainian and Greek. */
const keyboards = [
  ['qwertyuiop', 'asdfghjkl', 'zxcvbnm'],
  ['qwertzuiop', 'asdfghjkl', 'yxcvbnm'],
  ['azertyuiop', 'qsdfghjklm', 'wxcvbn'],
  ['йцукенгшщзхъ', 'фывапролджэ', 'ячсмитьбю'],
  ['йцукенгшщзхї', 'фівапролджє', 'ячсмитьбю'],
  [';ςερτυθιοπ', 'ασδφγηξκλ', 'ζχψωβνμ'],
];
const neighbours = bothWays(
  keyboards
    .flatMap((rows) =>
      rows.flatMap((row, r) =>
        [...row].flatMap((letter, i) => {
          const below = rows[r + 1] ?? '';
          return [row.charAt(i + 1), below.charAt(i - 1), below.charAt(i)]
            .filter(Boolean)
            .map((other) => letter + other);
        }),
      ),
    )
    .join(' '),
);

function areNeighbours(a: string, b: string): boolean {
  return neighbours.has(a + b);
}

function bothWays(pairs: string): ReadonlySet<string> {
  return new Set(pairs.split(' ').flatMap((pair) => [pair, pair.charAt(1) + pair.charAt(0)]));
}
