import { describe, expect, test } from 'vitest';
import { dataPage } from '../../../src/pages/data.ts';
import { pageMetadata } from '../../../src/pages/metadata/metadata.ts';
import { planPages, siteView } from '../../../src/pages/plan-pages.ts';
import type { Content } from '../../../src/records/content.ts';
import type { Settings } from '../../../src/records/settings.ts';
import { actor, item, settings, topic } from '../../archive/records.ts';
import { english } from '../../support/english.ts';
import { planningOf } from '../planned-pages.ts';

const harbour: Partial<Content> = {
  topics: [
    topic('strikes', 'Strikes', { sameAs: ['https://www.wikidata.org/wiki/Q49776'] }),
    topic('wages', 'Wages', { broader: 'strikes', description: 'What is paid.', aliases: ['Pay'] }),
  ],
  actors: [
    actor('leith', 'Leith', {
      type: 'place',
      coordinates: { latitude: 55.97, longitude: -3.17 },
      sameAs: ['https://www.wikidata.org/wiki/Q1018197', 'https://en.wikipedia.org/wiki/Leith'],
    }),
    actor('union', 'Dockers’ Union', { type: 'organisation' }),
    actor('nobody', 'Nobody', { type: 'unknown' }),
  ],
  items: [
    item('settlement', '1931-05-09', {
      title: 'Dockers settle',
      summary: 'Work starts on Monday.',
      dateline: 'North Quay',
      topics: ['wages'],
      actors: ['union', 'leith', 'nobody'],
      source: {
        name: 'The Leith Observer',
        authors: ['Ann Brown', 'AFP', 'The Leith Observer', 'B.'],
        published: { edtf: '1931-05-10', earliest: '1931-05-10', latest: '1931-05-10' },
        page: '12–14',
        section: 'Business',
        edition: 'Late city edition',
        place: 'Leith',
        issn: '0317-8471',
        language: 'fr',
        url: 'https://example.com/settle?a=1&b=2',
        archived: 'https://web.archive.org/web/20250103120000/https://example.com/settle',
        rights: 'https://creativecommons.org/licenses/by/4.0/',
        id: 'LO-17',
      },
      otherSources: [
        {
          name: 'Evening News',
          published: { edtf: '1931-05', earliest: '1931-05-01', latest: '1931-05-31' },
          rights: 'All rights reserved.',
        },
      ],
      corrections: [
        {
          date: { edtf: '2025-03-02', earliest: '2025-03-02', latest: '2025-03-02' },
          text: 'It was a Monday.',
        },
        { date: { edtf: '2025', earliest: '2025-01-01', latest: '2025-12-31' }, text: 'Twenty men.' },
      ],
      attachments: ['items/quay #1.jpg'],
      picture: 'items/quay #1.jpg',
    }),
    item('photograph', 'unknown', { language: 'de-AT' }),
    item('gone', '1931-05-03', { status: 'withdrawn' }),
  ],
  pictures: new Map([['items/quay #1.jpg', { width: 900, height: 600 }]]),
};

const url = 'https://example.org/harbour/';
const image = { path: 'assets/pictures/share.png', width: 1200, height: 630, alt: 'A quay' };

/** The metadata of a page of the archive, at an address or at none. */
function metadataOf(
  path: string,
  at: { url?: string; image?: typeof image; isEmbedded?: true; settings?: Partial<Settings> } = { url },
) {
  const { url: address, settings: more, ...look } = at;
  const planning = planningOf({
    ...harbour,
    settings: settings({ ...more, ...(address !== undefined && { url: address }) }),
  });
  const page = [...planPages(planning, '')].find((each) => each.path === path);
  if (page === undefined) throw new Error(`No page at ${path}`);
  const { links, tags, jsonLd } = pageMetadata(page.page.evaluate(english), {
    ...siteView(planning.archive),
    ...look,
  });
  return {
    links: links.map(({ rel, href }) => `${rel} ${href}`),
    tags: tags.map(({ name, property, content }) => `${name ?? property} ${content}`),
    jsonLd: jsonLd === undefined ? undefined : JSON.parse(jsonLd),
  };
}

