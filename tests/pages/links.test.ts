import { expect, test } from 'vitest';
import { makeArchive } from '../../src/archive/archive.ts';
import { createCanonicalizer } from '../../src/cache/fingerprint.ts';
import { dateView } from '../../src/pages/date-view.ts';
import { actorLink, actorPath, itemPath, listEntries, topicLink, topicPath } from '../../src/pages/links.ts';
import type { Item } from '../../src/records/item.ts';
import { actor, content, item, settings, topic } from '../archive/records.ts';
import { english } from '../support/english.ts';
import { planningOf } from './planned-pages.ts';

const entriesOf = (...items: readonly Item[]) => listEntries(items, planningOf({ items }));
const summaryOf = (summary: string) =>
  entriesOf(item('a', '1931', { summary })).evaluate(english)[0]?.summary ?? 'no entry';

test('an address is a folder and an id', () => {
  expect([itemPath('port-strike'), topicPath('fog'), actorPath('ann-bok')]).toEqual([
    'items/port-strike.html',
    'topics/fog.html',
    'actors/ann-bok.html',
  ]);
});

test('a link to a topic or an actor has its name, which is in the site’s language', () => {
  const archive = makeArchive(
    content({ topics: [topic('fog', 'Fog at sea')], actors: [actor('fog', 'Ann Fog')] }),
  );
  expect(topicLink(archive, 'fog')).toEqual({
    path: 'topics/fog.html',
    name: 'Fog at sea',
    inSiteLanguage: true,
  });
  expect(actorLink(archive, 'fog')).toEqual({
    path: 'actors/fog.html',
    name: 'Ann Fog',
    inSiteLanguage: true,
  });
});

test('a link has the new name after the topic is renamed', () => {
  const linkOf = (name: string) => topicLink(makeArchive(content({ topics: [topic('fog', name)] })), 'fog');
  expect(linkOf('Fog').name).toBe('Fog');
  expect(linkOf('Mist').name).toBe('Mist');
});

test('a listed item has its date in words, its source, its summary, and its language if it is not the site’s', () => {
  const entries = entriesOf(
    item('b', '1931-05-02', {
      title: 'Dockers walk out',
      summary: 'They left at noon.',
      source: { name: 'The Post' },
    }),
    item('a', '1931-05~', { language: 'fr' }),
  );
  expect(entries.evaluate(english)).toEqual([
    {
      path: 'items/b.html',
      title: 'Dockers walk out',
      date: { text: '2 May 1931', datetime: '1931-05-02' },
      source: 'The Post',
      summary: 'They left at noon.',
      language: undefined,
    },
    {
      path: 'items/a.html',
      title: 'a',
      date: { text: 'about May 1931', datetime: '1931-05' },
      source: undefined,
      summary: '',
      language: 'fr',
    },
  ]);
});

test('a listed item has its language after the language of the site changes', () => {
  const french = item('a', '1931', { language: 'fr' });
  const languageOn = (language: string) => {
    const planning = planningOf({ settings: settings({ language }), items: [french] });
    return listEntries([french], planning).evaluate(english)[0]?.language;
  };
  expect(['en', 'fr', 'en'].map(languageOn)).toEqual(['fr', undefined, 'fr']);
});

test('entries differ where the preview of an item does, or their order, and in nothing else', () => {
  const a = item('a', '1931', { title: 'A' });
  const b = item('b', '1931', { title: 'B' });
  const textOf = (...items: readonly Item[]) => createCanonicalizer()(entriesOf(...items));
  const text = textOf(a, b);
  expect(textOf({ ...a, dateline: 'Brussels', topics: ['fog'] }, b)).toBe(text);
  expect(textOf({ ...a, title: 'A again' }, b)).not.toBe(text);
  expect(textOf(b, a)).not.toBe(text);
  expect(textOf(a)).not.toBe(text);
});

test.each([
  ['1931-05-02', '2 May 1931', '1931-05-02'],
  ['1931?', '1931 (uncertain)', '1931'],
  ['1931-05-02/1931-05-04', '2 to 4 May 1931', undefined],
  ['unknown', 'date unknown', undefined],
])('the date %s is shown as "%s"', (date, text, datetime) => {
  expect(dateView(item('a', date).date, english)).toEqual({ text, datetime });
});

test('what the source says of an unknown date is shown with each item', () => {
  const dateOf = (words: string) => dateView({ edtf: 'unknown', words }, english);
  expect(dateOf('Whitsun Eve').text).toBe('undated: “Whitsun Eve”');
  expect(dateOf('no date on it').text).toBe('undated: “no date on it”');
  expect(dateView({ edtf: 'unknown' }, english).text).toBe('date unknown');
});

test('a summary of up to 200 characters is shown whole', () => {
  const longest = `${'word '.repeat(39)}words`;
  expect(longest).toHaveLength(200);
  expect(summaryOf(longest)).toBe(longest);
  expect(summaryOf(`${longest} more`)).toMatch(/…$/);
});

test('an entry has the small form of the item’s first picture, and another one is another list', () => {
  const row = { path: 'assets/pictures/0123-row.webp', width: 240, height: 160 };
  const items = [item('a', '1931', { picture: 'items/a.png' }), item('b', '1930')];
  const listWith = (form: typeof row) =>
    listEntries(
      items,
      planningOf({ items, pictures: new Map([['items/a.png', { width: 900, height: 600, row: form }]]) }),
    );
  expect(
    listWith(row)
      .evaluate(english)
      .map(({ picture }) => picture),
  ).toEqual([row, undefined]);
  const other = { ...row, path: 'assets/pictures/4567-row.webp' };
  expect(
    listWith(other)
      .evaluate(english)
      .map(({ picture }) => picture),
  ).toEqual([other, undefined]);
  const canonicalize = createCanonicalizer();
  expect(canonicalize(listWith(row))).not.toBe(canonicalize(listWith(other)));
});
