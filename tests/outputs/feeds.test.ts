import { parseAtomFeed, parseJsonFeed } from 'feedsmith';
import { expect, test } from 'vitest';
import { feedsOutput } from '../../src/outputs/feeds.ts';
import type { SiteInputs } from '../../src/outputs/site-inputs.ts';
import type { Content } from '../../src/records/content.ts';
import { isKnown, type KnownDate, normalizeDate } from '../../src/records/date.ts';
import { isMistake } from '../../src/records/problem.ts';
import { actor, item, settings, topic } from '../archive/records.ts';
import { atomProblems, jsonFeedProblems } from '../support/feed-rules.ts';
import { siteInputsOf } from './site-inputs.ts';

const url = 'https://example.org/harbour/';

function dateOf(text: string): KnownDate {
  const date = normalizeDate(text);
  if (isMistake(date) || !isKnown(date)) throw new Error(text);
  return date;
}

/** The feeds of an archive, by path. All are valid. */
async function feedsOf(
  records: Partial<Content>,
  changes: Partial<SiteInputs> = {},
): Promise<ReadonlyMap<string, string>> {
  const output = feedsOutput(siteInputsOf({ settings: settings({ url }), ...records }, changes));
  const { files } = await output.prepare(() => false, []);
  const feeds = new Map<string, string>();
  for await (const batch of files) {
    for (const file of batch) if ('content' in file) feeds.set(file.path, file.content.toString());
  }
  for (const [path, text] of feeds)
    expect([path, path.endsWith('.xml') ? atomProblems(text) : jsonFeedProblems(text)]).toEqual([path, []]);
  return feeds;
}

async function atomOf(records: Partial<Content>, path = 'feed') {
  return parseAtomFeed((await feedsOf(records)).get(`${path}.xml`) ?? '');
}

async function jsonOf(records: Partial<Content>, path = 'feed') {
  return parseJsonFeed((await feedsOf(records)).get(`${path}.json`) ?? '');
}

test('the archive, each topic, each actor and each source with items have a feed in both formats', async () => {
  const feeds = await feedsOf({
    topics: [
      topic('labour', 'Labour'),
      topic('strikes', 'Strikes', { broader: 'labour' }),
      topic('fog', 'Fog'),
    ],
    actors: [actor('bok', 'Anna Bök')],
    items: [
      item('a', '1931-03-20', { topics: ['strikes'], actors: ['bok'], source: { name: 'Evening Example' } }),
    ],
  });
  const paths = [
    'feed',
    'feeds/topics/labour',
    'feeds/topics/strikes',
    'feeds/actors/bok',
    'feeds/sources/evening-example',
  ];
  expect([...feeds.keys()].sort()).toEqual(paths.flatMap((path) => [`${path}.json`, `${path}.xml`]).sort());
});

test('a feed says whose it is and where, in both formats', async () => {
  const records = {
    settings: settings({ url, author: 'The harbour museum', rights: 'CC0', title: 'Harbour & sea' }),
    topics: [topic('strikes', 'Strikes', { description: 'Work stopped by the workers.' })],
    items: [item('a', '1931-03-20', { topics: ['strikes'] })],
  };
  const atom = await atomOf(records, 'feeds/topics/strikes');
  expect(atom).toMatchObject({
    id: `${url}topics/strikes.html`,
    title: { value: 'Strikes · Harbour & sea' },
    subtitle: { value: 'Work stopped by the workers.' },
    authors: [{ name: 'The harbour museum', uri: url }],
    rights: { value: 'CC0' },
    updated: '1931-03-20T00:00:00.000Z',
    links: [
      { rel: 'alternate', href: `${url}topics/strikes.html` },
      { rel: 'self', href: `${url}feeds/topics/strikes.xml` },
    ],
  });
  expect(await jsonOf(records, 'feeds/topics/strikes')).toMatchObject({
    title: 'Strikes · Harbour & sea',
    home_page_url: `${url}topics/strikes.html`,
    feed_url: `${url}feeds/topics/strikes.json`,
    description: 'Work stopped by the workers.',
    authors: [{ name: 'The harbour museum', url }],
  });
});

