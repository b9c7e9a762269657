import type { DocumentFace, SearchTag } from '../document.ts';
import { once } from '../once.ts';
import { cutRuns } from './cuts.ts';

/**
 * Documents on one shelf: few, because all of them load where one is shown; but a page of results needs a file for
 * each shelf that its hits stand on.
 */
const mostOnShelf = 8;

/**
 * Puts documents that share their tags on shelves together, near ones in time beside each other, because what a query
 * finds is mostly on the same topics and actors. A document that joins or goes changes the shelf that it stands on, and
 * seldom another.
 *
 * @param faces by number
 * @returns the numbers on each shelf, ascending; shelves by their lowest
 */
export function shelve(faces: readonly (DocumentFace | undefined)[]): readonly (readonly number[])[] {
  const idsOf = once((tags: readonly SearchTag[]) => tags.map(({ id }) => id).join());
  const alike = new Map<string, number[]>();
  faces.forEach((face, number) => {
    if (face === undefined) return;
    const tags = `${idsOf(face.topics)};${idsOf(face.actors)}`;
    const numbers = alike.get(tags);
    if (numbers) numbers.push(number);
    else alike.set(tags, [number]);
  });
  const inOrder = [...alike].sort(([a], [b]) => (a < b ? -1 : 1)).flatMap(([, numbers]) => numbers);
  const starts = cutRuns(
    inOrder.map((number) => ({ name: faces[number]?.id ?? '', size: 1 })),
    mostOnShelf,
  );
  return starts
    .map((start, i) => inOrder.slice(start, starts[i + 1]).sort((a, b) => a - b))
    .sort(([a = 0], [b = 0]) => a - b);
}
