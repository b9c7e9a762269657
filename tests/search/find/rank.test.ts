import { describe, expect, test } from 'vitest';
import { allTiers, type IndexReader } from '../../../src/search/find/index-reader.ts';
import { rank } from '../../../src/search/find/rank.ts';
import type { Clause } from '../../../src/search/query/clause.ts';
import { clauseOf, postingListOf, readerOf } from './postings.ts';

const reader = readerOf(
  {
    oil: postingListOf({ title: [2], body: [0, 1, 3] }),
    port: postingListOf({ body: [1, 4] }),
  },
  6,
);
const index = {
  reader,
  yieldToMain: async () => {},
  allDocIds: async () => [0, 1, 2, 3, 4],
  docIdsWithin: async () => [],
};
const [oil, port] = [clauseOf({ term: 'oil' }), clauseOf({ term: 'port' })];
const as = (clause: Clause, presence: Clause['presence']): Clause => ({ ...clause, presence });

const wanted = (clauses: readonly Clause[]) => ({ clauses, phrases: [], dates: [] });

test.each([
  ['best first, equal scores by descending doc id', [oil], [2, 3, 1, 0]],
  ['two required words', [as(oil, 'required'), as(port, 'required')], [1]],
  ['one word excluded', [oil, as(port, 'prohibited')], [2, 3, 0]],
  ['only exclusions leave all other documents', [as(oil, 'prohibited')], [4]],
  ['no clauses', [], []],
])('%s', async (_case, clauses, expected) => {
  const { docIds, scores, tooShort } = await rank(wanted(clauses), index);
  expect(docIds).toEqual(expected);
  const ordered = docIds.map((docId) => scores[docId] ?? Number.NaN);
  expect(ordered).toEqual(ordered.toSorted((a, b) => b - a));
  expect(tooShort).toBe(false);
});

test('documents with every word come before those with some, and are counted', async () => {
  // Document 2 has `oil` in its title, which alone would put it first.
  const { docIds, complete } = await rank(wanted([oil, port]), index);
  expect({ docIds, complete }).toEqual({ docIds: [1, 4, 2, 3, 0], complete: 1 });
});

test('a word that the query repeats is one word to have', async () => {
  const { docIds, complete } = await rank(wanted([port, port]), index);
  expect({ docIds, complete }).toEqual({ docIds: [4, 1], complete: 2 });
});

test('under `lunr`, every hit counts as complete, and the scores alone decide', async () => {
  const { docIds, complete } = await rank(wanted([oil, port]), index, 'lunr');
  expect({ docIds, complete }).toEqual({ docIds: [1, 2, 4, 3, 0], complete: 5 });
});

test('reports the terms that match, but none that are excluded', async () => {
  expect([...(await rank(wanted([oil, as(port, 'prohibited')]), index)).terms]).toEqual(['oil']);
});

test('ignores a word that is too short, and reports it', async () => {
  const short = clauseOf({
    term: 'p',
    presence: 'required',
    prefix: { letters: 'p', terms: [], onlyIfUnknown: false },
  });
  const { docIds, tooShort } = await rank(wanted([as(port, 'required'), short]), index);
  expect({ docIds, tooShort }).toEqual({ docIds: [4, 1], tooShort: true });
});

describe('words whose documents are cut into tiers', () => {
  const range = (from: number, to: number) => Array.from({ length: to - from }, (_, i) => from + i);
  /** For each word the best documents, then its tiers. */
  const parts: Readonly<Record<string, readonly (readonly number[])[]>> = {
    oil: [range(0, 10), range(10, 50), range(50, 200)],
    port: [range(190, 200), range(10, 50), range(50, 190)],
    ferry: [range(0, 5)],
  };
  /** Reports how many tiers were asked for, one after the other. */
  const open = () => {
    const asked: number[] = [];
    const impactLists: IndexReader['impactLists'] = async (terms, tiers) => {
      asked.push(tiers);
      return terms.map((term) => ({
        documentCount: (parts[term] ?? []).flat().length,
        groups: (parts[term] ?? []).slice(0, 1 + tiers).map((docIds, part) => ({ impact: 9 - part, docIds })),
      }));
    };
    const tiered = { ...readerOf({}, 200), impactLists };
    const ask = (extent: 'all' | 'best', ...terms: readonly string[]) =>
      rank(wanted(terms.map((term) => clauseOf({ term }))), { ...index, reader: tiered }, 'bm25f', extent);
    return { ask, asked: () => [...new Set(asked)] };
  };

  test('are loaded tier by tier until thirty documents have every word', async () => {
    const { ask, asked } = open();
    const { docIds, complete, total } = await ask('best', 'oil', 'port');
    expect(docIds.toSorted((a, b) => a - b)).toEqual(range(10, 50));
    expect({ complete, total }).toEqual({ complete: 40, total: { count: 40, isExact: false } });
    expect(asked()).toEqual([0, 1]);
  });

  test('are loaded whole where no thirty documents have every word', async () => {
    const { ask, asked } = open();
    const { docIds, complete, total } = await ask('best', 'oil', 'ferry');
    expect({ hits: docIds.length, complete, total }).toEqual({ hits: 200, complete: 5, total: undefined });
    expect(asked()).toEqual([0, 1, 2]);
  });

  test('are loaded whole at once where all hits are needed', async () => {
    const { ask, asked } = open();
    const { docIds, complete, total } = await ask('all', 'oil', 'port');
    expect({ hits: docIds.length, complete, total }).toEqual({ hits: 200, complete: 190, total: undefined });
    expect(asked()).toEqual([allTiers]);
  });
});
