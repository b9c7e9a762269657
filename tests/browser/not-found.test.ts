import { afterAll, beforeAll, expect, test } from 'vitest';
import { useBrowser } from '../support/browser.ts';
import { type OwnSite, openOwnSite } from '../support/open-site.ts';
import { type Visit, visit } from '../support/page-checks.ts';
import { type SiteServer, serveSite } from '../support/site-server.ts';

/** Hosts show the 404 page at any depth, in a subfolder or not. */
const settings = 'title: Pier records\nlanguage: en\n';
const items = { 'items/pier.md': '---\ntitle: The pier opens\ndate: 1931-05-02\n---\n\nAt noon.\n' };
const browser = useBrowser();
let archive: OwnSite;
/** The same site at the root of another host. */
let atRoot: SiteServer;
/** An open page on each of the two hosts. */
let visitors: readonly (Visit & { readonly url: string })[];

beforeAll(async () => {
  archive = await openOwnSite({ files: { 'site.yml': settings, ...items } });
  atRoot = await serveSite(archive.folder);
  visitors = await Promise.all(
    [atRoot.url, archive.httpUrl].map(async (url) => ({
      ...(await visit(browser(), url, 'index.html')),
      url,
    })),
  );
});
afterAll(async () => {
  for (const { close } of visitors) await close();
  await atRoot.close();
  await archive.close();
});

const missing = ['gone', 'items/gone.html', 'a/b/c', 'a/b/c/?q=1'];

test.each(missing)(
  'without the address of the site, %s has its style and leads to the front page',
  async (path) => {
    for (const { url, page, issues, goTo } of visitors) {
      await goTo(path);
      for (let clicks = 0; (await page.locator('h1').innerText()) !== 'Pier records'; clicks++) {
        expect(clicks).toBeLessThan(3);
        expect(await page.locator('.lead').evaluate((each) => getComputedStyle(each).fontSize)).toBe('20px');
        // The nearest folder first: it is the front page where the address was at the top.
        const isAtTop = new URL('.', page.url()).href === url && !page.url().endsWith('/');
        await page.getByRole('link', { name: isAtTop ? 'start of this folder' : 'one level up' }).click();
      }
      expect(page.url()).toBe(url);
      expect(issues.filter((issue) => !issue.includes('status of 404'))).toEqual([]);
    }
  },
);

test('where the site is at the root of its host, one click leads to its front page', async () => {
  const { page, close } = await visit(browser(), atRoot.url, 'a/b/c/d');
  await page.getByRole('link', { name: 'start of this website' }).click();
  expect(await page.locator('h1').innerText()).toBe('Pier records');
  await close();
});

test('with the address of the site, all links and the search box lead into it from any depth', async () => {
  const site = archive.httpUrl;
  await archive.update({ files: { 'site.yml': `${settings}url: ${site}\n`, ...items } });
  const { page, issues, goTo, close } = await visit(browser(), site, 'index.html');
  for (const path of missing) {
    await goTo(path);
    expect(await page.locator('.masthead-row').evaluate((each) => getComputedStyle(each).display)).toBe(
      'flex',
    );
    const links = await page
      .locator('a:not(.skip)')
      .evaluateAll((all) => all.map((a) => a.getAttribute('href')));
    const addresses = (...names: readonly string[]) => names.map((name) => `${site}${name}.html`);
    expect(links).toEqual([
      site,
      ...addresses('timeline', 'topics', 'actors', 'about'),
      site,
      ...addresses('timeline', 'topics', 'actors', 'search'),
      ...addresses('search', 'about', 'data', 'accessibility'),
      `${site}feed.xml`,
    ]);
    await page.getByRole('searchbox').fill('pier');
    await page.getByRole('searchbox').press('Enter');
    await page.waitForURL(`${site}search.html?q=pier`);
    expect(issues.filter((issue) => !issue.includes('status of 404'))).toEqual([]);
  }
  await close();
});
