import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, expect, test } from 'vitest';
import { dataPage } from '../../src/pages/data.ts';
import { pageMetadata } from '../../src/pages/metadata/metadata.ts';
import type { Page, Site } from '../../src/pages/page-model.ts';
import { siteView } from '../../src/pages/plan-pages.ts';
import { readAllPages } from '../../src/pipeline/all-pages.ts';
import { settings } from '../archive/records.ts';
import { planningOf } from '../pages/planned-pages.ts';
import { createFolder } from '../support/create-folder.ts';
import { injections } from '../support/injections.ts';

/**
 * The JSON-LD of whole sites conforms to the types of schema.org, as schema-dts has them from its vocabulary. A literal with
 * a property that its type does not have, or with a value of another type, does not compile.
 */
const root = fileURLToPath(new URL('../..', import.meta.url));
const work = mkdtempSync(join(tmpdir(), 'clipfile-schema-'));
afterAll(() => rmSync(work, { recursive: true }));

const full = `---
title: Dockers settle
date: 1931-05-09
dateline: North Quay
source:
  - {name: The Observer, author: [Ann Brown, AFP], published: 1931-05-10, page: 12–14, section: News, edition: Late,
     place: Leith, issn: 0317-8471, language: fr, url: https://example.com/a, rights: https://creativecommons.org/licenses/by/4.0/,
     archived: https://web.archive.org/web/20250103120000/https://example.com/a, retrieved: 2025-01-03, id: O-17}
  - {name: Evening News, published: 1931-05, rights: All rights reserved.}
topics: [wages]
actors: [leith, brown]
corrections: [{date: 2025-03-02, text: It was a Monday.}, {date: 2025, text: Twenty men.}]
partOf: week
---
Text.
`;
const newspaper = {
  'topics.yml':
    '- {id: work, name: Work}\n- {id: wages, name: Wages, broader: work, aliases: [Pay, Hire], description: What is paid.}\n',
  'actors.yml':
    '- {id: leith, type: place, name: Leith, coordinates: [55.97, -3.17], sameAs: [https://www.wikidata.org/wiki/Q1018197, https://en.wikipedia.org/wiki/Leith]}\n- {id: brown, type: person, name: Ann Brown, aliases: A. B.}\n',
  'items/settlement.md': full,
  'items/week.md': '---\ntitle: The week\ndate: 1931-05\n---\nText.\n',
  'items/accord.md':
    '---\ntitle: Accord\ndate: 1931-05-10\nlanguage: fr\ntranslationOf: settlement\n---\nTexte.\n',
};
const newspaperSite = 'title: Harbour news\ndescription: News of a port.\n';

test('every page of whole sites, at an address and at none', async () => {
  const folders = [
    ...['content', 'docs/look', 'tests/sites/small/content'].map((folder) => join(root, folder)),
    createFolder({ ...newspaper, 'site.yml': newspaperSite }),
    createFolder(injections()),
  ];
  const things: Thing[] = [];
  for (const folder of folders) {
    const { site, pages } = await readAllPages(folder);
    const { url: _, ...without } = site;
    for (const at of [{ url: 'https://example.org/archive/' }, { url: undefined }]) {
      const found = pages.flatMap((page) => thingsOf(page, { ...without, ...at }));
      expect(found.filter(({ thing }) => thing['@type'] === 'NewsArticle').length).toBeGreaterThan(0);
      things.push(...found);
    }
  }
  things.push(...ofDataPage());
  expect(mistakesIn(things)).toBe('');
  for (const { thing } of things) expect(falseDays(thing)).toEqual([]);
}, 120_000);

test('mistakes are found', () => {
  const thing = {
    '@type': 'NewsArticle',
    headline: 'Fog',
    mentions: { '@type': 'Person', surname: 'Brown' },
  };
  expect(mistakesIn([{ page: 'a.html', thing }])).toContain('"surname"\' does not exist');
  expect(falseDays({ datePublished: '1987-03' })).toEqual(['1987-03']);
});

interface Thing {
  readonly page: string;
  readonly thing: { readonly '@type'?: string };
}

/** It is planned with the files of the data, and not with the other pages. */
function ofDataPage(): readonly Thing[] {
  const { archive } = planningOf({
    settings: settings({ url: 'https://example.org/', rights: 'All rights reserved.' }),
  });
  const files = ['data/items.csv', 'data/items.json'].map((path) => ({ path, rows: 1, bytes: 1 }));
  const found = thingsOf(dataPage(archive, { files, columns: [], example: undefined }), siteView(archive));
  expect(found).toHaveLength(1);
  return found;
}

/** The things that a page states. */
function thingsOf(page: Page, site: Site): readonly Thing[] {
  const { jsonLd } = pageMetadata(page, site);
  if (jsonLd === undefined) return [];
  const { '@context': context, '@graph': graph, ...thing } = JSON.parse(jsonLd);
  expect(context).toBe('https://schema.org');
  return (graph ?? [thing]).map((each: Thing['thing']) => ({ page: page.path, thing: each }));
}

/** What the compiler says of them. Things that differ in the texts of their properties alone are one to it. */
function mistakesIn(all: readonly Thing[]): string {
  const things = [...new Map(all.map((each) => [shapeOf(each.thing), each])).values()];
  const types = new Set(things.map(({ thing }) => typeOf(thing)));
  const lines = things.map(
    ({ page, thing }, i) =>
      `/* ${page} */ export const thing${i}: ${typeOf(thing)} = ${JSON.stringify(thing)};`,
  );
  const vocabulary = join(root, 'node_modules/schema-dts/dist/schema.d.ts');
  const actions = 'type WebSite = Site & { potentialAction?: WithActionConstraints<SearchAction> };';
  const imported = [...types].map((type) => (type === 'WebSite' ? 'WebSite as Site' : type));
  const text = `import type { ${[...imported, 'SearchAction', 'WithActionConstraints'].join(', ')} } from '${vocabulary}';\n${types.has('WebSite') ? actions : ''}\n${lines.join('\n')}\n`;
  writeFileSync(join(work, 'things.ts'), text);
  const compiler = join(root, 'node_modules/typescript/bin/tsc');
  const options = ['--noEmit', '--strict', '--skipLibCheck', '--allowImportingTsExtensions', '--types', ''];
  return spawnSync(process.execPath, [compiler, ...options, 'things.ts'], { cwd: work, encoding: 'utf8' })
    .stdout;
}

function shapeOf(thing: Thing['thing']): string {
  return JSON.stringify(thing, (key, value) => (typeof value === 'string' && key !== '@type' ? '' : value));
}

function typeOf({ '@type': type = 'Thing' }: Thing['thing']): string {
  return type;
}

/** Values of `datePublished`, anywhere, that are no day. */
function falseDays(value: unknown): readonly string[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, each]) =>
    key === 'datePublished' && !/^\d{4}-\d\d-\d\d$/.test(each) ? [each] : falseDays(each),
  );
}
