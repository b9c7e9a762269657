import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { useBrowser } from '../support/browser.ts';
import { openOwnSite } from '../support/open-site.ts';
import { accessibilityViolations, type Visit, visit } from '../support/page-checks.ts';
import { eventually } from '../support/search-page.ts';
import { useArchives } from './served-archives.ts';

const archive = useArchives('sample', 'small');
const browser = useBrowser();

describe('the interactive timeline', () => {
  let visitor: Visit;
  beforeAll(async () => {
    visitor = await visit(browser(), archive('sample').httpUrl, 'about.html', { reducedMotion: 'reduce' });
  });
  beforeEach(() => open(''));
  afterEach(() => {
    expect(visitor.issues).toEqual([]);
  });
  afterAll(() => visitor.close());

  const page = (): Page => visitor.page;
  const status = () => page().locator('[data-timeline-status]').textContent();
  const titles = () => page().locator('[data-timeline-items] a').allTextContents();
  const laneNames = () => page().locator('[data-timeline-labels] li :first-child:not(bdi)').allTextContents();
  const card = () => page().locator('[data-timeline-card]');
  const parameters = () => [...new URL(page().url()).searchParams].map(([name, value]) => `${name}=${value}`);
  const plot = () => page().getByRole('application', { name: 'Items in time' });

  async function stripBox() {
    const box = await page().locator('[data-timeline-strip]').boundingBox();
    if (box === null) throw new Error('no strip');
    return box;
  }

  async function open(query: string): Promise<void> {
    await visitor.goTo(`timeline.html${query}`);
    await page().locator('[data-timeline-items] li').first().waitFor();
  }

  test('shows the busiest topics as lanes, and lists the latest items', async () => {
    expect((await laneNames()).slice(0, 3)).toEqual(['Collective defence', 'War in Ukraine', 'Diplomacy']);
    expect(await status()).toBe('20 items in sight, 1 May 2022 to 18 December 2024.');
    expect((await titles()).slice(0, 2)).toEqual([
      'Rutte hosts Zelenskyy and chides speculation about peace talks',
      'Rutte calls on Trump in Florida after the election',
    ]);
    expect(parameters()).toEqual([]);
  });

  test('marks are drawn in the lanes', async () => {
    const drawn = await page()
      .locator('[data-timeline-plot] canvas')
      .evaluate((canvas) => {
        if (!(canvas instanceof HTMLCanvasElement)) return 0;
        const { data } = canvas.getContext('2d')?.getImageData(0, 0, canvas.width, canvas.height) ?? {
          data: [],
        };
        let reds = 0;
        for (let i = 0; i < data.length; i += 4) {
          if ((data[i] ?? 0) > 100 && (data[i + 1] ?? 0) < 60 && (data[i + 3] ?? 0) > 200) reds++;
        }
        return reds;
      });
    expect(drawn).toBeGreaterThan(1_000);
  });

  test('zooming narrows the list and the address, and the search has the same months', async () => {
    const zoomIn = page().getByRole('button', { name: 'Zoom in' });
    await zoomIn.click();
    await zoomIn.click();
    await eventually(async () => parameters().map((each) => each.split('=')[0])).toEqual(['from', 'to']);
    await eventually(async () => (await titles()).length).toBeLessThan(6);
    const shown = await titles();
    const months = new URL(page().url()).search;
    expect(await page().getByRole('link', { name: 'Search these items' }).getAttribute('href')).toBe(
      `search.html${months}`,
    );
    await open(months);
    await eventually(titles).toEqual(expect.arrayContaining(shown));
    await page().getByRole('button', { name: 'Whole archive' }).click();
    await eventually(async () => parameters()).toEqual([]);
    await eventually(status).toMatch(/^20 items/);
  });

  test('the wheel zooms around the pointer', async () => {
    const box = await plot().boundingBox();
    if (box === null) throw new Error('no plot');
    await page().mouse.move(box.x + box.width - 30, box.y + 40);
    for (let i = 0; i < 6; i++) await page().mouse.wheel(0, -300);
    await eventually(async () => parameters()[1]).toMatch(/^to=2024-12|^to=2025-01/);
    expect(parameters()[0]).toMatch(/^from=2024/);
  });

  test('dragging over the strip below the lanes narrows what is in sight, and its window moves', async () => {
    const box = await stripBox();
    const drag = async (from: number, to: number): Promise<void> => {
      await page().mouse.move(box.x + from * box.width, box.y + 20);
      await page().mouse.down();
      await page().mouse.move(box.x + to * box.width, box.y + 24, { steps: 3 });
      await page().mouse.up();
    };
    await drag(0.77, 0.49);
    await eventually(async () => parameters()).toEqual(['from=2023-08', 'to=2024-05']);
    await eventually(status).toMatch(/^\d items in sight/);
    const range = () => page().locator('[data-timeline-range]').textContent();
    expect(await range()).toMatch(/ 2023 to .* 2024$/);
    await drag(0.6, 0.35);
    await eventually(async () => parameters()).toEqual(['from=2022-12', 'to=2023-09']);
    // A click shows as much around another day; more than the archive is never in sight.
    await page().mouse.click(box.x + 0.95 * box.width, box.y + 20);
    await eventually(async () => parameters()[1]).toMatch(/^to=202[45]/);
    expect(await range()).toMatch(/ to 18 December 2024$/);
  });

  test('the ends of its window are sliders, for pointers and for keys', async () => {
    const [first, last] = ['First day in sight', 'Last day in sight'].map((name) =>
      page().getByRole('slider', { name }),
    );
    const dayOf = (slider = first) => slider?.getAttribute('aria-valuetext');
    expect([await dayOf(), await dayOf(last)]).toEqual(['1 May 2022', '18 December 2024']);
    await first?.focus();
    await page().keyboard.press('PageUp');
    expect(await dayOf()).toMatch(/202[23]$/);
    await eventually(async () => parameters()[0]).toMatch(/^from=202[23]/);
    await eventually(async () => (await status())?.startsWith('20 items')).toBe(false);
    expect(await dayOf(last)).toBe('18 December 2024');
    await page().keyboard.press('Home');
    await eventually(status).toMatch(/^20 items/);
    const box = await stripBox();
    await page().mouse.move(box.x + box.width + 4, box.y + 20);
    await page().mouse.down();
    await page().mouse.move(box.x + box.width / 2, box.y + 20, { steps: 3 });
    await page().mouse.up();
    expect(await dayOf()).toBe('1 May 2022');
    expect(await dayOf(last)).toMatch(/2023$/);
  });

  test('a lane is a filter, which can be removed', async () => {
    await page().getByRole('button', { name: 'Diplomacy', exact: true }).click();
    await eventually(status).toMatch(/^9 items/);
    expect(parameters()).toEqual(['topic=diplomacy']);
    expect(
      await page().getByRole('button', { name: 'Diplomacy', exact: true }).getAttribute('aria-pressed'),
    ).toBe('true');
    await page().getByRole('button', { name: 'Remove filter: Diplomacy' }).click();
    await eventually(status).toMatch(/^20 items/);
    expect(parameters()).toEqual([]);
  });

  test('lanes that are chosen at once are both filters', async () => {
    await page()
      .locator('[data-timeline-labels]')
      .evaluate((list) => {
        for (const button of [...list.querySelectorAll('button')].slice(0, 2)) button.click();
      });
    await eventually(parameters).toEqual(['topic=collective-defence', 'topic=war-in-ukraine']);
  });

  test('the filters of the search narrow the marks, and look as they do there', async () => {
    const button = page().getByRole('button', { name: 'Filters', exact: true });
    const places = async () => [await button.boundingBox(), await plot().boundingBox()];
    const before = await places();
    await button.click();
    const russia = page().getByRole('checkbox', { name: /^Russia/ });
    await russia.waitFor();
    // What the reader clicked and what is filtered stay where they are.
    expect(await places()).toEqual(before);
    expect(await button.getAttribute('aria-expanded')).toBe('true');
    expect(await page().getByRole('group', { name: 'Years' }).count()).toBe(0);
    expect(await accessibilityViolations(page())).toEqual([]);
    await russia.check();
    await eventually(async () => parameters()).toEqual(['actor=russia']);
    await eventually(async () => (await status())?.startsWith('20 items')).toBe(false);
    const list = page().locator('[data-timeline-panel] ul').first();
    expect(await list.evaluate((each) => getComputedStyle(each).listStyleType)).toBe('none');
    await russia.uncheck();
    await eventually(status).toMatch(/^20 items/);
  });

  test('on a phone the filters are in a sheet, whose button says how many items they leave', async () => {
    await page().setViewportSize({ width: 390, height: 800 });
    await page().getByRole('button', { name: 'Filters', exact: true }).click();
    const sheet = page().getByRole('dialog', { name: 'Filters' });
    await sheet.getByRole('checkbox', { name: /^Diplomacy/ }).check();
    await sheet.getByRole('button', { name: 'Show 9 items' }).click();
    expect(await sheet.isVisible()).toBe(false);
    await eventually(status).toMatch(/^9 items/);
    await page().setViewportSize({ width: 1280, height: 720 });
  });

  test('filters and lanes of the address apply', async () => {
    await open('?topic=diplomacy&lanes=actor');
    expect(await status()).toMatch(/^9 items/);
    expect(await page().getByLabel('Lanes').first().inputValue()).toBe('actor');
    expect((await laneNames())[0]).toBe('NATO');
  });

  test('other lanes are in the address', async () => {
    await page().locator('[data-timeline-lanes]').selectOption('type');
    await eventually(laneNames).toEqual(['Organisations', 'People', 'Places']);
    await eventually(async () => parameters()).toEqual(['lanes=type']);
  });

  test('the keyboard goes from mark to mark and opens an item', async () => {
    await plot().focus();
    await page().keyboard.press('ArrowDown');
    await page().keyboard.press('ArrowRight');
    await eventually(() => card().isVisible()).toBe(true);
    const first = await card().textContent();
    await page().keyboard.press('ArrowRight');
    await eventually(() => card().textContent()).not.toBe(first);
    await page().keyboard.press('Escape');
    expect(await card().isVisible()).toBe(false);
    await page().keyboard.press('ArrowRight');
    await eventually(() => card().isVisible()).toBe(true);
    const href = await card().getByRole('link').getAttribute('href');
    await page().keyboard.press('Enter');
    await page().waitForURL(`**/${href}`);
  });

  test('the card of a mark says when, where from and which item it is', async () => {
    const box = await plot().boundingBox();
    if (box === null) throw new Error('no plot');
    for (let x = 4; x < box.width && !(await card().isVisible()); x += 4) {
      await page().mouse.move(box.x + x, box.y + 18);
      await page().waitForTimeout(80);
    }
    await eventually(() => card().isVisible()).toBe(true);
    expect(await card().textContent()).toMatch(/20\d\d/);
    expect(await card().getByRole('link').count()).toBeGreaterThan(0);
  });
});

