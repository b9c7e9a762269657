import { expect, test } from 'vitest';
import { useBrowser } from '../support/browser.ts';
import { useSite } from '../support/open-site.ts';
import { visit } from '../support/page-checks.ts';

const file = (title: string, date: string) => `---\ntitle: ${title}\ndate: ${date}\n---\n\nText.\n`;
const site = useSite({
  files: {
    'site.yml': 'title: Harbour\n',
    'items/strike.md': file('Strike ends', '1931-05-02'),
    'items/ferry.md': file('Ferry sinks', '1987-05-02'),
    'items/fog.md': file('Fog over the quay', '1931-12-30'),
    // What the front page shows anyway is not repeated.
    ...Object.fromEntries(
      Array.from({ length: 6 }, (_, i) => [`items/new-${i}.md`, file(`New ${i}`, `199${i}-10-02`)]),
    ),
  },
});
const browser = useBrowser();

test.each([
  ['2026-05-02', 'On this day', ['2 May 1987\n\nFerry sinks', '2 May 1931\n\nStrike ends']],
  ['2026-05-09', 'Around this day', ['2 May 1987\n\nFerry sinks', '2 May 1931\n\nStrike ends']],
  ['2027-01-02', 'Around this day', ['30 December 1931\n\nFog over the quay']],
])('on %s the front page shows what happened %s', async (today, heading, items) => {
  for (const root of [site().httpUrl, site().fileUrl]) {
    const { page, issues, goTo, close } = await visit(browser(), root, 'about.html');
    await page.clock.setFixedTime(`${today}T12:00`);
    await goTo('index.html');
    const section = page.getByRole('region', { name: heading });
    await section.waitFor();
    expect(await section.locator('li').allInnerTexts()).toEqual(items);
    expect(issues).toEqual([]);
    await section.getByRole('link').first().click();
    await page.waitForURL(`${root}items/**`);
    await close();
  }
});

test('far from all days, and without JavaScript, it shows nothing and asks for nothing', async () => {
  const { page, issues, goTo, close } = await visit(browser(), site().httpUrl, 'about.html');
  await page.clock.setFixedTime('2026-08-01T12:00');
  const requests: string[] = [];
  page.on('request', (request) => requests.push(request.url()));
  await goTo('index.html');
  expect(await page.locator('[data-on-this-day]').isVisible()).toBe(false);
  expect(requests.filter((url) => url.includes('on-this-day/'))).toEqual([]);
  expect(issues).toEqual([]);
  await close();
});
