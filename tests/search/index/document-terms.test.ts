import fc from 'fast-check';
import { expect, test } from 'vitest';
import { countTerms } from '../../../src/search/index/count-terms.ts';
import {
  type DocumentTerms,
  mergeDocumentTerms,
  noDocumentTerms,
} from '../../../src/search/index/document-terms.ts';
import { Vocabulary } from '../../../src/search/index/vocabulary.ts';
import { languageOf } from '../../../src/search/words/language.ts';
import { spellingsOf } from '../../../src/search/words/spellings.ts';
import { documentOf } from '../in-memory-search.ts';

const text = fc
  .array(fc.constantFrom('oil', 'port', 'peace', 'oil'), { maxLength: 4 })
  .map((all) => all.join(' '));
const texts = fc.array(fc.record({ title: text, body: text }), { maxLength: 5 });

test('merged rows equal those of documents that are counted together', () => {
  const rows = fc.tuple(texts, texts).chain(([cached, added]) =>
    fc.record({
      cached: fc.constant(cached),
      added: fc.constant(added),
      rows: fc.shuffledSubarray([...cached, ...added].map((_, row) => row)),
    }),
  );
  fc.assert(
    fc.property(rows, ({ cached, added, rows }) => {
      const vocabularies = { terms: new Vocabulary(), forms: new Vocabulary() };
      const count = (all: typeof cached): DocumentTerms =>
        countTerms(
          all.map((each, i) => documentOf({ id: `${i}`, ...each })),
          () => languageOf('en'),
          spellingsOf([]),
          vocabularies,
        );
      const merged = mergeDocumentTerms(Int32Array.from(rows), count(cached), count(added));
      const all = [...cached, ...added];
      expect(merged).toEqual(count(rows.flatMap((row) => all[row] ?? [])));
    }),
  );
});

test('no rows give an empty table', () => {
  expect(mergeDocumentTerms(new Int32Array(0), noDocumentTerms, noDocumentTerms)).toEqual(noDocumentTerms);
});
