import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { buildSearch } from '../../../src/search/build.ts';
import {
  actorTypes,
  type SearchDocument,
  type SearchFacet,
  type SearchTopic,
} from '../../../src/search/document.ts';
import { dayText } from '../../../src/search/files/days.ts';
import {
  type AnyFacet,
  type Filters,
  facetNames,
  isFiltering,
  noFilters,
} from '../../../src/search/query/filters.ts';
import { type Hits, type Order, openSearch, type Search } from '../../../src/search/search.ts';
import { documentOf, loadFrom, openInMemory, tag } from '../in-memory-search.ts';

const energy = tag('Energy');
const topics: readonly SearchTopic[] = [
  energy,
  { ...tag('Fuel'), broader: [energy] },
  { ...tag('Crude'), broader: [tag('Fuel'), energy] },
  tag('Peace'),
];
const actors = actorTypes.flatMap((type) =>
  ['One', 'Two'].map((name) => ({ ...tag(`${name} ${type}`), type })),
);
const days = fc
  .tuple(fc.integer({ min: 10_900, max: 12_000 }), fc.constantFrom(0, 0, 30, 400))
  .map(([first, width]) => ({ earliest: dayText(first), latest: dayText(first + width) }));
const archive = fc
  .array(
    fc.record({
      title: fc.constantFrom('oil', 'port', 'oil port'),
      source: fc.constantFrom('', 'Gazette', 'Herald', 'Morning Post'),
      otherSources: fc.subarray(['Gazette', 'Herald']),
      topics: fc.subarray([...topics]),
      actors: fc.subarray(actors),
      days: fc.option(days, { nil: undefined }),
      own: fc.option(
        fc.tuple(fc.subarray(['letter', 'news report', 'constructor']), fc.subarray(['1', '2'])),
        {
          nil: undefined,
        },
      ),
    }),
    { minLength: 1, maxLength: 10 },
  )
  .map((all) =>
    all.map(({ days, own, ...rest }, id) =>
      documentOf({ id: `${id}`, ...rest, ...(days && { days }), ...(own && { own }) }),
    ),
  );
/** Facets that the archive declares. Values may have spaces, and names of their own. */
const facets: readonly SearchFacet[] = [
  { key: 'genre', name: 'Genre', names: [['letter', 'Letter to the editor']], order: 'frequency' },
  { key: 'size', name: 'Size', names: [], order: 'ascending' },
];
const allFacets = [...facetNames, 'field.genre', 'field.size'] as const;

function open(documents: readonly SearchDocument[]): Promise<Search> {
  return openSearch(loadFrom(buildSearch(documents, { language: 'en', facets })));
}

const month = fc.constantFrom(undefined, '1999-10', '2000-02', '2001-01', '2002-06');
const filters = fc
  .record({
    topic: fc.subarray(['energy', 'fuel', 'crude', 'unknown'], { maxLength: 2 }),
    actor: fc.subarray(
      actors.map(({ id }) => id),
      { maxLength: 2 },
    ),
    type: fc.subarray([...actorTypes], { maxLength: 2 }),
    year: fc.subarray(['1999', '2000', '2001', '2003'], { maxLength: 2 }),
    source: fc.subarray(['Gazette', 'Herald', 'Nobody'], { maxLength: 2 }),
    'field.genre': fc.subarray(['letter', 'news report', 'poem'], { maxLength: 2 }),
    'field.size': fc.subarray(['1', '2'], { maxLength: 2 }),
    // Few at a time, or nothing would pass.
    asked: fc.subarray([...allFacets], { maxLength: 3 }),
    from: month,
    to: month,
  })
  .map(({ asked, from, to, ...chosen }): Filters => {
    const entries = asked.map((facet) => [facet, chosen[facet]]);
    return {
      ...noFilters,
      ...Object.fromEntries(entries),
      ...(from !== undefined && { from }),
      ...(to !== undefined && { to }),
    };
  });

/** The values of a document in a facet. */
function valuesOf(document: SearchDocument, facet: AnyFacet): readonly string[] {
  if (facet === 'field.genre') return document.own?.[0] ?? [];
  if (facet === 'field.size') return document.own?.[1] ?? [];
  if (facet === 'topic')
    return document.topics.flatMap(({ id, broader }) => [id, ...broader.map((each) => each.id)]);
  if (facet === 'actor') return document.actors.map(({ id }) => id);
  if (facet === 'type') return document.actors.map(({ type }) => type);
  if (facet === 'source')
    return [document.source, ...(document.otherSources ?? [])].filter((name) => name !== '');
  const years: string[] = [];
  const { days } = document;
  if (days === undefined) return years;
  for (let year = 1990; year < 2010; year++) {
    if (days.earliest <= `${year}-12-31` && days.latest >= `${year}-01-01`) years.push(`${year}`);
  }
  return years;
}