test('an entry has what the item says of itself and its source, in both formats', async () => {
  const records = {
    topics: [topic('strikes', 'Strikes')],
    actors: [actor('bok', 'Anna Bök')],
    items: [
      item('a', '1931-03-20', {
        title: 'Dockers <b> & "mates" strike',
        summary: 'Work in the harbour has stopped.',
        topics: ['strikes'],
        actors: ['bok'],
        dateline: 'Bristol',
        source: {
          name: 'Evening & Example',
          authors: ['A. Writer', 'B. Writer'],
          url: 'https://example.org/strike?a=1&b=2',
          rights: 'All rights reserved.',
        },
        otherSources: [{ name: 'Morning Example', url: 'https://example.com/strike' }],
      }),
    ],
  };
  const html =
    '<p>20 March 1931 · Bristol · Evening &amp; Example</p><p>Work in the harbour has stopped.</p>';
  const atom = await atomOf(records);
  expect(atom.entries).toEqual([
    {
      id: `${url}items/a.html`,
      title: { value: 'Dockers <b> & “mates” strike' },
      updated: '1931-03-20T00:00:00.000Z',
      published: '1931-03-20T00:00:00.000Z',
      authors: [{ name: 'A. Writer' }, { name: 'B. Writer' }],
      categories: [
        { term: 'strikes', scheme: `${url}topics.html`, label: 'Strikes' },
        { term: 'bok', scheme: `${url}actors.html`, label: 'Anna Bök' },
      ],
      links: [
        { rel: 'alternate', type: 'text/html', href: `${url}items/a.html` },
        { rel: 'via', href: 'https://example.org/strike?a=1&b=2' },
        { rel: 'via', href: 'https://example.com/strike' },
      ],
      rights: { value: 'All rights reserved.' },
      summary: { type: 'html', value: html },
    },
  ]);
  const json = await jsonOf(records);
  expect(json.items).toEqual([
    {
      id: `${url}items/a.html`,
      url: `${url}items/a.html`,
      external_url: 'https://example.org/strike?a=1&b=2',
      title: 'Dockers <b> & “mates” strike',
      content_html: html,
      date_published: '1931-03-20T00:00:00.000Z',
      authors: [{ name: 'A. Writer' }, { name: 'B. Writer' }],
      tags: ['Strikes', 'Anna Bök'],
    },
  ]);
});

test('the day on which an item joined decides the order, else its date', async () => {
  const records = {
    items: [
      item('old-added-late', '1931', { added: '2025-01-03' }),
      item('of-2024', '2024-12-18'),
      item('of-2025', '2025-02'),
      item('added-first', '2024-12-31', { added: '2024-12-01' }),
    ],
  };
  const atom = await atomOf(records);
  expect(atom.entries?.map(({ id, updated }) => [id, updated])).toEqual([
    [`${url}items/of-2025.html`, '2025-02-01T00:00:00.000Z'],
    [`${url}items/old-added-late.html`, '2025-01-03T00:00:00.000Z'],
    [`${url}items/of-2024.html`, '2024-12-18T00:00:00.000Z'],
    [`${url}items/added-first.html`, '2024-12-01T00:00:00.000Z'],
  ]);
  expect(atom.updated).toBe('2025-02-01T00:00:00.000Z');
});

test.each(['1931-03-20~', '1931-03', '1931-03-20/1931-03-24', '193X', '../1931', '1931-03-20?'])(
  'the uncertain date %s is no day of publication, and is told in words',
  async (date) => {
    const records = { items: [item('a', date)] };
    const [entry] = (await atomOf(records)).entries ?? [];
    expect(entry?.published).toBeUndefined();
    expect(entry?.updated).toMatch(/^19/);
    const [json] = (await jsonOf(records)).items ?? [];
    expect(json?.date_published).toBeUndefined();
    expect(json?.content_html).not.toMatch(/^<p>\d+ March 1931<\/p>/);
  },
);

test('the day of joining is the day of publication of an item whose own date is uncertain', async () => {
  const [entry] = (await atomOf({ items: [item('a', '1931~', { added: '2025-01-03' })] })).entries ?? [];
  expect(entry).toMatchObject({
    published: '2025-01-03T00:00:00.000Z',
    summary: { value: '<p>about 1931</p>' },
  });
});

test('an undated item is in a feed only where its day of joining is known', async () => {
  const [added, undated] = [item('a', 'unknown', { added: '2025-01-03' }), item('b', 'unknown')];
  const atom = await atomOf({ items: [added, undated] });
  expect(atom.entries?.map(({ id }) => id)).toEqual([`${url}items/a.html`]);
  expect(await feedsOf({ items: [undated] })).toEqual(new Map());
});

