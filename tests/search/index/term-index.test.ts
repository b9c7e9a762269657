import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { SearchDocument } from '../../../src/search/document.ts';
import { decodeGroups } from '../../../src/search/files/impact-list.ts';
import { otherFormsOf } from '../../../src/search/index/term-forms.ts';
import { emptyIndex, rowsOf, type TermIndex, updateIndex } from '../../../src/search/index/term-index.ts';
import { languageOf } from '../../../src/search/words/language.ts';
import { spellingsOf } from '../../../src/search/words/spellings.ts';
import { documentOf } from '../in-memory-search.ts';

const title = fc
  .array(fc.constantFrom('oil', 'Oils', 'port', 'peace', 'the', 'Київ'), { maxLength: 5 })
  .map((words) => words.join(' '));
/** Documents by doc id: two versions of an archive share some of them. */
const version = fc.dictionary(fc.constantFrom('1', '2', '4', '5', '8'), title);

function updated(cached: TermIndex, titles: Readonly<Record<string, string>>) {
  const entries = Object.entries(titles).sort(([a], [b]) => Number(a) - Number(b));
  const keys = entries.map(([, text]) => (text === '' ? '-' : text.replaceAll(' ', '_')));
  // A document that moves keeps its key; of equal titles, one is enough.
  const isFirst = keys.map((key, i) => keys.indexOf(key) === i);
  const distinct = entries.filter((_, i) => isFirst[i]);
  const distinctKeys = keys.filter((_, i) => isFirst[i]);
  const rows = rowsOf(cached, distinctKeys);
  const added = distinct.flatMap(([id, text], i) =>
    rows[i] === -1 ? [documentOf({ id, title: text })] : [],
  );
  const docIds = Int32Array.from(distinct, ([id]) => Number(id));
  return updateIndex(
    cached,
    { docIds, keys: distinctKeys, rows },
    added,
    () => languageOf('en'),
    spellingsOf([]),
  );
}

/** What is written into files, which is the same whatever was cached. Form ids depend on the cache. */
function written(index: TermIndex) {
  const { terms, forms, formOf, otherForms, impacts, restImpacts, postingLists, positions, documentCounts } =
    index;
  const formTexts = [...formOf].map((form) => forms[form]);
  const otherFormTexts = terms.map((_, term) =>
    Array.from(otherFormsOf(otherForms, term), (form) => forms[form]),
  );
  return { terms, formTexts, otherFormTexts, impacts, restImpacts, postingLists, positions, documentCounts };
}

test('updating an index gives the same as indexing anew', () => {
  fc.assert(
    fc.property(version, version, (before, after) => {
      const cached = updated(emptyIndex, before).index;
      const { index, changed } = updated(cached, after);
      expect(written(index)).toEqual(written(updated(emptyIndex, after).index));
      index.terms.forEach((term, id) => {
        const cachedId = cached.terms.indexOf(term);
        if (changed[id] !== 0) return;
        expect(index.postingLists[id]).toBe(cached.postingLists[cachedId]);
        expect(index.impacts[id]).toBe(cached.impacts[cachedId]);
      });
    }),
    { numRuns: 300 },
  );
});

test('a form that three documents use is saved, whichever of them were cached', () => {
  const before = { '1': 'Oils', '2': 'Oils and ports', '3': 'Oil of one', '4': 'Oil of two' };
  const after = { ...before, '5': 'Oil of three', '6': 'Oils of four', '7': 'Oils of five', '8': 'Port' };
  const cached = updated(emptyIndex, before).index;
  for (const { index } of [updated(cached, after), updated(emptyIndex, after)]) {
    const { terms, formTexts, otherFormTexts } = written(index);
    const oil = terms.indexOf('oil');
    expect([formTexts[oil], otherFormTexts[oil]]).toEqual(['oils', ['oil']]);
    // One document has "ports".
    expect(otherFormTexts[terms.indexOf('port')]).toEqual([]);
  }
  expect(written(cached).otherFormTexts.flat()).toEqual([]);
});

test('impacts are computed again where documents become much longer on average', () => {
  const document = (id: string, word: string, words: number) =>
    documentOf({ id, title: '', body: `${word} ${'port '.repeat(words)}` });
  const indexOf = (cached: TermIndex, documents: readonly SearchDocument[]) => {
    const keys = documents.map(({ id }) => id);
    const rows = rowsOf(cached, keys);
    const added = documents.filter((_, i) => rows[i] === -1);
    const docIds = Int32Array.from(documents.keys());
    return updateIndex(cached, { docIds, keys, rows }, added, () => languageOf('en'), spellingsOf([])).index;
  };
  const before = indexOf(emptyIndex, [document('a', 'rain', 20)]);
  const both = [document('a', 'rain', 20), document('b', 'snow', 500)];
  const after = indexOf(before, both);
  expect(written(after)).toEqual(written(indexOf(emptyIndex, both)));
  const impactOfRain = ({ impacts, terms }: TermIndex) =>
    decodeGroups(impacts[terms.indexOf('rain')] ?? '').find(({ docIds }) => docIds[0] === 0)?.impact;
  expect(impactOfRain(after)).toBeGreaterThan(impactOfRain(before) ?? Number.POSITIVE_INFINITY);
});

test('updating to the same documents changes nothing', () => {
  const titles = { '1': 'Oil prices', '4': 'Port strike' };
  const { index } = updated(emptyIndex, titles);
  const { index: same, changed } = updated(index, titles);
  expect(same).toEqual(index);
  expect([...changed]).toEqual(index.terms.map(() => 0));
});