/**
 * A document has all chosen topics and actors, any of the chosen types, years and sources, and some day in the
 * range.
 */
function passes(document: SearchDocument, { from, to, ...wanted }: Filters): boolean {
  const all = (['topic', 'actor'] as const).every((facet) =>
    wanted[facet].every((value) => valuesOf(document, facet).includes(value)),
  );
  const any = (['type', 'year', 'source', 'field.genre', 'field.size'] as const).every((facet) => {
    const chosen = wanted[facet] ?? [];
    return chosen.length === 0 || chosen.some((value) => valuesOf(document, facet).includes(value));
  });
  if (!all || !any) return false;
  if (from === undefined && to === undefined) return true;
  if (document.days === undefined) return false;
  const { earliest, latest } = document.days;
  return latest.slice(0, 7) >= (from ?? '') && earliest.slice(0, 7) <= (to ?? '9999');
}

/** In a facet where any value suffices, counts do not depend on the values already chosen. */
function countedFor(document: SearchDocument, filters: Filters, facet: AnyFacet): boolean {
  const withoutOwn = facet === 'topic' || facet === 'actor' ? filters : { ...filters, [facet]: [] };
  return passes(document, withoutOwn);
}

test('hits and counts equal those of a naive filter', async () => {
  await fc.assert(
    fc.asyncProperty(archive, filters, async (documents, filters) => {
      const search = await open(documents);
      const hits = await search.find({ text: 'oil ', filters });
      const matching = documents.filter(({ title }) => title.includes('oil'));
      const idsOf = async (numbers: readonly number[]) =>
        (await search.previews(numbers)).map(({ id }) => id).sort();
      expect(await idsOf(hits.docIds)).toEqual(
        matching.filter((each) => passes(each, filters)).map(({ id }) => id),
      );
      expect(await idsOf(hits.unfiltered.docIds ?? [])).toEqual(matching.map(({ id }) => id));
      expect(hits.unfiltered.count).toBe(matching.length);
      await expectCounts(search, hits, matching, filters);
    }),
    { numRuns: 150 },
  );
});

test('counts without words are those of all documents', async () => {
  await fc.assert(
    fc.asyncProperty(archive, filters, fc.constantFrom('', '*'), async (documents, filters, text) => {
      const search = await open(documents);
      const hits = await search.find({ text, filters });
      expect(hits.unfiltered).toEqual({ count: documents.length });
      await expectCounts(search, hits, documents, filters);
    }),
    { numRuns: 100 },
  );
});

async function expectCounts(
  search: Search,
  { unfiltered }: Hits,
  matching: readonly SearchDocument[],
  filters: Filters,
): Promise<void> {
  const counts = await (await search.facets()).count(unfiltered, filters);
  for (const facet of allFacets) {
    const wanted = filters[facet] ?? [];
    const counted = new Map<string, number>(wanted.map((value) => [value, 0]));
    for (const document of matching.filter((each) => countedFor(each, filters, facet))) {
      for (const value of new Set(valuesOf(document, facet))) {
        counted.set(value, (counted.get(value) ?? 0) + 1);
      }
    }
    const options = counts[facet] ?? [];
    expect(new Map(options.map(({ value, count }) => [value, count]))).toEqual(counted);
    for (const { value, chosen, isEstimate } of options) {
      expect(chosen).toBe(wanted.includes(value));
      expect(isEstimate).toBe(false);
    }
    const sorted = options.toSorted((a, b) => b.count - a.count || (a.name < b.name ? -1 : 1));
    expect(options).toEqual(sorted);
  }
}

test.each(['relevance', 'newest', 'oldest'] as const)(
  'filters alone list everything that passes, by %s',
  async (order) => {
    await fc.assert(
      fc.asyncProperty(archive, filters, async (documents, filters) => {
        fc.pre(isFiltering(filters));
        await expectOrder(documents, filters, '', order);
      }),
      { numRuns: 50 },
    );
  },
);

test.each(['newest', 'oldest'] as const)(
  'sorts hits by %s first, those without a date last',
  async (order) => {
    await fc.assert(
      fc.asyncProperty(archive, async (documents) => expectOrder(documents, noFilters, 'oil ', order)),
      { numRuns: 50 },
    );
  },
);

