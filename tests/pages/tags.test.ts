import { describe, expect, test } from 'vitest';
import { actorPages, topicPages } from '../../src/pages/tags.ts';
import { actor, item, settings, topic } from '../archive/records.ts';
import { linkTexts, pageAt, pathsOf, planningOf, titlesOf } from './planned-pages.ts';

const planning = planningOf({
  settings: settings({ pageSize: 2 }),
  topics: [
    topic('labour', 'Labour', {
      description: 'Work and workers.',
      aliases: ['Work'],
      sameAs: ['https://www.wikidata.org/entity/Q1'],
    }),
    topic('strikes', 'Strikes', { broader: 'labour' }),
    topic('wildcat', 'Wildcat strikes', { broader: 'strikes' }),
    topic('lockouts', 'Lockouts', { broader: 'labour' }),
    topic('fog', 'Fog'),
    topic('tides', 'Tides', { aliases: Array.from({ length: 60 }, (_, i) => `Tide ${i}`) }),
  ],
  actors: [
    actor('brown', 'Ann Brown', { description: 'Clerk of the port.' }),
    actor('union', 'Dockers’ Union', { type: 'organisation' }),
    actor('quay', 'North Quay', { type: 'place' }),
  ],
  items: [
    item('e', '1931-05-05', { topics: ['wildcat', 'fog'], actors: ['union', 'quay'] }),
    item('d', '1931-05-04', { topics: ['strikes'], actors: ['union'] }),
    item('c', '1931-05-03', { topics: ['strikes', 'fog'], actors: ['union', 'brown'] }),
    item('b', '1931-05-02', { topics: ['labour'] }),
    item('a', '1931-05-01', { topics: ['lockouts', 'fog', 'tides'] }),
  ],
});
const topicPage = (id: string) => pageAt(topicPages(planning), `topics/${id}.html`, 'dossier');
const actorPage = (id: string) => pageAt(actorPages(planning), `actors/${id}.html`, 'dossier');

test('every topic and every actor has a page, followed by numbered pages for the items that do not fit', () => {
  expect(pathsOf(topicPages(planning))).toEqual([
    'topics/fog.html',
    'topics/labour.html',
    'topics/labour/1.html',
    'topics/lockouts.html',
    'topics/strikes.html',
    'topics/tides.html',
    'topics/wildcat.html',
  ]);
  expect(pathsOf(actorPages(planning))).toEqual([
    'actors/brown.html',
    'actors/union.html',
    'actors/quay.html',
  ]);
});

