import fc from 'fast-check';
import { expect, test } from 'vitest';
import { languageOf } from '../../src/search/words/language.ts';
import { Neighbours } from '../../src/suggest/neighbours.ts';
import { TermVectorMaker } from '../../src/suggest/term-vectors.ts';

const english = languageOf('en');
/** Words that are their own terms. */
const word = fc.constantFrom('fog', 'rain', 'port', 'ship', 'strik', 'gold', 'wheat', 'tin', 'zinc', 'oil');
const text = fc.array(word, { maxLength: 12 }).map((words) => words.join(' '));

function vectorsOf(texts: readonly string[], isKnown: (row: number) => boolean) {
  const maker = new TermVectorMaker(() => english);
  for (const body of texts) maker.add({ title: '', body, language: 'en' });
  return maker.vectors([...texts.keys()], isKnown);
}

/** The weights as the formula has them, from maps of words. */
function naiveVectors(texts: readonly string[], known: ReadonlySet<number>) {
  const counts = texts.map((each) => {
    const counted = new Map<string, number>();
    for (const one of each.split(' ').filter(Boolean)) counted.set(one, (counted.get(one) ?? 0) + 1);
    return counted;
  });
  const frequency = (term: string) => [...known].filter((row) => counts[row]?.has(term)).length;
  return counts.map((counted) => {
    const weights = [...counted].map(([term, count]): readonly [string, number] => {
      const n = frequency(term);
      return [term, n === 0 ? 0 : (1 + Math.log(count)) * Math.log(known.size / n)];
    });
    const length = Math.hypot(...weights.map(([, weight]) => weight)) || 1;
    return new Map(weights.map(([term, weight]) => [term, weight / length]));
  });
}

test('the nearest rows are those of a search through all of them', () => {
  fc.assert(
    fc.property(
      fc.array(text, { minLength: 2, maxLength: 25 }),
      fc.integer({ min: 1, max: 6 }),
      fc.integer({ min: 2, max: 5 }),
      (texts, count, every) => {
        const known = new Set([...texts.keys()].filter((row) => row % every !== 0));
        const neighbours = new Neighbours(
          vectorsOf(texts, (row) => known.has(row)),
          Int32Array.from(known),
        );
        const naive = naiveVectors(texts, known);
        for (const row of texts.keys()) {
          const expected = [...known]
            .filter((other) => other !== row)
            .map((other) =>
              [...(naive[row] ?? [])].reduce(
                (sum, [term, weight]) => sum + weight * (naive[other]?.get(term) ?? 0),
                0,
              ),
            )
            .filter((similarity) => similarity > 1e-6)
            .sort((a, b) => b - a)
            .slice(0, count);
          const found = neighbours.of(row, count).filter(({ similarity }) => similarity > 1e-6);
          expect(found.map(({ similarity }) => similarity)).toEqual(
            expected.map((similarity) => expect.closeTo(similarity, 5)),
          );
          for (const { row: other, similarity } of found) {
            const cosine = [...(naive[row] ?? [])].reduce(
              (sum, [term, weight]) => sum + weight * (naive[other]?.get(term) ?? 0),
              0,
            );
            expect(similarity).toBeCloseTo(cosine, 5);
            expect(known.has(other) && other !== row).toBe(true);
          }
        }
      },
    ),
  );
});

test('a word of the title counts three times, and tags count nothing', () => {
  const maker = new TermVectorMaker(() => english);
  maker.add({ title: 'Fog', body: 'rain', language: 'en' });
  maker.add({ title: '', body: 'fog fog fog rain', language: 'en' });
  maker.add({ title: '', body: 'snow', language: 'en' });
  const { starts, weights } = maker.vectors([0, 1, 2], () => true);
  expect([...starts]).toEqual([0, 2, 4, 5]);
  expect([...weights.subarray(0, 2)]).toEqual([...weights.subarray(2, 4)]);
});
