import type { Page } from 'playwright-core';
import { afterEach, expect, test } from 'vitest';
import { useBrowser } from '../support/browser.ts';
import { useSite } from '../support/open-site.ts';
import { accessibilityViolations, type Visit, visit } from '../support/page-checks.ts';
import { newspaperPage } from '../support/scans.ts';

const archive = useSite({
  files: {
    'site.yml': 'title: The harbour in pictures\n',
    'items/front.jpg': await newspaperPage(3600, 4800, 'The Harbour News'),
    'items/evening.jpg': await newspaperPage(900, 1200, 'The Evening Post'),
    'items/strike.md': `---
title: Dockers walk out
date: 1931-05-03
---

![The front page](front.jpg "The front page of 3 May 1931")

They waited in the fog.

![The Evening Post](evening.jpg)
`,
    'items/arabic.md': `---
title: إضراب في الميناء
date: 1931-05-02
language: ar
---

![الصفحة الأولى](front.jpg "الصفحة الأولى في الثالث من أيار")

![الثانية](evening.jpg)
`,
  },
});
const browser = useBrowser();
let visitor: Visit | undefined;
afterEach(async () => {
  await visitor?.close();
  visitor = undefined;
});

async function open(options: Parameters<typeof visit>[3] = {}, path = 'items/strike.html'): Promise<Page> {
  // From a disk, where a page can load scripts and pictures and fetch nothing.
  visitor = await visit(browser(), archive().fileUrl, path, options);
  return visitor.page;
}

/** Pages on a disk cannot fetch their style sheets. */
const fromDisk = { preload: false };
const dialog = (page: Page) => page.getByRole('dialog');
const size = (page: Page) => page.locator('.viewer-size').textContent();
const image = (page: Page) => page.locator('.viewer-stage img');
const box = async (page: Page) => (await image(page).boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 };

test('a scan is opened, made larger, moved and closed with the keyboard alone', async () => {
  const page = await open({ reducedMotion: 'reduce' });
  const link = page.getByRole('link', { name: 'The front page' });
  await link.focus();
  await page.keyboard.press('Enter');
  await dialog(page).waitFor();
  expect(await dialog(page).getAttribute('aria-label')).toBe('The front page');
  expect(await dialog(page).locator('.viewer-caption').textContent()).toBe('The front page of 3 May 1931');
  const whole = await box(page);
  expect(whole.height).toBeLessThanOrEqual(720);
  expect(await accessibilityViolations(page, fromDisk)).toEqual([]);

  await page.keyboard.press('+');
  await page.keyboard.press('+');
  const larger = await box(page);
  expect(larger.width / whole.width).toBeCloseTo(2.25, 1);
  await page.keyboard.press('ArrowDown');
  expect((await box(page)).y).toBeLessThan(larger.y);
  await page.keyboard.press('-');
  await page.keyboard.press('0');
  expect(await box(page)).toEqual(whole);

  await page.keyboard.press('ArrowRight');
  expect(await dialog(page).getAttribute('aria-label')).toBe('The Evening Post');
  expect(await page.locator('.viewer-count').textContent()).toBe('2 of 2');
  await page.keyboard.press('PageUp');
  expect(await dialog(page).getAttribute('aria-label')).toBe('The front page');
  await page.keyboard.press('Escape');
  await expect.poll(() => dialog(page).count()).toBe(0);
  expect(await link.evaluate((each) => each === document.activeElement)).toBe(true);
  expect(visitor?.issues).toEqual([]);
});

test('the original is loaded once its pixels are needed, and not before', async () => {
  const page = await open({ reducedMotion: 'reduce' });
  const loaded: string[] = [];
  page.on('request', (request) => loaded.push(request.url()));
  await page.getByRole('link', { name: 'The front page' }).click();
  await dialog(page).waitFor();
  expect(loaded.filter((url) => url.endsWith('front.jpg'))).toEqual([]);
  for (let i = 0; i < 4; i++) await page.getByRole('button', { name: 'Zoom in' }).click();
  await expect.poll(() => image(page).getAttribute('src'), { timeout: 15_000 }).toMatch(/items\/front\.jpg$/);
  expect(await image(page).evaluate((each: HTMLImageElement) => each.naturalWidth)).toBe(3600);
});

