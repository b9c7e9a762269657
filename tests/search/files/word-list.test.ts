import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  decodeCounts,
  decodeForm,
  decodeNames,
  decodeOtherForms,
  decodeTerms,
  encodeWordList,
  type WordListEntry,
} from '../../../src/search/files/word-list.ts';

/** Parts that words share, so that lists look like those of a language; 🝰 is two UTF-16 units. */
const part = fc.constantFrom('a', 'negoti', 'ation', 's', 'київ', 'é', '’', '🝰', '🝱', '1,5', '北');
const word = fc.array(part, { minLength: 1, maxLength: 4 }).map((parts) => parts.join(''));
const longWord = fc.tuple(word, fc.integer({ min: 50, max: 200 })).map(([text, n]) => text + 'x'.repeat(n));
const entries = fc
  .uniqueArray(
    fc.record({
      term: fc.oneof({ weight: 9, arbitrary: word }, { weight: 1, arbitrary: longWord }),
      form: word,
      otherForms: fc.array(word, { maxLength: 3 }),
      documentCount: fc.integer({ min: 1, max: 100_000 }),
    }),
    { selector: ({ term }) => term },
  )
  .map((all) => all.sort((a, b) => (a.term < b.term ? -1 : 1)));

test('terms, forms and approximate document counts round-trip', async () => {
  await fc.assert(
    fc.asyncProperty(entries, async (all) => {
      // As it is read from a file.
      const list = JSON.parse(JSON.stringify(encodeWordList(all)));
      const terms = await decodeTerms(list);
      expect(terms).toEqual(all.map(({ term }) => term));
      const forms = list.forms.split(' ');
      expect(terms.map((term, i) => decodeForm(forms[i], term))).toEqual(all.map(expectedForm));
      expect(decodeOtherForms(list, terms)).toEqual(
        all.flatMap(({ term: text, otherForms }, term) =>
          otherForms.map((form) => ({ term, form: expectedForm({ term: text, form }) })),
        ),
      );
      decodeCounts(list).forEach((about, i) => {
        const count = all[i]?.documentCount ?? 0;
        expect(about <= count && count < 2 * about).toBe(true);
      });
      expect(decodeCounts(list)).toHaveLength(all.length);
    }),
    { numRuns: 300 },
  );
});

/** A term from which more characters would be removed than a digit can say is its own form. */
function expectedForm({ term, form }: Pick<WordListEntry, 'term' | 'form'>): string {
  let shared = 0;
  while (shared < Math.min(form.length, 59) && term[shared] === form[shared]) shared++;
  return term.length - shared > 59 ? term : form;
}

test('names round-trip, each in one line', () => {
  const names = [['Mikhail Gorbachev', 'Michail\nGorbatschow'], ['Oil  prices']];
  expect(decodeNames(encodeWordList([], names))).toEqual([
    ['Mikhail Gorbachev', 'Michail Gorbatschow'],
    ['Oil prices'],
  ]);
  expect(decodeNames(encodeWordList([]))).toEqual([]);
});

test('a term takes one character more than it has letters that differ from the term before', () => {
  const list = encodeWordList(
    ['port', 'portal', 'ports'].map((term) => ({ term, form: term, documentCount: 1 })),
  );
  expect(list.terms.split(' ').map(({ length }) => length)).toEqual([5, 3, 2]);
  expect(list.forms).toBe('  ');
});
