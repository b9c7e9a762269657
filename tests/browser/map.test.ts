import { afterAll, beforeAll, expect, test } from 'vitest';
import { useBrowser } from '../support/browser.ts';
import { useSite } from '../support/open-site.ts';
import { type Visit, visit } from '../support/page-checks.ts';

const browser = useBrowser();
const site = useSite({ folder: 'content' });
let visitor: Visit;
beforeAll(async () => {
  visitor = await visit(browser(), site().httpUrl, 'map.html');
});
afterAll(() => visitor.close());

test.each([320, 600, 900, 1280])('at %i px, no name on the map overlaps another', async (width) => {
  const { page } = visitor;
  await page.setViewportSize({ width, height: 800 });
  const names = page.locator('.map > .map-name').filter({ visible: true });
  expect(await names.count()).toBeGreaterThan(4);
  const boxes = await names.evaluateAll((all) =>
    all.map((name) => {
      const { left, right, top, bottom } = name.getBoundingClientRect();
      return { text: name.textContent, box: { left, right, top, bottom } };
    }),
  );
  const overlaps = boxes.flatMap(({ text, box }, i) =>
    boxes
      .slice(i + 1)
      .filter(
        ({ box: other }) =>
          Math.min(box.right, other.right) - Math.max(box.left, other.left) > 1 &&
          Math.min(box.bottom, other.bottom) - Math.max(box.top, other.top) > 3,
      )
      .map((other) => `${text} and ${other.text}`),
  );
  expect(overlaps).toEqual([]);
});

test('a place without room for its name shows it when it has the focus, and leads to its page', async () => {
  const { page } = visitor;
  await page.setViewportSize({ width: 1280, height: 900 });
  const link = page
    .getByRole('group', { name: 'Map of 15 places' })
    .getByRole('link', { name: 'Hungary: 1 item' });
  const name = link.locator('text');
  expect(await name.isVisible()).toBe(false);
  await link.focus();
  expect(await name.isVisible()).toBe(true);
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { level: 1, name: 'Hungary' }).waitFor();
});
