import { expect, test } from 'vitest';
import { makeArchive } from '../../src/archive/archive.ts';
import { actorIndex, topicIndex } from '../../src/pages/tag-index.ts';
import { actor, content, item, topic } from '../archive/records.ts';
import { linkTexts } from './planned-pages.ts';

/** The headings of an index page with the links below them. */
function groupTexts(
  groups: ReturnType<typeof actorIndex>[number]['data']['groups'] | undefined,
): readonly unknown[] {
  return (groups ?? []).map(({ heading, tags }) => [heading?.name, ...linkTexts(tags)]);
}

test('the index of topics lists all topics by name, with counts and descriptions', () => {
  const [page, ...others] = topicIndex(
    makeArchive(
      content({
        topics: [
          topic('wages', 'Wages'),
          topic('labour', 'Labour', { description: 'Work and workers.' }),
          topic('strikes', 'Strikes', { broader: 'labour' }),
        ],
        items: [item('a', '1931', { topics: ['strikes'] }), item('b', '1931', { topics: ['labour'] })],
      }),
    ),
  );
  expect(others).toEqual([]);
  expect(page?.path).toBe('topics.html');
  expect(page?.title).toBe('Topics');
  expect(page?.data.total).toBe(3);
  expect(page?.data.contents).toEqual([]);
  expect(groupTexts(page?.data.groups)).toEqual([
    [
      undefined,
      'Labour (2) topics/labour.html',
      'Strikes (1) topics/strikes.html',
      'Wages (0) topics/wages.html',
    ],
  ]);
  expect(page?.data.groups[0]?.tags.map(({ description }) => description)).toEqual([
    'Work and workers.',
    undefined,
    undefined,
  ]);
});

test('the index of actors groups them by type, with a link to each heading', () => {
  const [page] = actorIndex(
    makeArchive(
      content({
        actors: [
          actor('quay', 'North Quay', { type: 'place' }),
          actor('clerk', 'The clerk'),
          actor('union', 'Dockers’ Union', { type: 'organisation' }),
          actor('brown', 'Ann Brown'),
        ],
        items: [item('a', '1931', { actors: ['brown', 'quay'] })],
      }),
    ),
  );
  expect(groupTexts(page?.data.groups)).toEqual([
    ['People', 'Ann Brown (1) actors/brown.html', 'The clerk (0) actors/clerk.html'],
    ['Organisations', 'Dockers’ Union (0) actors/union.html'],
    ['Places', 'North Quay (1) actors/quay.html'],
  ]);
  expect(linkTexts(page?.data.contents ?? [])).toEqual([
    'People (2) actors.html#people',
    'Organisations (1) actors.html#organisations',
    'Places (1) actors.html#places',
  ]);
});

test('an index of actors of one type has a heading and no table of contents', () => {
  const [page] = actorIndex(makeArchive(content({ actors: [actor('brown', 'Ann Brown')] })));
  expect(groupTexts(page?.data.groups)).toEqual([['People', 'Ann Brown (0) actors/brown.html']]);
  expect(page?.data.contents).toEqual([]);
});

test('a page of an index has 250 tags, and the table of contents leads to the page with the heading', () => {
  const people = Array.from({ length: 260 }, (_, i) => actor(`p${i}`, `Person ${i}`));
  const pages = actorIndex(
    makeArchive(content({ actors: [...people, actor('quay', 'North Quay', { type: 'place' })] })),
  );
  expect(pages.map(({ path, title }) => [path, title])).toEqual([
    ['actors.html', 'Actors'],
    ['actors-2.html', 'Actors, page 2'],
  ]);
  expect(pages.map(({ data }) => data.groups.map(({ tags }) => tags.length))).toEqual([[250], [10, 1]]);
  expect(pages.map(({ data }) => data.total)).toEqual([261, 261]);
  for (const { data } of pages) {
    expect(linkTexts(data.contents)).toEqual([
      'People (260) actors.html#people',
      'Places (1) actors-2.html#places',
    ]);
  }
});

test('an archive without tags has an index page without tags', () => {
  const [page] = topicIndex(makeArchive(content()));
  expect(page?.path).toBe('topics.html');
  expect(page?.data.total).toBe(0);
});
