import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { useBrowser } from '../support/browser.ts';
import type { Content } from '../support/built-site.ts';
import { type OwnSite, openOwnSite } from '../support/open-site.ts';
import { eventually, focusedText, openSearchPage, type SearchPage } from '../support/search-page.ts';
import { type SiteServer, serveSite } from '../support/site-server.ts';
import { item } from './harbour-archive.ts';

/** Files of the search on a site that is updated, or loses a file, while a reader searches it. */
const browser = useBrowser();

/** Titles and texts name their version, and the versions order their items differently. */
function contentVersion(name: string): Content {
  const items = Array.from({ length: 40 }, (_, i) =>
    item(`report-${i}`, {
      title: `Tonnage report ${name} ${i}`,
      date: `19${name === 'first' ? 20 + i : 60 - i}`,
      source: `Gazette ${name}`,
      body: `What was shipped, ${name} version. ${i % 2 === 0 ? 'Herring' : 'Timber'} above all.`,
    }),
  );
  return { files: { 'site.yml': 'title: Archive\n', ...Object.fromEntries(items) } };
}

const loadFailed = 'The search could not be loaded.';

describe.each(['httpUrl', 'fileUrl'] as const)('%s', (urlKind) => {
  let archive: OwnSite;

  beforeAll(async () => {
    archive = await openOwnSite(contentVersion('first'));
  });
  afterAll(() => archive.close());

  test('a file that does not load is reported, and a retry loads it', async () => {
    const searchPage = await openSearchPage(browser(), archive[urlKind]);
    const files = await loadedFor(searchPage, 'herring', archive[urlKind]);
    expect(files.length).toBeGreaterThan(0);
    const titles = await searchPage.titles();
    for (const file of files) {
      const path = join(archive.folder, file);
      renameSync(path, `${path}.away`);
      await searchPage.open('herring');
      const retry = searchPage.page.getByRole('button', { name: 'Try again' });
      await retry.waitFor();
      expect(await searchPage.status.textContent(), file).toMatch(/^The search could not be loaded\./);
      // A retry while the file is still missing reports the failure again.
      const retryHandle = await retry.elementHandle();
      await retry.click();
      await eventually(() => retryHandle?.evaluate((button) => button.isConnected)).toBe(false);
      await retry.waitFor();
      renameSync(`${path}.away`, path);
      await retry.focus();
      await searchPage.page.keyboard.press('Enter');
      await eventually(searchPage.titles).toEqual(titles);
      expect(await retry.count()).toBe(0);
      expect(await searchPage.page.evaluate(() => document.activeElement?.tagName), 'the focus').toBe(
        'INPUT',
      );
    }
    await searchPage.close();
  });

  test('results stay where the filters do not load, and a retry loads these', async () => {
    const searchPage = await openSearchPage(browser(), archive[urlKind]);
    const path = join(archive.folder, 'search', 'counts');
    renameSync(path, `${path}.away`);
    await searchPage.open('herring');
    const retry = searchPage.page.getByRole('button', { name: 'Try again' });
    await retry.waitFor();
    expect(await searchPage.status.textContent()).toBe(
      '20 items match “herring”. The filters could not be loaded. Try again',
    );
    expect(await searchPage.resultCount()).toBe(10);
    renameSync(`${path}.away`, path);
    await retry.click();
    await eventually(() => searchPage.filterOptions('Sources')).toHaveLength(1);
    expect(await searchPage.statusText()).toBe('20 items match “herring”.');
    await searchPage.close();
  });

  test('a damaged file is reported, and a retry loads it', async () => {
    const searchPage = await openSearchPage(browser(), archive[urlKind]);
    const file = (await loadedFor(searchPage, 'herring', archive[urlKind])).find((path) =>
      path.startsWith('search/terms/'),
    );
    const path = join(archive.folder, file ?? '');
    const intact = readFileSync(path, 'utf8');
    writeFileSync(path, '// nothing\n');
    await searchPage.open('herring');
    const retry = searchPage.page.getByRole('button', { name: 'Try again' });
    await retry.waitFor();
    expect(await searchPage.status.textContent()).toContain(loadFailed);
    writeFileSync(path, intact);
    await retry.click();
    await eventually(() => searchPage.status.textContent()).toBe('20 items match “herring”.');
    await searchPage.close();
  });

  test('a file that does not load is reported, and a retry requests the manifest again', async () => {
    const searchPage = await openSearchPage(browser(), archive[urlKind]);
    // Requests past the HTTP cache, not that of the page as it opens.
    const manifests: string[] = [];
    searchPage.page.on('request', (request) => {
      if (request.url().includes('/search/manifest.js?')) manifests.push(request.url());
    });
    const terms = join(archive.folder, 'search', 'terms');
    renameSync(terms, `${terms}.away`);
    await searchPage.type('herring');
    const retry = searchPage.page.getByRole('button', { name: 'Try again' });
    await retry.waitFor();
    expect(await searchPage.status.textContent()).toContain(loadFailed);
    expect(await searchPage.resultCount()).toBe(0);
    // The page has already requested the manifest again by itself.
    expect(manifests.length).toBeGreaterThan(0);
    const before = manifests.length;
    const reported = await retry.elementHandle();
    await retry.click();
    // The first retry fails, because the file is still missing, and is reported anew.
    await reported?.waitForElementState('hidden');
    await retry.waitFor();
    expect(manifests.length).toBe(before + 1);
    renameSync(`${terms}.away`, terms);
    await retry.click();
    await eventually(() => searchPage.status.textContent()).toBe('20 items match “herring”.');
    expect(await searchPage.resultCount()).toBe(10);
    // All URLs differ, so none of them is served from the HTTP cache.
    expect(new Set(manifests).size).toBe(before + 2);
    await searchPage.close();
  });

  test('files are fetched from a server, and run as scripts from a disk, where nothing can be fetched', async () => {
    const searchPage = await openSearchPage(browser(), archive[urlKind]);
    const kinds = new Set<string>();
    searchPage.page.on('request', (request) => {
      if (/\/search\/(?!manifest)/.test(request.url())) kinds.add(request.resourceType());
    });
    await searchPage.open('herring');
    await eventually(searchPage.resultCount).toBe(10);
    expect([...kinds]).toEqual([urlKind === 'httpUrl' ? 'fetch' : 'script']);
    await searchPage.close();
  });

  test('a site updated between two keystrokes never mixes index versions', async () => {
    const searchPage = await openSearchPage(browser(), archive[urlKind]);
    const displayedText = async (): Promise<string> =>
      `${await searchPage.page.locator('[data-search-results]').innerText()} ${(await searchPage.filterOptions('Sources')).join()}`;
    await searchPage.open('tonnage');
    await searchPage.openFilters();
    await eventually(searchPage.resultCount).toBe(10);
    expect(await searchPage.filterOptions('Sources')).toEqual(['Gazette first 40']);
    await archive.update(contentVersion('second'));

    const requested: string[] = [];
    searchPage.page.on('request', (request) => requested.push(request.url()));
    const manifests = (): readonly string[] => requested.filter((url) => url.includes('/search/manifest.js'));
    // Each step shows the old version until a file of it is missing, then the new one, and never a mixture or an error.
    const versions: string[] = [];
    for (const step of [
      async () => {
        await searchPage.moreButton.click();
        await eventually(searchPage.resultCount).toBe(20);
        const eleventh = (await searchPage.titles())[10];
        await eventually(() => focusedText(searchPage.page)).toBe(eleventh);
      },
      () => searchPage.type('herring'),
      () => searchPage.type('timber shipped'),
      () => searchPage.type('tonnage'),
    ]) {
      const before = await displayedText();
      await step();
      // While it searches, there may be no results.
      const isAnswered = (text: string) => text !== before && /first|second/.test(text);
      await eventually(
        async () => isAnswered(await displayedText()) || (await status()).startsWith(loadFailed),
      ).toBe(true);
      expect(await status()).not.toContain(loadFailed);
      versions.push([...new Set((await displayedText()).match(/first|second/g))].join());
    }
    async function status(): Promise<string> {
      return (await searchPage.status.textContent()) ?? '';
    }
    expect([...new Set(versions)].at(-1)).toBe('second');
    expect(versions.filter((version) => version.includes(','))).toEqual([]);
    await searchPage.type('herring');
    await eventually(status).toBe('20 items match “herring”.');
    expect(await displayedText()).toContain('Gazette second 20');
    expect(await displayedText()).not.toContain('first');
    // The HTTP cache has the old version under the manifest's plain URL.
    expect(manifests()).toEqual([expect.stringMatching(/\/search\/manifest\.js\?./)]);
    // The files that the old version no longer had, and nothing else.
    expect(
      searchPage.issues.filter((issue) => !/404|ERR_FILE_NOT_FOUND|^request failed/.test(issue)),
    ).toEqual([]);
    await searchPage.close();
  });
});

