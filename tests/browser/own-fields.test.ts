import { expect, test } from 'vitest';
import { useBrowser } from '../support/browser.ts';
import type { Files } from '../support/create-folder.ts';
import { useSite } from '../support/open-site.ts';
import { accessibilityViolations, overflowingElements, visit } from '../support/page-checks.ts';
import { eventually, openSearchPage, useSearchPage } from '../support/search-page.ts';

/** The fields that an archive declares, as readers meet them. */
const browser = useBrowser();
const site = useSite({
  files: {
    'site.yml': `
title: Harbour
unknownKeys: keep
fields:
  genre: {label: Genre, type: choice, choices: {report: News report, letter: Letter to the editor}, facet: true, lists: true}
  strikers: {label: Strikers, type: number, facet: true}
  scene: {label: Scene, type: place, facet: true}
`,
    'topics.yml': '- {id: strikes, name: Strikes}\n',
    'actors.yml': '- {id: avonmouth, name: Avonmouth, type: place}\n',
    ...item('walk-out', 'genre: report\nstrikers: 1450\nscene: [avonmouth, Royal Dock]\nclipped by: M.'),
    ...item('letter', 'genre: letter\nstrikers: 7'),
    ...item('leaflet', 'genre: [letter, report]\nstrikers: 12\nscene: Royal Dock'),
    ...item('fog', ''),
  },
});

function item(id: string, own: string): Files {
  const front = `title: ${id}\ndate: 1931-01-12\ntopics: strikes\n${own}`;
  return { [`items/${id}.md`]: `---\n${front}\n---\nDockers at the port.\n` };
}

const searchPage = useSearchPage(() => openSearchPage(browser(), site().httpUrl));

test('each facet of its own lists its values, numbers in their order', async () => {
  await searchPage().open('dockers');
  const genres = () => searchPage().filterOptions('Genre');
  await eventually(genres).toEqual(['Letter to the editor 2', 'News report 2']);
  expect(await searchPage().filterOptions('Strikers')).toEqual(['7 1', '10–19 1', '1,000–1,999 1']);
  expect(await searchPage().filterOptions('Scene')).toEqual(['Royal Dock 2', 'Avonmouth 1']);
});

test('its values widen the results, are in the address, and say what they are of above the results', async () => {
  await searchPage().open('dockers');
  await searchPage().filterCheckbox('Strikers', '10–19').check();
  await eventually(searchPage().found).toEqual(['leaflet']);
  await searchPage().filterCheckbox('Strikers', '7').check();
  await eventually(searchPage().found).toEqual(['leaflet', 'letter']);
  await searchPage().filterCheckbox('Scene', 'Royal Dock').check();
  await eventually(searchPage().found).toEqual(['leaflet']);
  await eventually(searchPage().parameters).toEqual([
    'q=dockers',
    'field.strikers=10..19',
    'field.strikers=7',
    'field.scene=Royal Dock',
  ]);
  expect((await searchPage().activeFilterLabels()).slice(0, 3)).toEqual([
    'Strikers: 10–19',
    'Strikers: 7',
    'Scene: Royal Dock',
  ]);
});

test('an address with such filters finds the same again, and a result shows what lists show', async () => {
  await searchPage().openUrl('?field.genre=letter&field.strikers=7');
  await eventually(searchPage().found).toEqual(['letter']);
  expect(await searchPage().results.locator('.items-when').innerText()).toBe(
    '12 January 1931 · Genre: Letter to the editor',
  );
});

test('the timeline clears them with all other filters', async () => {
  const { page } = searchPage();
  await page.goto(new URL('timeline.html?field.genre=letter&field.strikers=7', page.url()).href);
  const query = () => new URL(page.url()).search;
  await page.getByRole('button', { name: 'Clear all filters' }).click();
  await eventually(query).toBe('');
});

test('words of a field are found', async () => {
  await searchPage().open('"royal dock"');
  await eventually(searchPage().found).toEqual(['leaflet', 'walk-out']);
  await searchPage().open('1450');
  await eventually(searchPage().found).toEqual(['walk-out']);
});

test.each([1280, 320])('an item with fields is accessible and fits into %d pixels', async (width) => {
  const viewport = { width, height: 800 };
  const { page, close } = await visit(browser(), site().httpUrl, 'items/walk-out.html', { viewport });
  expect(await page.getByRole('definition').allInnerTexts()).toEqual([
    '12 January 1931',
    'Strikes',
    'News report',
    '1,450',
    'Avonmouth',
    'Royal Dock',
    'M.',
  ]);
  expect(await page.getByRole('link', { name: 'Avonmouth' }).getAttribute('href')).toBe(
    '../actors/avonmouth.html',
  );
  expect(await accessibilityViolations(page)).toEqual([]);
  expect(await overflowingElements(page)).toEqual([]);
  await close();
});
