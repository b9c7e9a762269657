import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  decodeCounts,
  decodeForms,
  decodeTerms,
  encodeWordList,
  type WordListEntry,
} from '../../../src/search/files/word-list.ts';

/** Beginnings and endings that words share, so that lists look like those of a language; 🝰 is two units of UTF-16. */
const part = fc.constantFrom('a', 'negoti', 'ation', 's', 'київ', 'é', '’', '🝰', '🝱', '1,5', '北');
const word = fc.array(part, { minLength: 1, maxLength: 4 }).map((parts) => parts.join(''));
const longWord = fc.tuple(word, fc.integer({ min: 50, max: 200 })).map(([text, n]) => text + 'x'.repeat(n));
const listed = fc
  .uniqueArray(
    fc.record({
      term: fc.oneof({ weight: 9, arbitrary: word }, { weight: 1, arbitrary: longWord }),
      form: word,
      documentCount: fc.integer({ min: 1, max: 100_000 }),
    }),
    { selector: ({ term }) => term },
  )
  .map((all) => all.sort((a, b) => (a.term < b.term ? -1 : 1)));

test('terms, their words and about how many documents hold them read back', () => {
  fc.assert(
    fc.property(listed, (all) => {
      // As a file has it.
      const list = JSON.parse(JSON.stringify(encodeWordList(all)));
      const terms = decodeTerms(list);
      expect(terms).toEqual(all.map(({ term }) => term));
      if (all.length > 0) expect(decodeForms(list, terms)).toEqual(all.map(shownAs));
      decodeCounts(list).forEach((about, i) => {
        const count = all[i]?.documentCount ?? 0;
        expect(about <= count && count < 2 * about).toBe(true);
      });
      expect(decodeCounts(list)).toHaveLength(all.length);
    }),
    { numRuns: 300 },
  );
});

/** A term whose end is too long to be told apart by one digit is known by itself. */
function shownAs({ term, form }: WordListEntry): string {
  let shared = 0;
  while (shared < Math.min(form.length, 59) && term[shared] === form[shared]) shared++;
  return term.length - shared > 59 ? term : form;
}

test('a term takes as many characters as it has letters of its own, and one', () => {
  const list = encodeWordList(
    ['port', 'portal', 'ports'].map((term) => ({ term, form: term, documentCount: 1 })),
  );
  expect(list.terms.split(' ').map(({ length }) => length)).toEqual([5, 3, 2]);
  expect(list.forms).toBe('  ');
});
