import { expect, test } from 'vitest';
import { useBrowser } from '../support/browser.ts';
import { type Visit, visit } from '../support/page-checks.ts';
import { oneExamplePerKind } from './example-pages.ts';
import { useArchives } from './served-archives.ts';

/** Without JavaScript, only the search, the filters of indexes and the interactive timeline are missing. */
const archive = useArchives('sample', 'small');
const browser = useBrowser();

test.each(['sample', 'small'] as const)('the text of pages of %s is the same', async (name) => {
  const site = archive(name).httpUrl;
  const [withScript, without] = await Promise.all([
    visit(browser(), site, 'index.html'),
    visit(browser(), site, 'index.html', { javaScriptEnabled: false }),
  ]);
  for (const { path } of oneExamplePerKind.filter((example) => example.archive === name)) {
    if (path === 'search.html') continue;
    const [text, scripted] = await Promise.all([read(without, path), read(withScript, path)]);
    expect(text).not.toBe('');
    expect(text).toBe(scripted);
    expect(without.issues).toEqual([]);
  }
  await Promise.all([withScript.close(), without.close()]);
});

async function read({ page, goTo }: Visit, path: string): Promise<string> {
  await goTo(path);
  // Only a script knows what day it is, and only where there is one can be opened what is folded up, and items be selected.
  await page
    .locator(
      '[data-on-this-day], [data-index-tools], [data-timeline], [data-list-tools], [data-open-wide] > summary',
    )
    .evaluateAll((all) => all.map((part) => part.remove()));
  return page.locator('body').innerText();
}

test('the search page says that it needs JavaScript and links to pages that do not', async () => {
  const { page, issues, close } = await visit(browser(), archive('sample').httpUrl, 'search.html?q=nato', {
    javaScriptEnabled: false,
  });
  const note = page.locator('main p', {
    hasText: 'Search needs JavaScript, which is turned off in this browser.',
  });
  expect(await note.isVisible()).toBe(true);
  const links = note.getByRole('link');
  expect(await links.evaluateAll((all) => all.map((link) => link.getAttribute('href')))).toEqual([
    'topics.html',
    'actors.html',
    'timeline.html',
  ]);
  for (const [name, heading] of [
    ['topics', 'Topics'],
    ['actors', 'Actors'],
    ['timeline', 'Timeline'],
  ] as const) {
    await note.getByRole('link', { name }).click();
    expect(await page.getByRole('heading', { level: 1 }).innerText()).toBe(heading);
    await page.goBack();
  }
  expect(issues).toEqual([]);
  await close();
});

test('with JavaScript the search page does not mention it', async () => {
  const { page, close } = await visit(browser(), archive('sample').httpUrl, 'search.html');
  expect(await page.locator('main').innerText()).not.toContain('JavaScript');
  expect(await page.locator('body').innerText()).not.toContain('needs JavaScript');
  await close();
});