test('a correction is the last change of its item, and does not move it to the top', async () => {
  const correction = (date: string, text: string) => ({ date: dateOf(date), text });
  const corrected = item('corrected', '1931-03-20', {
    corrections: [correction('2025-03-02', 'It was a Monday.'), correction('2024', 'It was two.')],
  });
  const records = { items: [item('newer', '1931-03-21'), corrected] };
  const atom = await atomOf(records);
  expect(atom.entries?.map(({ published, updated }) => [published, updated])).toEqual([
    ['1931-03-21T00:00:00.000Z', '1931-03-21T00:00:00.000Z'],
    ['1931-03-20T00:00:00.000Z', '2025-03-02T00:00:00.000Z'],
  ]);
  expect(atom.updated).toBe('2025-03-02T00:00:00.000Z');
  const json = await jsonOf(records);
  expect(json.items?.map(({ date_modified }) => date_modified)).toEqual([
    undefined,
    '2025-03-02T00:00:00.000Z',
  ]);
});

test('corrections have a feed, newest first, whose entries lead to them', async () => {
  const records = {
    items: [
      item('a', '1931-03-20', {
        title: 'Strike',
        formerly: ['old'],
        corrections: [
          { date: dateOf('2025-03-02'), text: 'It was a "Monday".' },
          { date: dateOf('2024-05'), text: 'It was two.' },
        ],
      }),
      item('b', 'unknown', { corrections: [{ date: dateOf('2025-01-01'), text: 'It was fog.' }] }),
    ],
  };
  const atom = await atomOf(records, 'feeds/corrections');
  expect(atom).toMatchObject({
    id: `${url}corrections.html`,
    title: { value: 'Corrections · Harbour news' },
  });
  expect(
    atom.entries?.map(({ id, links, summary, published }) => [
      id,
      links?.[0]?.href,
      summary?.value,
      published,
    ]),
  ).toEqual([
    [
      `${url}items/old.html#correction-2025-03-02`,
      `${url}items/a.html#correction-2025-03-02`,
      '<p>2 March 2025</p><p>It was a “Monday”.</p>',
      '2025-03-02T00:00:00.000Z',
    ],
    [
      `${url}items/b.html#correction-2025-01-01`,
      `${url}items/b.html#correction-2025-01-01`,
      '<p>1 January 2025</p><p>It was fog.</p>',
      '2025-01-01T00:00:00.000Z',
    ],
    [
      `${url}items/old.html#correction-2024-05`,
      `${url}items/a.html#correction-2024-05`,
      '<p>May 2024</p><p>It was two.</p>',
      undefined,
    ],
  ]);
});

test('withdrawn items and drafts are in no feed', async () => {
  const atom = await atomOf({
    items: [
      item('a', '1931-03-20'),
      item('b', '1931-03-21', { status: 'withdrawn' }),
      item('c', '1931-03-22', { status: 'draft' }),
    ],
  });
  expect(atom.entries?.map(({ id }) => id)).toEqual([`${url}items/a.html`]);
  expect(atom.updated).toBe('1931-03-20T00:00:00.000Z');
});

test('there are no feeds without the address of the site, or where the owner wants none', async () => {
  const items = [item('a', '1931-03-20')];
  expect(await feedsOf({ items, settings: settings() })).toEqual(new Map());
  expect(await feedsOf({ items, settings: settings({ url, feeds: undefined }) })).toEqual(new Map());
});

test('a feed has the newest items, as many as the owner wants', async () => {
  const days = ['1931-03-19', '1931-03-20', '1931-03-21'];
  const atom = await atomOf({
    settings: settings({ url, feeds: { content: 'summary', items: 2 } }),
    items: days.map((day) => item(`of-${day}`, day)),
  });
  expect(atom.entries?.map(({ id }) => id)).toEqual([
    `${url}items/of-1931-03-21.html`,
    `${url}items/of-1931-03-20.html`,
  ]);
});

test('an item, a topic and an actor that are renamed keep their ids in feeds', async () => {
  const records = {
    topics: [topic('walk-outs', 'Walk-outs', { formerly: ['strikes', 'stoppages'] })],
    items: [
      item('new', '1931-03-20', { topics: ['walk-outs'], formerly: ['/2014/strike/', 'old', 'older'] }),
    ],
  };
  const atom = await atomOf(records, 'feeds/topics/walk-outs');
  expect(atom.id).toBe(`${url}topics/strikes.html`);
  expect(atom.entries?.[0]).toMatchObject({
    id: `${url}items/old.html`,
    links: [{ href: `${url}items/new.html` }],
  });
});

