import { expect, test } from 'vitest';
import { useBrowser } from '../support/browser.ts';
import { useSite } from '../support/open-site.ts';
import { eventually, openSearchPage, useSearchPage } from '../support/search-page.ts';

/** So many items that words in all of them load their best ones first. */
const count = 4_200;
const number = (i: number): string => String(i).padStart(4, '0');
const items = Object.fromEntries(
  Array.from({ length: count }, (_, i) => [
    `items/day-${number(i)}.md`,
    `---\ntitle: ${i % 60 === 0 ? 'Port strike' : 'Notes'} ${number(i)}\ndate: 1990-05-01\n---\n\nThe port and the strike.\n`,
  ]),
);
const browser = useBrowser();
const site = useSite({ files: { 'site.yml': 'title: Big\nlanguage: en\n', ...items } });
const searchPage = useSearchPage(() => openSearchPage(browser(), site().fileUrl));

test('the first results come without a count of all, which follows', async () => {
  const { page } = searchPage();
  await page.evaluate(() => {
    const status = document.querySelector('[data-search-status]');
    const said: string[] = [];
    Reflect.set(window, 'said', said);
    if (status === null) return;
    new MutationObserver(() => {
      const results = document.querySelectorAll('[data-search-results] > li').length;
      said.push(`${results}: ${status.textContent}`);
    }).observe(status, { childList: true });
  });
  await searchPage().submit('port strike');
  await eventually(searchPage().statusText).toBe('4,200 items match “port strike”.');
  const first = await searchPage().titles();
  expect(first).toHaveLength(10);
  for (const title of first) expect(title).toMatch(/^Port strike \d+$/);
  const said = await page.evaluate((): readonly string[] => Reflect.get(window, 'said'));
  expect(said.at(-2)).toMatch(/^10: More than [\d,]+ items match “port strike”\.$/);
  await searchPage().moreButton.click();
  await eventually(searchPage().resultCount).toBe(20);
  const shown = await searchPage().titles();
  expect(shown.slice(0, 10)).toEqual(first);
  expect(new Set(shown).size).toBe(20);
});
