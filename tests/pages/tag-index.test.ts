import { describe, expect, test } from 'vitest';
import { makeArchive } from '../../src/archive/archive.ts';
import type { TagEntry, TagGroup } from '../../src/pages/page-model.ts';
import { actorIndex, topicIndex } from '../../src/pages/tag-index.ts';
import { actor, content, item, topic } from '../archive/records.ts';
import { linkTexts } from './planned-pages.ts';

/** The headings of an index page with the links below them, narrower ones indented. */
function groupTexts(groups: readonly TagGroup[] | undefined): readonly unknown[] {
  return (groups ?? []).map(({ heading, tags }) => [heading?.name, ...treeTexts(tags)]);
}

function treeTexts(tags: readonly TagEntry[], indent = ''): readonly string[] {
  return tags.flatMap((tag) => [
    ...linkTexts([tag]).map((text) => indent + text),
    ...treeTexts(tag.narrower, `${indent}> `),
  ]);
}

const topicsOf = (records: Parameters<typeof content>[0]) => topicIndex(makeArchive(content(records)));
const actorsOf = (records: Parameters<typeof content>[0]) => actorIndex(makeArchive(content(records)));

test('the index of topics is the tree of broader and narrower ones, each level by name', () => {
  const [page, ...others] = topicsOf({
    topics: [
      topic('wages', 'Wages', { broader: 'labour' }),
      topic('tides', 'Tides'),
      topic('labour', 'Labour', { description: 'Work and workers.' }),
      topic('wildcat', 'Wildcat strikes', { broader: 'strikes' }),
      topic('strikes', 'Strikes', { broader: 'labour' }),
    ],
    items: [
      item('c', '1931-05-20', { topics: ['wildcat'] }),
      item('b', '1931-05', { topics: ['labour'] }),
      item('a', '1930', { topics: ['wages', 'tides'] }),
    ],
  });
  expect(others).toEqual([]);
  expect(page?.path).toBe('topics.html');
  expect(page?.title).toBe('Topics');
  expect(page?.data.total).toBe(5);
  expect(page?.data.contents).toEqual([]);
  expect(groupTexts(page?.data.groups)).toEqual([
    [
      undefined,
      'Labour (3) topics/labour.html',
      '> Strikes (1) topics/strikes.html',
      '> > Wildcat strikes (1) topics/wildcat.html',
      '> Wages (1) topics/wages.html',
      'Tides (1) topics/tides.html',
    ],
  ]);
  const [labour, tides] = page?.data.groups[0]?.tags ?? [];
  expect(labour?.description).toBe('Work and workers.');
  expect(labour?.latest).toEqual({ text: 'May 1931', datetime: '1931-05' });
  expect(tides?.latest).toEqual({ text: '1930', datetime: '1930' });
});

test('topics without items come last, on their own', () => {
  const [page] = topicsOf({
    topics: [topic('fog', 'Fog'), topic('mist', 'Mist', { broader: 'fog' }), topic('tides', 'Tides')],
    items: [item('a', '1931', { topics: ['tides'] })],
  });
  expect(groupTexts(page?.data.groups)).toEqual([[undefined, 'Tides (1) topics/tides.html']]);
  expect(linkTexts(page?.data.unused ?? [])).toEqual([
    'Fog (0) topics/fog.html',
    'Mist (0) topics/mist.html',
  ]);
  expect([page?.data.total, page?.data.unusedTotal]).toEqual([1, 2]);
});

test('an entry has a sparkline over the time of the whole archive', () => {
  const [page] = topicsOf({
    topics: [topic('fog', 'Fog'), topic('tides', 'Tides')],
    items: [
      item('c', '1931-05-04', { topics: ['tides'] }),
      item('b', '1931-05-01', { topics: ['fog'] }),
      item('a', '1931-05-01', { topics: ['fog', 'tides'] }),
    ],
  });
  expect(page?.data.groups[0]?.tags.map(({ sparkline }) => sparkline)).toEqual([
    [2, 0, 0, 0],
    [1, 0, 0, 1],
  ]);
});

test('a long index has no sparklines, which would make its pages too large', () => {
  const withActors = (count: number) => {
    const actors = people.slice(0, count);
    const ids = actors.map(({ id }) => id);
    const items = [item('a', '1931-05-01', { actors: ids }), item('b', '1931-05-02', { actors: ids })];
    return actorsOf({ actors, items })[0]?.data.groups[0]?.tags[0]?.sparkline;
  };
  expect(withActors(190)).toEqual([1, 1]);
  expect(withActors(210)).toEqual([]);
});

test('the index of actors groups them by type, with a link to each heading', () => {
  const [page] = actorsOf({
    actors: [
      actor('quay', 'North Quay', { type: 'place' }),
      actor('clerk', 'The clerk'),
      actor('union', 'Dockers’ Union', { type: 'organisation' }),
      actor('brown', 'Ann Brown'),
    ],
    items: [item('a', '1931', { actors: ['brown', 'quay', 'clerk'] })],
  });
  expect(groupTexts(page?.data.groups)).toEqual([
    ['People', 'Ann Brown (1) actors/brown.html', 'The clerk (1) actors/clerk.html'],
    ['Places', 'North Quay (1) actors/quay.html'],
  ]);
  expect(linkTexts(page?.data.contents ?? [])).toEqual([
    'People (2) actors.html#people',
    'Places (1) actors.html#places',
  ]);
  expect(linkTexts(page?.data.unused ?? [])).toEqual(['Dockers’ Union (0) actors/union.html']);
});

test('an index of actors of one type has a heading and no table of contents', () => {
  const [page] = actorsOf({
    actors: [actor('brown', 'Ann Brown')],
    items: [item('a', '1931', { actors: ['brown'] })],
  });
  expect(groupTexts(page?.data.groups)).toEqual([['People', 'Ann Brown (1) actors/brown.html']]);
  expect(page?.data.contents).toEqual([]);
});