test('lanes are in the order of the numbers beside them, and what has no date is counted apart', async () => {
  const item = (topic: string, date = 'unknown') =>
    `---\ntitle: ${topic}\ndate: ${date}\ntopics: [${topic}]\n---\n`;
  const site = await openOwnSite({
    files: {
      'site.yml': 'title: Old port\n',
      'topics.yml': '- { id: port, name: Port }\n- { id: rail, name: Rail }\n',
      'items/1.md': item('port', '1931-05-02'),
      'items/2.md': item('port'),
      'items/3.md': item('port'),
      'items/4.md': item('rail', '1931-05-02'),
      'items/5.md': item('rail', '1931-05-04'),
    },
  });
  const { page, close } = await visit(browser(), site.httpUrl, 'timeline.html');
  await page.locator('[data-timeline-items] li').first().waitFor();
  expect(await page.locator('[data-timeline-labels] li').allTextContents()).toEqual(['Rail 2', 'Port 1']);
  const undated = page.locator('[data-timeline-undated]');
  expect(await undated.textContent()).toBe('2 undated items are not shown.');
  await page.getByRole('button', { name: 'Rail', exact: true }).click();
  await eventually(() => undated.isVisible()).toBe(false);
  await close();
  await site.close();
});

test('is hidden without JavaScript, where the table is enough', async () => {
  const { page, close } = await visit(browser(), archive('sample').httpUrl, 'timeline.html', {
    javaScriptEnabled: false,
  });
  expect(await page.locator('[data-timeline]').isVisible()).toBe(false);
  const table = await page.getByRole('table', { name: 'Items by month' }).boundingBox();
  expect(table?.y).toBeLessThan(400);
  await close();
});

test('nothing moves when it appears', async () => {
  const { page, goTo, close } = await visit(browser(), archive('small').httpUrl, 'about.html');
  await page.addInitScript(() => {
    let sum = 0;
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) sum += Number(Reflect.get(entry, 'value'));
      Reflect.set(window, 'shift', sum);
    }).observe({ type: 'layout-shift', buffered: true });
  });
  await goTo('timeline.html');
  await page.locator('[data-timeline-items] li').first().waitFor();
  await page.waitForTimeout(300);
  expect((await page.evaluate((): number | undefined => Reflect.get(window, 'shift'))) ?? 0).toBeLessThan(
    0.05,
  );
  await close();
});

test('where its data do not load, the table remains', async () => {
  const { page, goTo, close } = await visit(browser(), archive('sample').httpUrl, 'about.html');
  await page.route('**/search/dates/**', (route) => route.abort());
  await goTo('timeline.html');
  await page.locator('[data-timeline]').waitFor({ state: 'detached' });
  expect(await page.getByRole('table', { name: 'Items by month' }).isVisible()).toBe(true);
  await close();
});