async function expectOrder(
  documents: readonly SearchDocument[],
  filters: Filters,
  text: string,
  order: Order,
): Promise<void> {
  const search = await open(documents);
  const { docIds: numbers } = await search.find({ text, filters, order });
  const shown = (await search.previews(numbers)).map(({ id }) => id);
  const expected = documents
    .filter(({ title }) => title.includes(text.trim()))
    .filter((each) => passes(each, filters));
  expect(shown.toSorted()).toEqual(expected.map(({ id }) => id).sort());
  const dated = shown.map((id) => documents[Number(id)]?.days?.earliest);
  const undatedFrom = dated.indexOf(undefined);
  const days = dated.filter((day) => day !== undefined);
  if (undatedFrom >= 0) expect(days).toHaveLength(undatedFrom);
  expect(days).toEqual(order === 'oldest' ? days.toSorted() : days.toSorted().reverse());
}

describe('facets', () => {
  const search = openInMemory([
    documentOf({
      id: 'strike',
      title: 'Strike',
      topics: [{ ...tag('Oil market'), broader: [energy] }],
      days: { earliest: '1999-12-20', latest: '2000-01-10' },
    }),
    documentOf({ id: 'undated', title: 'Strike', actors: [{ ...tag('New Zealand'), type: 'place' }] }),
  ]);

  test('have names; a value that no document has is its own name', async () => {
    const facets = await (await search).facets();
    expect(facets.nameOf('topic', 'oil-market')).toBe('Oil market');
    expect(facets.nameOf('topic', 'energy')).toBe('Energy');
    expect(facets.nameOf('actor', 'new-zealand')).toBe('New Zealand');
    expect(facets.nameOf('actor', 'nobody')).toBe('nobody');
    expect(facets.nameOf('year', '1999')).toBe('1999');
  });

  test('with equal counts are in the order of their names, whatever shows nothing in them', async () => {
    const names = ['\u200fApril', 'Au\u00adgust', '\u2067July\u2069', '\u2060Yule'];
    const opened = await openInMemory([
      documentOf({
        id: 'a',
        topics: names.toReversed().map((name, i) => ({ ...tag(`t${i}`), name, broader: [] })),
      }),
    ]);
    const { unfiltered } = await opened.find({ text: '*' });
    const { topic } = await (await opened.facets()).count(unfiltered, noFilters);
    expect(topic.map(({ name }) => name)).toEqual(names);
  });

  test('that the archive declares have their names and those of their values, in its order', async () => {
    const opened = await open([documentOf({ id: 'a', own: [['letter', 'poem'], []] })]);
    const { own, nameOf } = await opened.facets();
    expect(own).toMatchObject([
      { facet: 'field.genre', name: 'Genre', order: 'frequency' },
      { facet: 'field.size', name: 'Size', order: 'ascending' },
    ]);
    expect([nameOf('field.genre', 'letter'), nameOf('field.genre', 'poem')]).toEqual([
      'Letter to the editor',
      'poem',
    ]);
    // An address may name a facet that the archive no longer has.
    expect(nameOf('field.tone', 'angry')).toBe('angry');
    const { docIds } = await opened.find({ text: '', filters: { ...noFilters, 'field.tone': ['angry'] } });
    expect(docIds).toEqual([]);
  });

  test('a place is counted as a place', async () => {
    const facets = await (await search).facets();
    const { unfiltered } = await (await search).find({ text: 'strike' });
    const { type } = await facets.count(unfiltered, noFilters);
    expect(type.map(({ value }) => value)).toEqual(['place']);
  });

  test.each([
    ['a range that only touches the start of the date span', { from: '2000-01' }, ['strike']],
    ['a range that only touches the end', { to: '1999-12' }, ['strike']],
    ['a range after it', { from: '2000-02' }, []],
    ['a range before it', { to: '1999-11' }, []],
    ['a range that ends before it starts', { from: '2001-01', to: '1990-01' }, []],
    ['an open range excludes undated documents', { from: '0000-01' }, ['strike']],
  ])('%s', async (_case, range, ids) => {
    const { docIds: documents } = await (await search).find({
      text: '',
      filters: { ...noFilters, ...range },
    });
    expect((await (await search).previews(documents)).map(({ id }) => id)).toEqual(ids);
  });

  test('know the first and last month of all dates', async () => {
    expect((await (await search).facets()).months).toEqual({ first: '1999-12', last: '2000-01' });
    expect((await (await openInMemory([documentOf({ id: 'undated' })])).facets()).months).toBeUndefined();
  });

  test('are not loaded for a query without filters', async () => {
    const load = loadFrom(buildSearch([documentOf({ id: 'oil', title: 'oil' })], { language: 'en' }));
    const loaded: string[] = [];
    const opened = await openSearch((path) => {
      loaded.push(path);
      return load(path);
    });
    await opened.find({ text: 'oil' });
    expect(loaded.map((path) => path.split('/')[1])).toEqual(['manifest.js', 'terms']);
  });
});

