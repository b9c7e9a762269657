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

test('the first results come without a count of all, and more results with it', async () => {
  await searchPage().submit('port strike');
  expect(await searchPage().statusText()).toMatch(/^More than [\d,]+ items match “port strike”\.$/);
  await eventually(searchPage().resultCount).toBe(10);
  const first = await searchPage().titles();
  for (const title of first) expect(title).toMatch(/^Port strike \d+$/);
  await searchPage().moreButton.click();
  await eventually(searchPage().resultCount).toBe(20);
  expect(await searchPage().statusText()).toBe('4,200 items match “port strike”.');
  const shown = await searchPage().titles();
  expect(shown.slice(0, 10)).toEqual(first);
  expect(new Set(shown).size).toBe(20);
});

test('filters count all results, without another word from the status', async () => {
  await searchPage().submit('port strike');
  await eventually(() => searchPage().filterOptions('Years')).toEqual(['1990 4,200']);
  expect(await searchPage().statusText()).toMatch(/^More than /);
});
