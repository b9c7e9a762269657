import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { buildSearch, SearchUpdate, updateSearch } from '../../src/search/build.ts';
import type { SearchDocument } from '../../src/search/document.ts';
import { ownTexts } from '../../src/search/fields.ts';
import { dayText } from '../../src/search/files/days.ts';
import { postingsPath } from '../../src/search/files/manifest.ts';
import type { SearchFile } from '../../src/search/files/search-file.ts';
import type { Shard } from '../../src/search/files/shards.ts';
import { filesInGroup } from '../../src/search/index/document-files.ts';
import { keyedMetadata } from '../../src/search/index/document-key.ts';
import { emptyIndexCache } from '../../src/search/index/index-cache.ts';
import { languageOf } from '../../src/search/words/language.ts';
import { syntheticWord } from '../bench/archives.ts';
import { documentOf, loadFrom, tag } from './in-memory-search.ts';

/** The same archive each time: word frequencies follow Zipf's law, about ten items a day. */
const count = 1_000;
const sampled = <Value>(values: fc.Arbitrary<Value>, numRuns: number): Value[] =>
  fc.sample(values, { numRuns, seed: 20_240_501 });
const anyWord = fc
  .noBias(fc.nat(1_000_000))
  .map((share) => syntheticWord(Math.floor(30_000 ** (share / 1_000_000))));
const words = sampled(fc.array(anyWord, { minLength: 120, maxLength: 120 }), count + 6);
const archive = words
  .slice(0, count)
  .map((words, i) => itemOf(`item-${i}`, words, 9_000 + Math.floor(i / 10)));
/** Short items, each of which would be the newest, on a day of its own. */
const newest = words.slice(count).map((words, i) => itemOf(`new-${i}`, words.slice(0, 12), 9_200));

function itemOf(id: string, words: readonly string[], day: number): SearchDocument {
  return documentOf({
    id,
    title: words.slice(0, 6).join(' '),
    body: words.slice(6).join(' '),
    topics: [tag(words[0] ?? '')],
    days: { earliest: dayText(day), latest: dayText(day) },
  });
}

const before = buildSearch(archive, { language: 'en' });
const pathsBefore = new Set(before.map(({ path }) => path));
const { term } = languageOf('en');

/** The shards, or their posting lists, and those of them that contain any of some terms. */
async function shardsOf(
  files: readonly SearchFile[],
  kind: 'terms' | 'postings',
  terms: ReadonlySet<string>,
) {
  const load = loadFrom(files);
  const containing: string[] = [];
  for (const path of pathsOf(files, 'terms')) {
    // Only the build above writes files with these names, from the type `Shard`.
    const shard = (await load(path)) as Shard;
    if (shard.terms.split(' ').some((each) => terms.has(each)))
      containing.push(kind === 'terms' ? path : postingsPath(shard.postings));
  }
  return { paths: pathsOf(files, kind), holding: containing };
}

function pathsOf(files: readonly SearchFile[], kind: string): readonly string[] {
  return files.map(({ path }) => path).filter((path) => path.startsWith(`search/${kind}/`));
}

const after = newest.map((added) => ({
  files: buildSearch([...archive, added], { language: 'en' }),
  terms: new Set(ownTexts(added).flatMap((text) => text.split(/\s/).map(term))),
}));

describe('when the newest item is added to a thousand others', () => {
  test.each(['terms', 'postings'] as const)(
    'only the %s shards that contain its words change',
    async (kind) => {
      let withOthers = 0;
      for (const { files, terms } of after) {
        const { paths, holding: containing } = await shardsOf(files, kind, terms);
        const changed = paths.filter((path) => !pathsBefore.has(path));
        expect(changed).toEqual(expect.arrayContaining(containing));
        expect(containing.length).toBeLessThan(paths.length);
        // A shard near a boundary that moves may change too: rarely, and then few do.
        const others = changed.length - containing.length;
        expect(others).toBeLessThanOrEqual(4);
        withOthers += Number(others > 0);
      }
      expect(withOthers).toBeLessThanOrEqual(2);
    },
  );

  test('only the document files next to it change', () => {
    for (const { files } of after) {
      const changed = pathsOf(files, 'documents').filter((path) => !pathsBefore.has(path));
      expect(changed.length).toBeGreaterThan(0);
      expect(changed.length).toBeLessThanOrEqual(filesInGroup(count));
    }
  });
});

test('the files depend on the set of items, not on their order', () => {
  const reversed = buildSearch(archive.toReversed(), { language: 'en' });
  expect(new Map(reversed.map(({ path, text }) => [path, text]))).toEqual(
    new Map(before.map(({ path, text }) => [path, text])),
  );
});

describe('an update of a cached index', () => {
  const options = { language: 'en' };
  const some = archive.slice(0, 300);
  const { cache } = updateSearch(some, options, emptyIndexCache);
  const filesOf = (files: readonly SearchFile[]) => new Map(files.map(({ path, text }) => [path, text]));

  test.each([
    ['unchanged documents', some],
    ['an added document', [...some, ...newest.slice(0, 1)]],
    ['a removed document', some.slice(1)],
    ['a changed document', [...some.slice(1), { ...itemOf('item-0', ['changed'], 9_000) }]],
    ['other documents', newest],
    ['no documents', []],
  ])('gives the same files as a full build with %s', (_case, documents) => {
    const updated = updateSearch(documents, options, cache);
    expect(filesOf(updated.files)).toEqual(filesOf(buildSearch(documents, options)));
    expect(updated.files.at(-1)?.path).toBe('search/manifest.js');
  });

  test('ignores a cache of another language', () => {
    const french = { language: 'fr' };
    expect(filesOf(updateSearch(some, french, cache).files)).toEqual(filesOf(buildSearch(some, french)));
  });

  test('needs only new documents whole, and those next to them', () => {
    const documents = [...some, ...newest.slice(0, 1)];
    const { wanted } = new SearchUpdate(documents.map(keyedMetadata), options, cache);
    expect(wanted).toContain(some.length);
    expect(wanted.length).toBeLessThanOrEqual(2 * 4 * filesInGroup(some.length));
    expect(new SearchUpdate(some.map(keyedMetadata), options, cache).wanted).toEqual([]);
  });

  test('says so if a document that it needs is missing', () => {
    const update = new SearchUpdate(newest.map(keyedMetadata), options, emptyIndexCache);
    expect(() => update.finish(() => undefined)).toThrow('A document that the index needs was not provided');
  });
});
