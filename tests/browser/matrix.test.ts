import { afterAll, beforeAll, expect, test } from 'vitest';
import { useBrowser } from '../support/browser.ts';
import { useSite } from '../support/open-site.ts';
import { type Visit, visit } from '../support/page-checks.ts';

const browser = useBrowser();
const site = useSite({ folder: 'content' });
let visitor: Visit;
beforeAll(async () => {
  visitor = await visit(browser(), site().httpUrl, 'matrix.html');
});
afterAll(() => visitor.close());

test.each([
  'Defence spending, Russia: 4 items',
  // Items of narrower topics count, too.
  'Collective defence, United States: 5 items',
  'Diplomacy, 2023: 2 items',
  'NATO, 2024: 9 items',
])('the number of %j is that of the search that it leads to', async (name) => {
  const { page, goTo } = visitor;
  await goTo('matrix.html');
  await page.getByRole('link', { name, exact: true }).click();
  const [, count = ''] = /: (\d+ items)$/.exec(name) ?? [];
  await page.locator('[data-search-status]', { hasText: new RegExp(`^${count}`) }).waitFor();
});

test.each([320, 390, 600, 760])('at %i px, half a column shows that there are more', async (width) => {
  const { page, goTo } = visitor;
  await page.setViewportSize({ width, height: 800 });
  await goTo('matrix.html');
  await page.getByText('12 actors; scroll sideways').waitFor();
  const parts = await page.getByRole('region', { name: 'Topics and actors' }).evaluate((frame) => {
    const edge = frame.getBoundingClientRect().right;
    return [...frame.querySelectorAll('thead th')].map((header) => {
      const { left, right } = header.getBoundingClientRect();
      return (edge - left) / (right - left);
    });
  });
  const cut = parts.filter((part) => part > 0 && part < 1);
  expect(cut).toHaveLength(1);
  expect(cut[0]).toBeGreaterThan(0.3);
  expect(cut[0]).toBeLessThan(0.7);
});

test('a wide window has room for all columns, and says nothing of more', async () => {
  const { page, goTo } = visitor;
  await page.setViewportSize({ width: 900, height: 800 });
  await goTo('matrix.html');
  const frame = page.getByRole('region', { name: 'Topics and actors' });
  expect(await frame.evaluate(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth)).toBe(0);
  expect(await page.getByText('scroll sideways').isVisible()).toBe(false);
});

test('in a narrow window a table is scrolled with keys, beside its row headers', async () => {
  const { page, goTo } = visitor;
  await page.setViewportSize({ width: 320, height: 640 });
  await goTo('matrix.html');
  const frame = page.getByRole('region', { name: 'Topics and actors' });
  await frame.focus();
  for (let i = 0; i < 6; i++) await page.keyboard.press('ArrowRight');
  await page.waitForFunction(
    (element) => element instanceof Element && element.scrollLeft > 50,
    await frame.elementHandle(),
  );
  const header = page.getByRole('rowheader', { name: 'Diplomacy' }).first();
  expect((await header.boundingBox())?.x).toBeGreaterThanOrEqual(0);
});
