import fc from 'fast-check';
import lunrModule from 'lunr';
import { expect, test } from 'vitest';
import { buildSearch } from '../../src/search/build.ts';
import type { SearchDocument } from '../../src/search/document.ts';
import { fieldBoosts, ownTexts, searchFields } from '../../src/search/fields.ts';
import { openEdition } from '../../src/search/find/edition.ts';
import { rank } from '../../src/search/find/rank.ts';
import { numberDocuments } from '../../src/search/index/numbering.ts';
import type { Clause } from '../../src/search/query/clause.ts';
import { languageOf } from '../../src/search/words/language.ts';
import { forEachWord } from '../../src/search/words/words.ts';
import { documentOf, loadFrom, tag } from './memory.ts';

const language = languageOf('en');

/** What the tests need of lunr's index; the published types describe `query` with less than lunr takes. */
interface WholeIndex {
  query(fill: (query: { clause(clause: object): void }) => void): { ref: string; score: number }[];
}

/** A whole index made by lunr's own builder, from the same terms, fields and boosts. */
function wholeIndex(documents: readonly SearchDocument[]): WholeIndex {
  const builder = new lunrModule.Builder();
  for (const field of searchFields) builder.field(field, { boost: fieldBoosts[field] });
  documents.forEach((document, id) => {
    const texts = [...ownTexts(document), ''].map(termsOf);
    builder.add({ id, ...Object.fromEntries(searchFields.map((field, i) => [field, texts[i]])) });
  });
  return builder.build() as unknown as WholeIndex;
}

function termsOf(text: string): readonly string[] {
  const terms: string[] = [];
  forEachWord(text, (word) => {
    const term = language.term(word);
    if (term !== '') terms.push(term);
  });
  return terms;
}

const word = fc.constantFrom('oil', 'oils', 'toil', 'port', 'sport', 'ports', 'peace', 'pace', 'Київ', 'x');
const text = fc.array(word, { maxLength: 12 }).map((words) => words.join(' '));
const document = fc
  .record({ title: text, summary: text, body: text, topics: fc.array(word, { maxLength: 2 }) })
  .map(({ topics, ...texts }) => documentOf({ id: '', ...texts, topics: topics.map((name) => tag(name)) }));
const fields = fc.oneof(fc.constant(searchFields), fc.subarray([...searchFields], { minLength: 1 }));
const shared = {
  fields,
  boost: fc.integer({ min: 1, max: 9 }),
  presence: fc.constantFrom('optional' as const, 'required' as const, 'prohibited' as const),
};
const terms = fc.constantFrom('oil', 'toil', 'port', 'sport', 'peac', 'pace', 'київ', 'unknown');
const patterns = fc.constantFrom('*oil', 'p*', 's*rt', '*a*', 'к*', '*or*', 'oil*', 'zz*');
const clause: fc.Arbitrary<Clause> = fc.oneof(
  fc.record({ ...shared, kind: fc.constant('term' as const), term: terms }),
  fc.record({
    ...shared,
    kind: fc.constant('term' as const),
    term: terms,
    editDistance: fc.constantFrom(1, 2),
  }),
  fc.record({ ...shared, kind: fc.constant('wildcard' as const), term: patterns }),
);

test('hits and scores are those of a whole lunr index; equal scores stand in document order', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc
        .array(document, { minLength: 1, maxLength: 12 })
        .map((all) => all.map((each, id) => ({ ...each, id: `${id}` }))),
      fc.array(clause, { minLength: 1, maxLength: 4 }),
      async (documents, clauses) => {
        const load = loadFrom(buildSearch(documents, { language: 'en' }));
        const ours = await rank(clauses, [], await openEdition(load, async () => {}));
        // Documents of equal score stand from the highest number, so lunr's are told by number too.
        const { numbers } = numberDocuments(documents);
        const presences = { optional: 1, required: 2, prohibited: 3 } as const;
        const theirs = wholeIndex(documents).query((query) => {
          for (const { kind, presence, ...rest } of clauses) {
            query.clause({ ...rest, presence: presences[presence], usePipeline: false });
          }
        });
        const scores = new Map(theirs.map(({ ref, score }) => [numbers[Number(ref)], score]));
        expect([...ours.documents].sort()).toEqual([...scores.keys()].sort());
        ours.documents.forEach((each, i) => {
          const score = ours.scores[i] ?? Number.NaN;
          expect(Math.abs(score - (scores.get(each) ?? Number.NaN))).toBeLessThan(1e-12);
          const before = ours.documents[i - 1] ?? Number.POSITIVE_INFINITY;
          const scoreBefore = ours.scores[i - 1] ?? Number.POSITIVE_INFINITY;
          expect(
            scoreBefore - score > 1e-12 || (Math.abs(scoreBefore - score) < 1e-12 && before > each),
          ).toBe(true);
        });
      },
    ),
    { numRuns: 300 },
  );
});
