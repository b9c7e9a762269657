import { afterAll, beforeAll, expect, test } from 'vitest';
import { useBrowser } from '../support/browser.ts';
import { useSite } from '../support/open-site.ts';
import { type Visit, visit } from '../support/page-checks.ts';

const browser = useBrowser();
const site = useSite({ folder: 'content' });
/** So many places around one point that some names have no room. */
const heap = Array.from({ length: 80 }, (_, i) => ({
  id: `place-${i}`,
  name: `Market town ${i}`,
  coordinates: [50 + (i % 9) / 20, 10 + (i % 11) / 20],
}));
const heapSite = useSite({
  files: {
    'site.yml': 'title: Towns\n',
    'actors.yml': heap
      .map(
        ({ id, name, coordinates }) =>
          `- { id: ${id}, type: place, name: ${name}, coordinates: [${coordinates}] }\n`,
      )
      .join(''),
    'items/a.md': `---\ntitle: A\ndate: 1931\nactors: [${heap.map(({ id }) => id)}]\n---\n`,
  },
});
let visitor: Visit;
beforeAll(async () => {
  visitor = await visit(browser(), site().httpUrl, 'map.html');
});
afterAll(() => visitor.close());

test.each([320, 600, 900, 1280])('at %i px, no name on the map overlaps another', async (width) => {
  const { page } = visitor;
  await page.setViewportSize({ width, height: 800 });
  const names = page.locator('.map-places > .map-name text').filter({ visible: true });
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

test.each([320, 390, 900, 1280])(
  'at %i px, the places with most items have their names and counts',
  async (width) => {
    const { page } = visitor;
    await page.setViewportSize({ width, height: 800 });
    const names = await page
      .locator('.map-places > .map-name text')
      .filter({ visible: true })
      .allTextContents();
    expect(names.map((name) => name.replace(/\s+/g, ' '))).toEqual(
      expect.arrayContaining([
        'Russia 10',
        'Ukraine 9',
        'United States 7',
        'Brussels 4',
        'China 3',
        'Poland 2',
      ]),
    );
  },
);

test('a place without room for its name shows it when it has the focus, and leads to its page', async () => {
  const { page, close } = await visit(browser(), heapSite().httpUrl, 'map.html');
  await page.setViewportSize({ width: 1280, height: 900 });
  const link = page
    .getByRole('group', { name: 'Map of 80 places' })
    .getByRole('link')
    .filter({ has: page.locator('text') })
    .first();
  const name = link.locator('text');
  const text = (await name.textContent())?.replace(/ 1$/, '') ?? '';
  expect(await name.isVisible()).toBe(false);
  await link.focus();
  expect(await name.isVisible()).toBe(true);
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { level: 1, name: text, exact: true }).waitFor();
  await close();
});