test('with a tag, ids do not follow from the address of the site', async () => {
  const at = (address: string) => ({
    settings: settings({
      url: address,
      feeds: { content: 'summary' as const, items: 30, tag: 'example.org,2024' },
    }),
    items: [item('a', '1931-03-20', { source: { name: 'Évening News' } })],
  });
  for (const address of [url, 'https://other.example/']) {
    const atom = await atomOf(at(address), 'feeds/sources/evening-news');
    expect(atom.id).toBe('tag:example.org,2024:sources/evening-news.html');
    expect(atom.entries?.[0]?.id).toBe('tag:example.org,2024:items/a.html');
  }
});

test('feeds have the whole texts where the owner wants them, with full addresses', async () => {
  const records = {
    settings: settings({ url, feeds: { content: 'full' as const, items: 30 } }),
    topics: [topic('strikes', 'Strikes')],
    items: [
      item('a', '1931-03-20', {
        topics: ['strikes'],
        summary: 'Work has stopped.',
        lead: 'Work has stopped.',
      }),
    ],
  };
  let loaded = 0;
  const source = {
    ...siteInputsOf(records).source,
    loadBody: () => {
      loaded++;
      return { html: '<p><a href="b.html">B</a> <img src="b.png" alt=""></p>', text: 'B' };
    },
  };
  const feeds = await feedsOf(records, { source });
  // Four feeds have the item.
  expect(loaded).toBe(1);
  const [entry] = parseAtomFeed(feeds.get('feed.xml') ?? '').entries ?? [];
  const html = `<p>20 March 1931</p><p>Work has stopped.</p><p><a href="${url}items/b.html">B</a> <img src="${url}items/b.png" alt="" decoding="async"></p>`;
  expect(entry?.content).toEqual({ type: 'html', value: html });
  expect(entry?.summary).toEqual({ value: 'Work has stopped.' });
  const [json] = parseJsonFeed(feeds.get('feed.json') ?? '').items ?? [];
  expect(json).toMatchObject({ content_html: html, summary: 'Work has stopped.' });
});

test('summaries need no text of an item', async () => {
  const records = { items: [item('a', '1931-03-20')] };
  const loadBody = () => {
    throw new Error('not needed');
  };
  const feeds = await feedsOf(records, { source: { ...siteInputsOf(records).source, loadBody } });
  expect(feeds.size).toBe(2);
});

test('an entry in another language or direction says so', async () => {
  const records = {
    items: [
      item('a', '1931-03-21', { language: 'ar', summary: 'توقف العمل في الميناء' }),
      item('b', '1931-03-20', { language: 'en-GB' }),
    ],
  };
  const feeds = await feedsOf(records);
  const atom = parseAtomFeed(feeds.get('feed.xml') ?? '');
  expect(atom.xml?.lang).toBe('en');
  expect(atom.entries?.map(({ xml }) => xml?.lang)).toEqual(['ar', 'en-GB']);
  expect(atom.entries?.[0]?.summary?.value).toBe(
    '<div lang="ar" dir="rtl"><p lang="en" dir="ltr">21 March 1931</p><p>توقف العمل في الميناء</p></div>',
  );
  const json = parseJsonFeed(feeds.get('feed.json') ?? '');
  expect(json.items?.map(({ language }) => language)).toEqual(['ar', 'en-GB']);
});

test.each(['a ]]> b', '<![CDATA[ a', '&amp; < > " \'', 'emoji 🗞️ \u{1f5de}', 'a]]> </b> <![CDATA[ c'])(
  'the title %s is read as it was written',
  async (title) => {
    const atom = await atomOf({ items: [item('a', '1931-03-20', { title, language: 'und' })] });
    expect(atom.entries?.[0]?.title?.value).toBe(title);
  },
);

test('a feed that has not changed is not made again', async () => {
  const records = { settings: settings({ url }), topics: [topic('fog', 'Fog'), topic('ice', 'Ice')] };
  const before = [item('a', '1931-03-20', { topics: ['fog'] }), item('b', '1931-03-21', { topics: ['ice'] })];
  const fingerprints = new Map<string, string>();
  const build = async (items: Content['items']) => {
    const output = feedsOutput(siteInputsOf({ ...records, items }));
    const { planned, changed } = await output.prepare(
      ({ path, fingerprint }) => fingerprints.get(path) === fingerprint,
      [],
    );
    for (const { path, fingerprint } of planned) fingerprints.set(path, fingerprint);
    return changed.map(({ path }) => path).sort();
  };
  expect(await build(before)).toHaveLength(6);
  expect(await build(before)).toEqual([]);
  expect(await build([...before, item('c', '1931-03-22', { topics: ['ice'] })])).toEqual([
    ...['feed.json', 'feed.xml', 'feeds/topics/ice.json', 'feeds/topics/ice.xml'],
  ]);
});
