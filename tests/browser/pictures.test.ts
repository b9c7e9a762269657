import { afterAll, beforeAll, expect, test } from 'vitest';
import { useBrowser } from '../support/browser.ts';
import { useSite } from '../support/open-site.ts';
import { accessibilityViolations, overflowingElements, type Visit, visit } from '../support/page-checks.ts';
import { pictures } from '../support/pictures.ts';

const archive = useSite({ files: pictures });
const browser = useBrowser();
let visitor: Visit;

beforeAll(async () => {
  visitor = await visit(browser(), archive().httpUrl, 'index.html');
});
afterAll(() => visitor.close());

const paths = ['index.html', 'topics/port.html', 'actors/bok.html', 'items/lead.html', 'about.html'];

test.each(paths)(
  'the pictures of %s load, have room before they do, and fit narrow windows',
  async (path) => {
    const { page, goTo } = visitor;
    await goTo(path);
    const images = page.locator('main img');
    expect(await images.count()).toBeGreaterThan(0);
    for (const image of await images.all()) {
      await image.scrollIntoViewIfNeeded();
      await expect.poll(() => image.evaluate((img: HTMLImageElement) => img.naturalWidth)).toBeGreaterThan(0);
      expect(await image.getAttribute('width')).toMatch(/^\d+$/);
      expect(await image.getAttribute('height')).toMatch(/^\d+$/);
    }
    expect(await accessibilityViolations(page)).toEqual([]);
    await page.setViewportSize({ width: 320, height: 640 });
    expect(await overflowingElements(page)).toEqual([]);
    await page.setViewportSize({ width: 1280, height: 720 });
  },
);

test('a picture is at the same side of all rows, and a row without one keeps its width', async () => {
  const { page, goTo } = visitor;
  await goTo('topics/port.html');
  const rows = page.locator('.by-year .items > li');
  const boxes = await rows.evaluateAll((all) =>
    all.map((row) => {
      const [title, image] = [row.querySelector('a'), row.querySelector('img')].map((each) =>
        each?.getBoundingClientRect(),
      );
      return { row: row.getBoundingClientRect().right, title: title?.right, image: image?.right };
    }),
  );
  expect(boxes).toHaveLength(3);
  const [older, arabic, plain] = boxes;
  expect(older?.image).toBeCloseTo(older?.row ?? 0, 0);
  expect(arabic?.image).toBeCloseTo(older?.row ?? 0, 0);
  expect(arabic?.title).toBeLessThan(arabic?.image ?? 0);
  expect(plain).toMatchObject({ row: older?.row, image: undefined });
});
