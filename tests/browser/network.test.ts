import { afterAll, beforeAll, expect, test } from 'vitest';
import { useBrowser } from '../support/browser.ts';
import { useSite } from '../support/open-site.ts';
import { type Visit, visit } from '../support/page-checks.ts';

const browser = useBrowser();
const site = useSite({ folder: 'content' });
let visitor: Visit;
beforeAll(async () => {
  visitor = await visit(browser(), site().httpUrl, 'network.html');
});
afterAll(() => visitor.close());

test.each([320, 600, 900, 1280])('at %i px, no name overlaps another name or a circle', async (width) => {
  const { page } = visitor;
  await page.setViewportSize({ width, height: 800 });
  const figure = page.locator('.network').filter({ visible: true });
  await figure.waitFor();
  const overlaps = await figure.evaluate((svg) => {
    const boxes = [...svg.querySelectorAll('.node-mark :is(text, circle)')].map((element) => ({
      name: `${element.parentElement?.textContent} (${element.tagName})`,
      box: element.getBoundingClientRect(),
    }));
    return boxes.flatMap(({ name, box }, i) =>
      boxes
        .slice(i + 1)
        .filter(
          ({ box: other }) =>
            Math.min(box.right, other.right) - Math.max(box.left, other.left) > 1 &&
            Math.min(box.bottom, other.bottom) - Math.max(box.top, other.top) > 3,
        )
        .map((other) => `${name} and ${other.name}`),
    );
  });
  expect(overlaps).toEqual([]);
});

test.each([320, 1280])('at %i px, each circle has a name, and is above the lines to it', async (width) => {
  const { page } = visitor;
  await page.setViewportSize({ width, height: 800 });
  const figure = page.locator('.network').filter({ visible: true });
  const links = await figure.getByRole('link').count();
  expect(links).toBeGreaterThan(10);
  expect(await figure.locator('circle[class]').count()).toBe(links);
  expect(await figure.locator('text').filter({ visible: true }).count()).toBe(links);
  expect(await figure.locator('.node-mark ~ .node, .node-mark path').count()).toBe(0);
});

test('an actor that is pointed at shows its lines, and leads to its page', async () => {
  const { page } = visitor;
  await page.setViewportSize({ width: 1280, height: 900 });
  const link = page
    .getByRole('group', { name: 'Network of' })
    .getByRole('link', { name: 'Mark Rutte: 2 items' });
  const lines = link.locator('path');
  expect(await lines.isVisible()).toBe(false);
  await link.locator('circle').hover();
  expect(await lines.isVisible()).toBe(true);
  await page.mouse.move(0, 0);
  await link.focus();
  expect(await lines.isVisible()).toBe(true);
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { level: 1, name: 'Mark Rutte' }).waitFor();
});

test('a number in the table leads to a search for both actors', async () => {
  const { page, goTo } = visitor;
  await goTo('network.html');
  await page
    .getByRole('row', { name: /^Russia / })
    .getByRole('link', { name: 'Jens Stoltenberg 5 items' })
    .click();
  await page.locator('[data-search-status]', { hasText: /^5 items/ }).waitFor();
});