describe('a browser that kept the manifest of an older site in its HTTP cache', () => {
  let archive: OwnSite;
  let server: SiteServer;

  beforeEach(async () => {
    archive = await openOwnSite(contentVersion('first'));
    // As GitHub Pages sends it.
    server = await serveSite(archive.folder, '/cached/', { 'Cache-Control': 'max-age=600' });
  });
  afterEach(async () => {
    await server.close();
    await archive.close();
  });

  test.each([
    ['a query in the URL', 'herring', '20 items match “herring”.'],
    ['a word that only the new site has', 'second', '40 items match “second”.'],
  ])('gets results without a click: %s', async (_, query, status) => {
    // Only the manifest is loaded and cached, and none of the files that it names.
    const searchPage = await openSearchPage(browser(), server.url);
    await archive.update(contentVersion('second'));
    const manifests: string[] = [];
    searchPage.page.on('response', (response) => {
      if (response.url().includes('/search/manifest.js')) manifests.push(new URL(response.url()).search);
    });
    await searchPage.open(query);
    await eventually(() => searchPage.status.textContent()).toBe(status);
    await eventually(searchPage.resultCount).toBe(10);
    expect((await searchPage.titles()).filter((title) => !title.includes('second'))).toEqual([]);
    expect(manifests).toEqual(['', expect.stringMatching(/^\?./)]);
    await searchPage.close();
  });

  test('gets those of every later update, also after a reload and with filters', async () => {
    const searchPage = await openSearchPage(browser(), server.url);
    const expectVersion = async (version: string): Promise<void> => {
      await eventually(() => searchPage.status.textContent()).toContain('20 items match “herring”');
      await eventually(async () => [
        ...new Set((await searchPage.titles()).map((title) => title.includes(version))),
      ]).toEqual([true]);
    };
    await archive.update(contentVersion('second'));
    await searchPage.open('herring');
    await expectVersion('second');
    await archive.update(contentVersion('third'));
    await searchPage.open('herring');
    await expectVersion('third');
    await archive.update(contentVersion('fourth'));
    await searchPage.page.reload();
    await expectVersion('fourth');
    await searchPage.openUrl('?q=herring&source=Gazette+fourth');
    await expectVersion('fourth');
    expect(await searchPage.activeFilterLabels()).toEqual(['Gazette fourth']);
    await searchPage.close();
  });
});

/** Files that the results do without, which may or may not have loaded when they are there. */
const aroundResults = /\/search\/(words-|facets-|tags-|counts\/|dates\/)|\/assets\//;

/**
 * The files that a query makes the page load for its results, except those that the page itself references. Paths from the
 * site's root.
 */
async function loadedFor(searchPage: SearchPage, query: string, site: string): Promise<readonly string[]> {
  await searchPage.open('');
  const loaded: string[] = [];
  searchPage.page.on('request', (request) => loaded.push(request.url()));
  await searchPage.searchBox.fill(query);
  await eventually(searchPage.resultCount).toBeGreaterThan(0);
  const named = await searchPage.page
    .locator('link[href], script[src]')
    .evaluateAll((each) =>
      each.map((element) => Reflect.get(element, 'href') ?? Reflect.get(element, 'src')),
    );
  return [...new Set(loaded)]
    .filter((url) => !named.includes(url) && !aroundResults.test(url))
    .map((url) => url.slice(site.length));
}
