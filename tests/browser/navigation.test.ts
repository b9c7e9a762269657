import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { useBrowser } from '../support/browser.ts';
import { useSite } from '../support/open-site.ts';
import { accessibilityViolations, overflowingElements, type Visit, visit } from '../support/page-checks.ts';
import { brokenWords } from '../support/text-layout.ts';

/** A navigation of many and long entries. */
const files = {
  'site.yml': `title: The lighthouse log of the northern and the southern coast
nav:
  - home
  - timeline
  - topics
  - actors
  - map
  - How to visit the northern lighthouse by land and by sea: visit
  - methods
  - Association of Retired Lighthouse Keepers: https://example.org/
  - Plan: plans/north.txt
  - about
footer: [methods, Write to us: "mailto:lights@example.org"]
`,
  'pages/visit.md': '---\ntitle: Visit\n---\nCome.\n',
  'pages/methods.md': '---\ntitle: Wie wir sammeln\nlanguage: de\n---\nSorgfältig.\n',
  'static/plans/north.txt': 'A plan.',
  'items/lens.md': '---\ntitle: A new lens\ndate: 1931\ntopics: [Lamps]\n---\nIt is lit.\n',
};
const browser = useBrowser();
const site = useSite({ files });

describe('a long navigation', () => {
  let visitor: Visit;
  beforeAll(async () => {
    visitor = await visit(browser(), site().httpUrl, 'pages/visit.html');
  });
  afterAll(() => visitor.close());

  test.each([320, 500, 800, 1280])('has room at %i px', async (width) => {
    await visitor.page.setViewportSize({ width, height: 800 });
    expect(await overflowingElements(visitor.page)).toEqual([]);
    expect(await brokenWords(visitor.page)).toEqual([]);
    expect(await accessibilityViolations(visitor.page)).toEqual([]);
    for (const link of await visitor.page.locator('.masthead nav a, .foot a').all()) {
      expect((await link.boundingBox())?.height, await link.innerText()).toBeGreaterThanOrEqual(24);
    }
  });

  test('lists what the owner chose, without a map that the archive has not', async () => {
    expect(await visitor.page.locator('.masthead nav a').allInnerTexts()).toEqual([
      'Front page',
      'Timeline',
      'Topics',
      'Actors',
      'How to visit the northern lighthouse by land and by sea',
      'Wie wir sammeln',
      'Association of Retired Lighthouse Keepers',
      'Plan',
      'About',
    ]);
    expect(await visitor.page.locator('.foot a').allInnerTexts()).toEqual([
      'Search',
      'Wie wir sammeln',
      'Write to us',
      'About',
      'Data',
      'Accessibility',
    ]);
  });

  test.each([
    ['pages/visit.html', 'How to visit the northern lighthouse by land and by sea', 'page'],
    ['topics.html', 'Topics', 'page'],
    ['topics/lamps.html', 'Topics', 'true'],
    ['items/lens.html', undefined, undefined],
  ])('%s is marked as %j', async (path, name, kind) => {
    await visitor.goTo(path);
    const current = visitor.page.locator('.masthead nav [aria-current]');
    expect(await current.allInnerTexts()).toEqual(name === undefined ? [] : [name]);
    if (kind !== undefined) expect(await current.getAttribute('aria-current')).toBe(kind);
  });

  test('leads to a file of the owner’s, and says a label’s language', async () => {
    await visitor.goTo('topics/lamps.html');
    const german = visitor.page.locator('.masthead nav a', { hasText: 'Wie wir sammeln' });
    expect(await german.getAttribute('lang')).toBe('de');
    await visitor.page.locator('.masthead nav a', { hasText: 'Plan' }).click();
    expect(await visitor.page.innerText('body')).toBe('A plan.');
  });
});
