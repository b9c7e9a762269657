import type { Route } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { eventually, readSearch } from '../support/search-reader.ts';
import { useHarbour } from './harbour-archive.ts';

/** What the address says of a question whose answer is long in coming. */
const harbour = useHarbour();

describe.each(['served', 'onDisk'] as const)('%s', (place) => {
  test('the address tells the question before the answer is there, and leads back to the one before', async () => {
    const reader = await readSearch(harbour.browser, harbour.archive[place]);
    const { page } = reader;
    const address = (): string | null => new URL(page.url()).searchParams.get('q');
    await reader.ask('lockout');
    await eventually(reader.shown).toBeGreaterThan(0);
    await eventually(address).toBe('lockout');
    const before = await reader.titles();

    const held: Route[] = [];
    await page.route('**/search/documents/*', (route) => void held.push(route));
    await reader.box.fill('tonnage');
    await reader.box.press('Enter');
    await eventually(address).toBe('tonnage');
    await page.goBack();
    await eventually(address).toBe('lockout');
    await eventually(reader.titles).toEqual(before);

    await Promise.all(held.map((route) => route.continue()));
    await page.unroute('**/search/documents/*');
    await page.goForward();
    await eventually(reader.shown).toBe(10);
    expect(address()).toBe('tonnage');
    await reader.close();
  });

  test('whoever leaves before the answer comes back to the question', async () => {
    const reader = await readSearch(harbour.browser, harbour.archive[place]);
    await reader.open('lockout');
    await eventually(reader.shown).toBeGreaterThan(0);
    await reader.page.evaluate((about) => {
      const box = document.querySelector<HTMLInputElement>('#q');
      if (box === null) return;
      box.value = 'tonnage';
      box.form?.requestSubmit();
      location.assign(about);
    }, `${harbour.archive[place]}about.html`);
    await reader.page.waitForURL('**/about.html');
    await reader.page.goBack();
    await eventually(reader.shown).toBe(10);
    expect(await reader.box.inputValue()).toBe('tonnage');
    expect(await reader.answer()).toBe('24 items match “tonnage”.');
    await reader.close();
  });
});