describe('in a large archive', () => {
  /** More slots than one block has. Of ten items nine are about trade, five about grain, and one about oil. */
  const documents = Array.from({ length: 14_000 }, (_, i) =>
    documentOf({
      id: `${i}`,
      title: `${i % 4 === 0 ? 'quarter' : 'rest'}${i === 1_999 ? ' hapax' : ''}`,
      source: i < 7_000 ? 'Gazette' : 'Herald',
      topics: [
        ...(i % 10 > 0 ? [tag('Trade')] : [{ ...tag('Oil'), broader: [energy] }]),
        ...(i % 2 === 0 ? [tag('Grain')] : []),
      ],
      days: { earliest: dayText(i), latest: dayText(i) },
    }),
  );
  const load = loadFrom(buildSearch(documents, { language: 'en' }));
  const open = async () => {
    const loaded: string[] = [];
    const search = await openSearch((path) => {
      loaded.push(path.split('/')[1]?.replace(/-.*/, '') ?? '');
      return load(path);
    });
    const take = (kind: string) => loaded.splice(0).filter((each) => each === kind).length;
    return { search, facets: await search.facets(), take };
  };
  const topicFilter = { ...noFilters, topic: ['oil'] };

  test('all items are counted without loading any', async () => {
    const { search, facets, take } = await open();
    const { unfiltered } = await search.find({ text: '' });
    take('');
    const { topic, source } = await facets.count(unfiltered, noFilters);
    expect(topic.map(({ name, count, isEstimate }) => [name, count, isEstimate])).toEqual([
      ['Trade', 12_600, false],
      ['Grain', 7_000, false],
      ['Energy', 1_400, false],
      ['Oil', 1_400, false],
    ]);
    expect(source.map(({ count }) => count)).toEqual([7_000, 7_000]);
    expect(take('counts')).toBe(0);
  });

  test('few results are counted exactly, from their blocks', async () => {
    const { search, facets, take } = await open();
    const { unfiltered } = await search.find({ text: 'hapax ' });
    const { topic, year } = await facets.count(unfiltered, noFilters);
    expect(topic.map(({ name, count, isEstimate }) => [name, count, isEstimate])).toEqual([
      ['Trade', 1, false],
    ]);
    expect(year).toHaveLength(1);
    expect(take('counts')).toBe(1);
  });

  test('many results are counted in a sample, and said to be estimates', async () => {
    const { search, facets, take } = await open();
    const { unfiltered } = await search.find({ text: 'quarter ' });
    const counts = await facets.count(unfiltered, noFilters);
    expect(counts.topic.map(({ isEstimate }) => isEstimate)).toEqual([true, true, true, true]);
    const expected = new Map<string, number>();
    for (const { topics } of documents.filter(({ title }) => title.startsWith('quarter'))) {
      for (const { name, broader } of topics)
        for (const each of [name, ...broader.map((tag) => tag.name)])
          expected.set(each, (expected.get(each) ?? 0) + 1);
    }
    for (const { name, count } of counts.topic) {
      expect(Math.abs(count / (expected.get(name) ?? 0) - 1), name).toBeLessThan(0.2);
      expect(count).toBe(Number(count.toPrecision(2)));
    }
    const blocks = take('counts');
    expect(blocks).toBeGreaterThan(1);
    expect(blocks).toBeLessThan(32);
  });

  test('what a chosen value leaves is exact in any case', async () => {
    const { search, facets } = await open();
    const hits = await search.find({ text: 'rest ', filters: topicFilter });
    expect(hits.docIds).toHaveLength(700);
    const { topic, source } = await facets.count(hits.unfiltered, topicFilter);
    const chosen = topic.find(({ value }) => value === 'oil');
    expect(chosen).toMatchObject({ count: 700, isEstimate: false, chosen: true });
    expect(source.every(({ isEstimate }) => isEstimate)).toBe(true);
  });

  test('a filter by topic loads its list, and no dates', async () => {
    const { search, take } = await open();
    const { docIds } = await search.find({ text: '', filters: topicFilter });
    expect(docIds).toHaveLength(1_400);
    expect(take('filters')).toBe(1);
    await search.find({ text: '', filters: { ...noFilters, year: ['1980'] } });
    expect(take('dates')).toBe(1);
  });
});
