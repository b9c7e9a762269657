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