describe('the page of a topic', () => {
  test('has the record’s name, description, aliases and addresses', () => {
    const { title, description, section, data } = topicPage('labour');
    expect(title).toBe('Labour');
    expect(description).toBe('Work and workers.');
    expect(section).toBe('topics');
    expect(data.type).toBe('topic');
    expect(data.description).toBe('Work and workers.');
    expect(data.aliases).toEqual(['Work']);
    expect(data.aliasTotal).toBe(1);
    expect(data.authorities).toEqual([{ url: 'https://www.wikidata.org/entity/Q1', name: 'Wikidata' }]);
  });

  test('has the first fifty of many aliases, and their number', () => {
    const { data } = topicPage('tides');
    expect(data.aliases.length).toBe(50);
    expect(data.aliases[49]).toBe('Tide 49');
    expect(data.aliasTotal).toBe(60);
  });

  test('has a description for search engines even if the record has none', () => {
    const { description, data } = topicPage('strikes');
    expect(description).toBe('Items about Strikes.');
    expect(data.description).toBeUndefined();
  });

  test('counts all of its items and those of narrower topics, and lists the newest', () => {
    const { data } = topicPage('labour');
    expect(data.count).toBe(5);
    expect(titlesOf(data.groups)).toEqual(['e', 'd', 'c']);
    expect(data.paging.older).toBe('topics/labour/1.html');
  });

  test('leads to its broader topics from the widest, and to those directly below', () => {
    expect(linkTexts(topicPage('wildcat').data.broader)).toEqual([
      'Labour topics/labour.html',
      'Strikes topics/strikes.html',
    ]);
    expect(linkTexts(topicPage('labour').data.narrower)).toEqual([
      'Lockouts (1) topics/lockouts.html',
      'Strikes (3) topics/strikes.html',
    ]);
    expect(topicPage('fog').data.narrower).toEqual([]);
  });

  test('without items leads to the topic above it and to others below that which have some', () => {
    const planning = planningOf({
      topics: [
        topic('sea', 'Sea'),
        ...['Ebb', 'Flood', 'Tides'].map((name) => topic(name.toLowerCase(), name, { broader: 'sea' })),
      ],
      items: [item('a', '1931', { topics: ['tides'] }), item('b', '1931', { topics: ['sea'] })],
    });
    const nearby = (id: string) =>
      linkTexts(pageAt(topicPages(planning), `topics/${id}.html`, 'dossier').data.nearby);
    expect(nearby('ebb')).toEqual(['Sea topics/sea.html', 'Tides topics/tides.html']);
    expect(nearby('tides')).toEqual([]);
  });

  test('without items does not change when a topic beside it has one item more', () => {
    const inputsWith = (count: number) => {
      const planning = planningOf({
        topics: [
          topic('sea', 'Sea'),
          topic('ebb', 'Ebb', { broader: 'sea' }),
          topic('tides', 'Tides', { broader: 'sea' }),
        ],
        items: Array.from({ length: count }, (_, i) => item(`i${i}`, '1931', { topics: ['tides'] })),
      });
      return pageAt(topicPages(planning), 'topics/ebb.html', 'dossier');
    };
    expect(inputsWith(2)).toEqual(inputsWith(1));
  });

  test('of thousands of topics directly below it, names the two hundred with the most items, by name, the six busiest first', () => {
    const name = (i: number) => `Part ${String(i).padStart(4, '0')}`;
    const large = planningOf({
      topics: [
        topic('all', 'All'),
        ...Array.from({ length: 3000 }, (_, i) => topic(`p${i}`, name(i), { broader: 'all' })),
      ],
      items: [item('a', '1931', { topics: ['p2999'] })],
    });
    const { data } = pageAt(topicPages(large), 'topics/all.html', 'dossier');
    expect(data.narrowerTotal).toBe(3000);
    expect(data.narrower.map((each) => each.name)).toEqual([...[0, 1, 2, 3, 4].map(name), name(2999)]);
    expect(data.otherNarrower.map((each) => each.name)).toEqual(
      Array.from({ length: 194 }, (_, i) => name(i + 5)),
    );
  });

  test('names the other topics and the actors of its items, most frequent first', () => {
    expect(linkTexts(topicPage('fog').data.companions.topics)).toEqual([
      // One of them has a narrower topic.
      'Strikes (2) topics/strikes.html',
      'Lockouts (1) topics/lockouts.html',
      'Tides (1) topics/tides.html',
      'Wildcat strikes (1) topics/wildcat.html',
    ]);
    expect(linkTexts(topicPage('fog').data.companions.actors)).toEqual([
      'Dockers’ Union (2) actors/union.html',
      'Ann Brown (1) actors/brown.html',
      'North Quay (1) actors/quay.html',
    ]);
  });

  test('does not name its broader and narrower topics as occurring together with it', () => {
    expect(linkTexts(topicPage('labour').data.companions.topics)).toEqual([
      'Fog (3) topics/fog.html',
      'Tides (1) topics/tides.html',
    ]);
    expect(linkTexts(topicPage('wildcat').data.companions.topics)).toEqual(['Fog (1) topics/fog.html']);
    expect(linkTexts(topicPage('strikes').data.companions.topics)).toEqual(['Fog (2) topics/fog.html']);
  });

  test('has a chart of all its items, also of those on numbered pages, that leads to a search for them', () => {
    const { bars } = topicPage('labour').data.chart;
    expect(bars.map(({ name, count, path }) => [name, count, path])).toEqual(
      [1, 2, 3, 4, 5].map((day) => [`${day} May 1931`, 1, `search.html?topic=labour&q=1931-05-0${day}`]),
    );
  });

  test('leads to a search within its items, and to one with the oldest first', () => {
    const { searchWithin, oldestFirst } = topicPage('labour').data;
    expect(searchWithin).toBe('search.html?topic=labour');
    expect(oldestFirst).toBe('search.html?topic=labour&sort=oldest');
    expect(actorPage('union').data.searchWithin).toBe('search.html?actor=union');
  });

  test('names at most six of the topics that occur together with it', () => {
    const topics = Array.from({ length: 14 }, (_, i) => topic(`t${i}`, `Topic ${i}`));
    const ids = topics.map(({ id }) => id);
    const busy = planningOf({ topics, items: [item('a', '1931', { topics: ids })] });
    expect(pageAt(topicPages(busy), 'topics/t0.html', 'dossier').data.companions.topics).toHaveLength(6);
  });
});

test('the newest key items of a topic, and of broader ones, are shown first, and stay in the list', () => {
  const items = Array.from({ length: 8 }, (_, i) =>
    item(`i${i}`, `1931-05-0${i + 1}`, { topics: ['strikes'], ...(i !== 6 && { featured: true as const }) }),
  );
  const topics = [topic('labour', 'Labour'), topic('strikes', 'Strikes', { broader: 'labour' })];
  const pages = topicPages(planningOf({ topics, items }));
  for (const id of ['labour', 'strikes']) {
    const { data } = pageAt(pages, `topics/${id}.html`, 'dossier');
    expect(data.featured.map(({ title }) => title)).toEqual(['i7', 'i5', 'i4', 'i3', 'i2']);
    expect(titlesOf(data.groups)).toHaveLength(8);
  }
});

