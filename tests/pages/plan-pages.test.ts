import { expect, test } from 'vitest';
import { planPages, siteView } from '../../src/pages/plan-pages.ts';
import { actor, item, settings, topic } from '../archive/records.ts';
import { english } from '../support/english.ts';
import { pathsOf, planningOf } from './planned-pages.ts';

const planning = planningOf({
  topics: [topic('strikes', 'Strikes')],
  actors: [actor('union', 'Dockers’ Union')],
  items: [
    item('strike', '1931-05', { topics: ['strikes'], actors: ['union'] }),
    item('draft', '1932', { status: 'draft' }),
    item('gone', '1933', { status: 'withdrawn' }),
  ],
});

test('a site has a page for each item, topic, actor and period, their lists, and the pages of every archive', () => {
  expect(pathsOf(planPages(planning, ''))).toEqual([
    'index.html',
    'items/strike.html',
    'items/gone.html',
    'topics.html',
    'topics/strikes.html',
    'actors.html',
    'actors/union.html',
    'timeline.html',
    'timeline/1931.html',
    'timeline/1931-05.html',
    'search.html',
    'about.html',
    'accessibility.html',
    'withdrawn.html',
    '404.html',
  ]);
});

test('an empty archive has the pages that every archive has', () => {
  expect(pathsOf(planPages(planningOf({}), ''))).toEqual([
    'index.html',
    'topics.html',
    'actors.html',
    'timeline.html',
    'search.html',
    'about.html',
    'accessibility.html',
    '404.html',
  ]);
});

test('withdrawn items, their list and the page for unknown addresses are kept out of search engines', () => {
  const unlisted = [...planPages(planning, '')].filter((page) => page.unlisted === true);
  expect(pathsOf(unlisted)).toEqual(['items/gone.html', 'withdrawn.html', '404.html']);
});

test('every page is at the address and as unlisted as it was planned', () => {
  for (const { path, unlisted, page } of planPages(planning, '')) {
    expect(page.evaluate(english)).toMatchObject(unlisted === undefined ? { path } : { path, unlisted });
  }
});

test('the front page is planned before the pages that follow it are', () => {
  const { archive, source } = planning;
  const [first] = planPages(
    {
      source,
      archive: {
        ...archive,
        get withdrawn(): never {
          throw new Error('planned withdrawn items');
        },
      },
    },
    '',
  );
  expect(first?.path).toBe('index.html');
});

test('every page shows the title, the language, the address, the author and the rights of the archive', () => {
  const planning = planningOf({
    settings: settings({
      language: 'nl',
      url: 'https://example.org/',
      author: 'The harbour museum',
      rights: 'CC BY 4.0',
      theme: { fonts: 'system' },
    }),
  });
  expect(siteView(planning.archive)).toEqual({
    title: 'Harbour news',
    language: 'nl',
    words: {},
    url: 'https://example.org/',
    author: 'The harbour museum',
    rights: 'CC BY 4.0',
    hasData: true,
    fonts: 'system',
    nav: [
      { path: 'timeline.html', page: 'timeline' },
      { path: 'topics.html', page: 'topics' },
      { path: 'actors.html', page: 'actors' },
      { path: 'about.html', page: 'about' },
    ],
    footer: [],
  });
});
