import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { useBrowser } from '../support/browser.ts';
import { useSite } from '../support/open-site.ts';
import { type Visit, visit } from '../support/page-checks.ts';
import { eventually } from '../support/search-page.ts';

/** The filter and the orders of an index, of one page and of two. */
const browser = useBrowser();
const quays = Array.from({ length: 310 }, (_, i) => `quay-${i}`);
const site = useSite({
  files: {
    'site.yml': 'title: Harbour\n',
    'topics.yml':
      '- {id: labour, name: Labour}\n- {id: strikes, name: Strikes, broader: labour}\n' +
      '- {id: ebb, name: Ébb}\n- {id: fog, name: Fog}\n- {id: tides, name: Tides}\n',
    'actors.yml': quays.map((id, i) => `- {id: ${id}, type: place, name: Quay ${i}}\n`).join(''),
    'items/a.md': `---\ntitle: A\ndate: 1931-01\ntopics: [strikes]\nactors: [${quays.join()}]\n---\n`,
    'items/b.md': '---\ntitle: B\ndate: 1930\ntopics: [labour, ebb]\nactors: [quay-305]\n---\n',
    'items/c.md': '---\ntitle: C\ndate: 1929\ntopics: [labour, tides]\n---\n',
    'items/d.md': '---\ntitle: D\ndate: 1932-05-02\ntopics: [ebb]\n---\n',
  },
});

describe.each(['httpUrl', 'fileUrl'] as const)('by %s', (address) => {
  let visitor: Visit;
  beforeAll(async () => {
    visitor = await visit(browser(), site()[address], 'topics.html');
  });
  afterAll(() => visitor.close());

  const shown = (selector = '.tag-entry > a') =>
    visitor.page.locator(selector).filter({ visible: true }).allInnerTexts();
  const status = () => visitor.page.locator('.index-tools [role="status"]').innerText();

  test('topics are ordered by number, by newest item and by name, and as a tree again', async () => {
    const { page, goTo } = visitor;
    await goTo('topics.html');
    const order = page.getByLabel('Order by');
    const tree = ['Ébb', 'Labour', 'Strikes', 'Tides'];
    expect(await shown()).toEqual(tree);
    await order.selectOption('Number of items');
    await eventually(shown).toEqual(['Labour', 'Ébb', 'Strikes', 'Tides']);
    await order.selectOption('Newest item');
    await eventually(shown).toEqual(['Ébb', 'Labour', 'Strikes', 'Tides']);
    await order.selectOption('Name');
    await eventually(shown).toEqual(['Ébb', 'Labour', 'Strikes', 'Tides']);
    await order.selectOption('Broader and narrower');
    await eventually(shown).toEqual(tree);
  });

  test('a filter finds any part of a name, without accents and capitals, also of topics without items', async () => {
    const { page, goTo } = visitor;
    await goTo('topics.html');
    const box = page.getByLabel('Filter topics');
    await box.fill('EB');
    await eventually(shown).toEqual(['Ébb']);
    expect(await status()).toBe('1 topic');
    await box.fill('fog');
    await eventually(shown).toEqual(['Fog']);
    await box.fill('xyz');
    await eventually(status).toBe('0 topics. Press Enter to search the archive.');
    await box.press('Enter');
    await page.waitForURL(/search\.html\?q=xyz$/);
  });

  test('an index of two pages is filtered as a whole', async () => {
    const { page, goTo } = visitor;
    await goTo('actors-2.html');
    await page.getByLabel('Filter actors').fill('quay 30');
    const onFirst = ['Quay 30', 'Quay 130', 'Quay 230'];
    const onSecond = Array.from({ length: 10 }, (_, i) => `Quay ${300 + i}`);
    // Opened from a disk, a page has its own entries first.
    await eventually(shown).toEqual(
      address === 'httpUrl' ? [...onFirst, ...onSecond] : [...onSecond, ...onFirst],
    );
    expect(await status()).toBe('13 actors');
    expect(await shown('.tag-entry > .count')).toHaveLength(13);
    expect(await page.locator('.paging').isVisible()).toBe(false);
    await page.getByLabel('Order by').selectOption('Number of items');
    await eventually(async () => (await shown())[0]).toBe('Quay 305');
    await page.getByLabel('Order by').selectOption('Name');
    await page.getByLabel('Filter actors').fill('quay 230');
    await eventually(shown).toEqual(['Quay 230']);
    await page.getByRole('link', { name: 'Quay 230' }).click();
    await page.waitForURL(/actors\/quay-230\.html$/);
    await goTo('actors-2.html');
    await page.getByLabel('Filter actors').fill('quay 30');
    await page.getByLabel('Filter actors').fill('');
    await eventually(() => page.locator('.paging').isVisible()).toBe(true);
  });

  test.each([1280, 390])('at %i px each column has a line that heads its numbers', async (width) => {
    const { page, goTo } = visitor;
    await page.setViewportSize({ width, height: 800 });
    await goTo('topics.html');
    const rights = (selector: string) =>
      page.locator(selector).evaluateAll((all) => all.map((each) => each.getBoundingClientRect().right));
    const columns = new Set(await rights('.tag-index > li > .tag-entry > .count'));
    const heads = (await rights('[data-index] .index-heads p span:last-child')).filter(
      (right) => right <= width,
    );
    expect(heads).toEqual([...columns].sort((a, b) => a - b));
  });

  test('what no name has is a link to the search', async () => {
    const { page, goTo } = visitor;
    await goTo('actors.html');
    await page.getByLabel('Filter actors').fill('lock & key');
    await page.getByRole('link', { name: 'Search the archive for “lock & key”' }).click();
    await page.waitForURL(/search\.html\?q=lock(%20|\+)%26(%20|\+)key$/);
  });
});