describe('an item', () => {
  test('is a NewsArticle with all that its source says', () => {
    const settlement = `${url}items/settlement.html`;
    expect(metadataOf('items/settlement.html').jsonLd).toEqual({
      '@context': 'https://schema.org',
      '@type': 'NewsArticle',
      '@id': settlement,
      url: settlement,
      headline: 'Dockers settle',
      inLanguage: 'en',
      datePublished: '1931-05-10',
      temporalCoverage: '1931-05-09',
      dateline: 'North Quay',
      author: [
        { '@type': 'Person', name: 'Ann Brown' },
        { '@type': 'Organization', name: 'AFP' },
        { '@type': 'Organization', name: 'The Leith Observer' },
        { '@type': 'Person', name: 'B.' },
      ],
      publisher: { '@type': 'Organization', name: 'The Leith Observer', location: 'Leith' },
      printPage: '12–14',
      printSection: 'Business',
      printEdition: 'Late city edition',
      identifier: 'LO-17',
      license: 'https://creativecommons.org/licenses/by/4.0/',
      isBasedOn: [
        {
          '@type': 'NewsArticle',
          url: 'https://example.com/settle?a=1&b=2',
          archivedAt: 'https://web.archive.org/web/20250103120000/https://example.com/settle',
          inLanguage: 'fr',
        },
        {
          '@type': 'NewsArticle',
          temporalCoverage: '1931-05',
          publisher: { '@type': 'Organization', name: 'Evening News' },
          copyrightNotice: 'All rights reserved.',
        },
      ],
      about: { '@type': 'DefinedTerm', name: 'Wages', url: `${url}topics/wages.html` },
      mentions: [
        { '@type': 'Organization', name: 'Dockers’ Union', url: `${url}actors/union.html` },
        {
          '@type': 'Place',
          name: 'Leith',
          url: `${url}actors/leith.html`,
          sameAs: ['https://www.wikidata.org/wiki/Q1018197', 'https://en.wikipedia.org/wiki/Leith'],
        },
        { '@type': 'Thing', name: 'Nobody', url: `${url}actors/nobody.html` },
      ],
      correction: [
        { '@type': 'CorrectionComment', text: 'It was a Monday.', datePublished: '2025-03-02' },
        { '@type': 'CorrectionComment', text: 'Twenty men.' },
      ],
      image: `${url}items/quay%20%231.jpg`,
      isPartOf: [
        { '@type': 'Periodical', name: 'The Leith Observer', issn: '0317-8471' },
        { '@type': 'Collection', name: 'Harbour news', url },
      ],
    });
  });

  test('says only what needs no address where the site has none', () => {
    const { jsonLd, links, tags } = metadataOf('items/settlement.html', {});
    expect(JSON.stringify([jsonLd, links, tags])).not.toContain('example.org');
    expect(jsonLd.about).toEqual({ '@type': 'DefinedTerm', name: 'Wages' });
    expect(jsonLd.image).toBeUndefined();
    expect(tags.filter((tag) => tag.startsWith('og:') || tag.startsWith('twitter:'))).toEqual([]);
  });

  test('is in Dublin Core, in Highwire Press tags and in Zotero’s own', () => {
    const { tags } = metadataOf('items/settlement.html');
    expect(tags.filter((tag) => !/^(og|article|twitter):/.test(tag))).toEqual([
      'DC.type Text',
      'DC.title Dockers settle',
      'DC.creator Ann Brown',
      'DC.creator AFP',
      'DC.creator The Leith Observer',
      'DC.creator B.',
      'DC.source The Leith Observer',
      'DC.date 1931-05-10',
      'DC.language fr',
      'DC.subject Wages',
      'DC.relation https://example.com/settle?a=1&b=2',
      'DC.rights https://creativecommons.org/licenses/by/4.0/',
      'citation_title Dockers settle',
      'citation_author Ann Brown',
      'citation_author AFP',
      'citation_author The Leith Observer',
      'citation_author B.',
      'citation_publication_date 1931-05-10',
      'citation_firstpage 12',
      'citation_lastpage 14',
      'citation_issn 0317-8471',
      'citation_language fr',
      'citation_public_url https://example.org/harbour/items/settlement.html',
      'z:itemType newspaperArticle',
      'z:section Business',
      'z:edition Late city edition',
      'z:place Leith',
    ]);
  });

  test('has an Open Graph with its own picture, else with that of the archive', () => {
    const sharing = (path: string) =>
      metadataOf(path, { url, image }).tags.filter((tag) => /^(og|article|twitter):/.test(tag));
    expect(sharing('items/settlement.html')).toEqual([
      'og:type article',
      'og:title Dockers settle',
      'og:description Work starts on Monday.',
      'og:url https://example.org/harbour/items/settlement.html',
      'og:site_name Harbour news',
      'article:published_time 1931-05-10',
      'article:section Business',
      'og:image https://example.org/harbour/items/quay%20%231.jpg',
      'og:image:width 900',
      'og:image:height 600',
      'twitter:card summary_large_image',
    ]);
    expect(sharing('items/photograph.html')).toEqual([
      'og:type article',
      'og:title photograph',
      'og:url https://example.org/harbour/items/photograph.html',
      'og:site_name Harbour news',
      'og:locale de_AT',
      'og:image https://example.org/harbour/assets/pictures/share.png',
      'og:image:width 1200',
      'og:image:height 630',
      'og:image:alt A quay',
      'twitter:card summary_large_image',
    ]);
  });

  test('is signposted', () => {
    expect(metadataOf('items/settlement.html').links).toEqual([
      'cite-as https://example.org/harbour/items/settlement.html',
      'type https://schema.org/AboutPage',
      'type https://schema.org/NewsArticle',
      'describedby ../data/items/settlement.json',
      'license https://creativecommons.org/licenses/by/4.0/',
      'schema.DC http://purl.org/dc/elements/1.1/',
    ]);
  });

  test('leads to no data where there are none', () => {
    const { links } = metadataOf('items/settlement.html', { url, settings: { data: false } });
    expect(links.join()).not.toContain('describedby');
  });

  test('without a date has none in any vocabulary', () => {
    const { tags, jsonLd } = metadataOf('items/photograph.html');
    expect(JSON.stringify([tags, jsonLd])).not.toMatch(
      /DC\.date|published_time|datePublished|temporalCoverage/,
    );
    expect(tags).toContain('citation_publication_date n.d.');
  });
});