const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';
const people = Array.from({ length: 310 }, (_, i) =>
  actor(`p${i}`, `${letters[Math.floor(i / 12)]} ${i}`, { description: 'Somebody.' }),
);
const quay = actor('quay', 'North Quay', { type: 'place' });

test('a page of an index has 300 entries, and links lead to the page with the heading or the letter', () => {
  const all = [...people, quay];
  const pages = actorsOf({ actors: all, items: [item('a', '1931', { actors: all.map(({ id }) => id) })] });
  expect(pages.map(({ path, title }) => [path, title])).toEqual([
    ['actors.html', 'Actors'],
    ['actors-2.html', 'Actors, page 2'],
  ]);
  expect(pages.map(({ data }) => data.groups.map(({ tags }) => tags.length))).toEqual([[300], [10, 1]]);
  for (const { data } of pages) {
    expect(data.total).toBe(311);
    expect(data.pages).toEqual(['actors.html', 'actors-2.html']);
    expect(linkTexts(data.contents)).toEqual([
      'People (310) actors.html#people',
      'Places (1) actors-2.html#places',
    ]);
    expect(linkTexts(data.groups[0]?.jumps ?? []).slice(-2)).toEqual([
      'Y actors.html#people-y',
      'Z actors-2.html#people-z',
    ]);
  }
  const marked = pages.flatMap(({ data }) => data.groups.flatMap(({ tags }) => tags.filter(({ id }) => id)));
  expect(marked.map(({ id, name }) => [id, name]).slice(0, 2)).toEqual([
    ['people-a', 'A 0'],
    ['people-b', 'B 12'],
  ]);
  expect(marked).toHaveLength(26);
});

test('a long index has no descriptions, which would be in the way', () => {
  const withItems = (count: number) => {
    const actors = people.slice(0, count);
    const items = [item('a', '1931', { actors: actors.map(({ id }) => id) })];
    return actorsOf({ actors, items })[0]?.data.groups[0]?.tags[0]?.description;
  };
  expect(withItems(120)).toBe('Somebody.');
  expect(withItems(121)).toBeUndefined();
});

test('a tree that is continued on another page repeats the broader topics, and links lead to the broadest', () => {
  const broadest = ['Air', 'Earth'].map((name) => topic(name.toLowerCase(), name));
  const narrower = Array.from({ length: 400 }, (_, i) =>
    topic(`t${i}`, `Part ${String(i).padStart(3, '0')}`, { broader: i < 350 ? 'air' : 'earth' }),
  );
  const topics = [...broadest, ...narrower];
  const pages = topicsOf({ topics, items: [item('a', '1931', { topics: narrower.map(({ id }) => id) })] });
  expect(pages.map(({ data }) => treeTexts(data.groups[0]?.tags ?? []).length)).toEqual([300, 103]);
  expect(treeTexts(pages[1]?.data.groups[0]?.tags ?? []).slice(0, 2)).toEqual([
    'Air (1) topics/air.html',
    '> Part 299 (1) topics/t299.html',
  ]);
  for (const { data } of pages) {
    expect(linkTexts(data.groups[0]?.jumps ?? [])).toEqual([
      'Air topics.html#topics-1',
      'Earth topics-2.html#topics-2',
    ]);
  }
});

describe('a long tree of topics', () => {
  const families = Array.from({ length: 4 }, (_, i) => [
    topic(`f${i}`, `Family ${i}`),
    ...Array.from({ length: 99 }, (_, j) => topic(`f${i}t${j}`, `Part ${i} ${j}`, { broader: `f${i}` })),
  ]);
  const topics = families.flat();
  const ids = topics.map(({ id }) => id);
  const items = [item('a', '1931', { topics: ids }), item('b', '1930', { topics: ids })];

  test('is folded up below the broadest topics, which alone have sparklines', () => {
    const [page] = topicsOf({ topics, items });
    expect(page?.data.isFolded).toBe(true);
    const [first] = page?.data.groups[0]?.tags ?? [];
    expect(first?.sparkline).toEqual([1, 1]);
    expect(first?.narrower.map(({ sparkline }) => sparkline.length)).toEqual(Array(99).fill(0));
    expect(
      topicsOf({ topics: topics.slice(0, 100), items: [item('a', '1931', { topics: ids.slice(0, 100) })] })[0]
        ?.data.isFolded,
    ).toBe(false);
  });

  test('has no topic on another page than those below it', () => {
    const pages = topicsOf({
      topics: [topic('a', 'A'), ...topics],
      items: [item('i', '1931', { topics: ['a', ...ids] })],
    });
    const sizes = pages.map(({ data }) =>
      data.groups.flatMap(({ tags }) => tags.map(({ narrower }) => narrower.length)),
    );
    expect(sizes).toEqual([
      [0, 99, 99],
      [99, 99],
    ]);
  });
});

test('an archive without tags has an index page without tags', () => {
  const [page] = topicsOf({});
  expect(page?.path).toBe('topics.html');
  expect(page?.data.total).toBe(0);
});

test('the first page of an index links to pages that show its entries in another way', () => {
  const actors = Array.from({ length: 400 }, (_, i) => actor(`p${i}`, `Person ${i}`));
  const archive = makeArchive(
    content({ actors, items: [item('a', '1931', { actors: actors.map(({ id }) => id) })] }),
  );
  const pages = actorIndex(archive, [{ path: 'network.html', name: 'Who with whom' }]);
  expect(pages.map(({ data }) => linkTexts(data.overviews))).toEqual([['Who with whom network.html'], []]);
});