test('a numbered page of a topic has its older items, their dates, and the way back', () => {
  const { title, description, data } = pageAt(topicPages(planning), 'topics/labour/1.html', 'older');
  expect(title).toBe('Labour, page 1');
  expect(description).toBe('Labour: older items, 1 May 1931 to 2 May 1931.');
  expect(titlesOf(data.groups)).toEqual(['b', 'a']);
  expect(data.range).toBe('1 May 1931 to 2 May 1931');
  expect(linkTexts(data.breadcrumbs)).toEqual(['Topics topics.html', 'Labour topics/labour.html']);
  expect(data.paging.newer).toBe('topics/labour.html');
});

describe('the page of an actor', () => {
  test.each([
    ['brown', 'person'],
    ['union', 'organisation'],
    ['quay', 'place'],
  ])('shows the type of the actor (%s: %s)', (id, type) => {
    expect(actorPage(id).data.type).toBe(type);
  });

  test('lists the items that mention the actor, and what else they are tagged with', () => {
    const { title, description, section, data } = actorPage('union');
    expect(title).toBe('Dockers’ Union');
    expect(description).toBe('Items that mention Dockers’ Union.');
    expect(section).toBe('actors');
    expect(data.count).toBe(3);
    expect(titlesOf(data.groups)).toEqual(['e', 'd', 'c']);
    expect(data.broader).toEqual([]);
    expect(data.narrower).toEqual([]);
    expect(linkTexts(data.companions.topics)).toEqual([
      'Strikes (3) topics/strikes.html',
      'Fog (2) topics/fog.html',
      'Wildcat strikes (1) topics/wildcat.html',
    ]);
    expect(linkTexts(data.companions.actors)).toEqual([
      'Ann Brown (1) actors/brown.html',
      'North Quay (1) actors/quay.html',
    ]);
  });

  test('has the description from the record', () => {
    expect(actorPage('brown').description).toBe('Clerk of the port.');
  });
});

test('a topic without items has a page with a count of 0 and an empty chart', () => {
  const empty = planningOf({ topics: [topic('fog', 'Fog')] });
  const { data } = pageAt(topicPages(empty), 'topics/fog.html', 'dossier');
  expect(data.count).toBe(0);
  expect(data.groups).toEqual([]);
  expect(data.span).toBeUndefined();
  expect(data.chart.bars).toEqual([]);
});

test('a page shows the portrait of its actor, and a small or drawn one as it is', () => {
  const portrait = { path: 'assets/pictures/0123-portrait.webp', width: 320, height: 400 };
  const portraits = planningOf({
    actors: ['a', 'b', 'c', 'd'].map((id) =>
      actor(id, id, id === 'd' ? {} : { image: { path: `portraits/${id}.png`, alt: `Portrait of ${id}` } }),
    ),
    pictures: new Map([
      ['portraits/a.png', { width: 800, height: 1000, portrait }],
      ['portraits/b.png', { width: 30, height: 40 }],
    ]),
  });
  const portraitOf = (id: string) =>
    pageAt(actorPages(portraits), `actors/${id}.html`, 'dossier').data.portrait;
  expect(portraitOf('a')).toEqual({ ...portrait, alt: 'Portrait of a' });
  expect(portraitOf('b')).toEqual({ path: 'portraits/b.png', width: 30, height: 40, alt: 'Portrait of b' });
  // One that cannot be read, and none.
  expect(portraitOf('c')).toBeUndefined();
  expect(portraitOf('d')).toBeUndefined();
});

test('the page of a place on the map leads to it', () => {
  const coordinates = { latitude: 50, longitude: 10 };
  const places = planningOf({
    actors: [
      actor('bath', 'Bath', { type: 'place', coordinates }),
      actor('hull', 'Hull', { type: 'place', coordinates }),
      actor('quay', 'Quay', { type: 'place' }),
      actor('unused', 'Unused', { type: 'place', coordinates }),
    ],
    items: [item('a', '1931', { actors: ['bath', 'hull', 'quay'] })],
  });
  const mapOf = (id: string) => pageAt(actorPages(places), `actors/${id}.html`, 'dossier').data.map;
  expect(['bath', 'hull', 'quay', 'unused'].map(mapOf)).toEqual([
    'map.html',
    'map.html',
    undefined,
    undefined,
  ]);
});