test.each([
  '1931-05~',
  '1931-05-09~',
  '1931-05-09?',
  '1931-21',
  '193X',
  '1931-05-09/1931-05-12',
  '../1931-05-09',
])('the date %s gives no day, but is said in full as what the item covers', (date) => {
  const planning = planningOf({ items: [item('a', date)], settings: settings({ url }) });
  const [page] = [...planPages(planning, '')].filter(({ path }) => path === 'items/a.html');
  if (page === undefined) throw new Error('No page');
  const { tags, jsonLd = '' } = pageMetadata(page.page.evaluate(english), siteView(planning.archive));
  expect(JSON.stringify(tags)).not.toMatch(/published_time|\d{4}-\d\d-\d\d/);
  const { datePublished, temporalCoverage } = JSON.parse(jsonLd);
  expect([datePublished, temporalCoverage]).toEqual([undefined, date]);
});

describe('other pages', () => {
  test('the front page is a web site with a search', () => {
    const { jsonLd, tags } = metadataOf('index.html');
    expect(jsonLd).toEqual({
      '@context': 'https://schema.org',
      '@type': 'WebSite',
      name: 'Harbour news',
      description: 'News of a port.',
      inLanguage: 'en',
      url,
      potentialAction: {
        '@type': 'SearchAction',
        target: { '@type': 'EntryPoint', urlTemplate: `${url}search.html?q={search_term_string}` },
        'query-input': 'required name=search_term_string',
      },
    });
    expect(tags).toContain('og:type website');
    expect(tags).toContain('twitter:card summary');
  });

  test('the front page of an archive in another site is a part of it', () => {
    expect(metadataOf('index.html', { url, isEmbedded: true }).jsonLd['@type']).toBe('CollectionPage');
  });

  test('a dossier is a collection about its topic, with its trail', () => {
    expect(metadataOf('topics/wages.html').jsonLd['@graph']).toEqual([
      {
        '@type': 'CollectionPage',
        name: 'Wages',
        inLanguage: 'en',
        url: `${url}topics/wages.html`,
        isPartOf: { '@type': 'WebSite', name: 'Harbour news', url },
        about: {
          '@type': 'DefinedTerm',
          name: 'Wages',
          alternateName: 'Pay',
          description: 'What is paid.',
          url: `${url}topics/wages.html`,
          inDefinedTermSet: `${url}topics.html`,
        },
      },
      {
        '@type': 'BreadcrumbList',
        itemListElement: [
          { '@type': 'ListItem', position: 1, name: 'Strikes', item: `${url}topics/strikes.html` },
          { '@type': 'ListItem', position: 2, name: 'Wages', item: `${url}topics/wages.html` },
        ],
      },
    ]);
  });

  test('a dossier says what it is about also where the site has no address', () => {
    expect(metadataOf('actors/leith.html', {}).jsonLd).toEqual({
      '@context': 'https://schema.org',
      '@type': 'CollectionPage',
      name: 'Leith',
      inLanguage: 'en',
      about: {
        '@type': 'Place',
        name: 'Leith',
        sameAs: ['https://www.wikidata.org/wiki/Q1018197', 'https://en.wikipedia.org/wiki/Leith'],
        geo: { '@type': 'GeoCoordinates', latitude: 55.97, longitude: -3.17 },
      },
    });
    expect(metadataOf('sources/evening-news.html', {}).jsonLd.about).toEqual({
      '@type': 'Organization',
      name: 'Evening News',
    });
  });

  test('a period has the trail that its reader sees', () => {
    const [, trail] = metadataOf('timeline/1931-05-09.html').jsonLd['@graph'];
    expect(trail.itemListElement.map(({ name }: { name: string }) => name)).toEqual([
      'Timeline',
      '1931',
      'May 1931',
      '9 May 1931',
    ]);
    expect(metadataOf('timeline/1931-05-09.html', {}).jsonLd).toBeUndefined();
  });

  test.each(['items/gone.html', '404.html'])('%s says nothing of itself', (path) => {
    expect(metadataOf(path)).toEqual({ links: [], tags: [], jsonLd: undefined });
  });
});

test('the page about the data is a data set with its files', () => {
  const planning = planningOf({ settings: settings({ url, rights: 'All rights reserved.' }) });
  const file = { path: 'data/items.csv', rows: 2, bytes: 100 };
  const files = [file, { ...file, path: 'data/items.json' }];
  const page = dataPage(planning.archive, { files, columns: ['id'], example: undefined });
  const { jsonLd = '' } = pageMetadata(page, siteView(planning.archive));
  expect(JSON.parse(jsonLd)).toEqual({
    '@context': 'https://schema.org',
    '@type': 'Dataset',
    name: 'Harbour news',
    description: page.description,
    inLanguage: 'en',
    url: `${url}data.html`,
    copyrightNotice: 'All rights reserved.',
    isPartOf: { '@type': 'WebSite', name: 'Harbour news', url },
    distribution: [
      { '@type': 'DataDownload', contentUrl: `${url}data/items.csv`, encodingFormat: 'text/csv' },
      { '@type': 'DataDownload', contentUrl: `${url}data/items.json`, encodingFormat: 'application/json' },
    ],
  });
});