test('the wheel, a click and a drag make a scan larger, smaller and move it', async () => {
  const page = await open({ reducedMotion: 'reduce' });
  await page.getByRole('link', { name: 'The front page' }).click();
  await dialog(page).waitFor();
  const whole = await size(page);
  const { x, y, width, height } = await box(page);
  const [middleX, middleY] = [x + width / 2, y + height / 2];
  await page.mouse.move(middleX, middleY);
  await page.mouse.wheel(0, -600);
  await expect.poll(() => size(page)).not.toBe(whole);
  const before = await box(page);
  await page.mouse.down();
  await page.mouse.move(middleX - 60, middleY - 40, { steps: 4 });
  await page.mouse.up();
  const moved = await box(page);
  expect(moved.x - before.x).toBeCloseTo(-60, 0);
  expect(moved.y - before.y).toBeCloseTo(-40, 0);
  await page.mouse.click(middleX, middleY);
  expect(await size(page)).toBe(whole);
  // Beside the picture.
  await page.mouse.click(20, middleY + 200);
  await expect.poll(() => dialog(page).count()).toBe(0);
});

test('two fingers make it larger', async () => {
  const page = await open({
    ...{ viewport: { width: 390, height: 780 }, hasTouch: true, isMobile: true, reducedMotion: 'reduce' },
  });
  await page.getByRole('link', { name: 'The front page' }).tap();
  await dialog(page).waitFor();
  const whole = await box(page);
  const session = await page.context().newCDPSession(page);
  const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', apart: number) =>
    session.send('Input.dispatchTouchEvent', {
      type,
      touchPoints:
        type === 'touchEnd'
          ? []
          : [
              { x: 195 - apart, y: 390, id: 1 },
              { x: 195 + apart, y: 390, id: 2 },
            ],
    });
  await touch('touchStart', 40);
  for (const apart of [50, 70, 90, 120]) await touch('touchMove', apart);
  await touch('touchEnd', 120);
  await expect.poll(async () => (await box(page)).width / whole.width).toBeCloseTo(3, 0);
  expect(await accessibilityViolations(page, fromDisk)).toEqual([]);
});

test('in a page of another direction the keys follow it, and the caption keeps its language', async () => {
  const page = await open({ reducedMotion: 'reduce' }, 'items/arabic.html');
  await page.getByRole('link', { name: 'الصفحة الأولى' }).click();
  await dialog(page).waitFor();
  const caption = page.locator('.viewer-caption');
  expect(await caption.getAttribute('lang')).toBe('ar');
  expect(await caption.getAttribute('dir')).toBe('rtl');
});

test('with another colour scheme of the system, all tools are seen', async () => {
  const page = await open({ forcedColors: 'active', viewport: { width: 320, height: 640 } });
  await page.getByRole('link', { name: 'The front page' }).click();
  await dialog(page).waitFor();
  for (const name of ['Zoom out', 'Zoom in', 'Whole picture', 'Close']) {
    const button = await page.getByRole('button', { name }).boundingBox();
    expect(button?.width).toBeGreaterThanOrEqual(24);
    expect((button?.x ?? -1) >= 0 && (button?.x ?? 0) + (button?.width ?? 0) <= 320).toBe(true);
  }
  expect(await page.getByRole('link', { name: 'Download the original' }).getAttribute('href')).toMatch(
    /front\.jpg$/,
  );
});

test('without scripts the link leads to the original', async () => {
  const page = await open({ javaScriptEnabled: false });
  await page.getByRole('link', { name: 'The front page' }).click();
  expect(page.url()).toMatch(/items\/front\.jpg$/);
});
