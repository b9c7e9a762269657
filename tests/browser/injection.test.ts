import { afterAll, beforeAll, expect, test } from 'vitest';
import { typographicText } from '../../src/html/typography.ts';
import { useBrowser } from '../support/browser.ts';
import { injectedLines, injections } from '../support/injections.ts';
import { useSite } from '../support/open-site.ts';
import { type Visit, visit } from '../support/page-checks.ts';

/** An archive in which every text field is an injection attempt. */
const browser = useBrowser();
const site = useSite({ files: injections() });
let visitor: Visit;

beforeAll(async () => {
  visitor = await visit(browser(), site().httpUrl, 'index.html');
});
afterAll(() => visitor.close());

test.each(injectedLines.map((line, i) => [line, i] as const))(
  'an item with %j in every field',
  async (line, i) => {
    await expectHarmless(`items/i${i}.html`);
    // The text is not lost: it is on the page as it was written.
    expect(await visitor.page.locator('h1').textContent()).toBe(typographicText(line, 'en'));
  },
);

test.each([
  'index.html',
  'topics.html',
  'actors.html',
  'topics/t0.html',
  'actors/a0.html',
  'matrix.html',
  'timeline.html',
  'timeline/2010.html',
  'about.html',
  '404.html',
])('%s', expectHarmless);

test('search results, and a query that is an injection attempt', async () => {
  await expectHarmless('search.html?q=alert');
  await visitor.page.locator('[data-search-results] li').first().waitFor();
  await expectHarmless(`search.html?q=${encodeURIComponent('<img src=x onerror=alert(1)>')}`);
  await visitor.page.locator('[data-search-status]:not(:empty)').waitFor();
  expect(await unexpectedElements()).toEqual([]);
  expect(visitor.issues).toEqual([]);
});

async function expectHarmless(path: string): Promise<void> {
  await visitor.goTo(path);
  expect(await unexpectedElements()).toEqual([]);
  expect(visitor.issues).toEqual([]);
}

/** Elements that no template produces. */
function unexpectedElements(): Promise<readonly string[]> {
  return visitor.page.evaluate((folder) => {
    const isUnexpected = (element: Element): boolean =>
      /^(iframe|object|embed|base|math|audio|video|frame|template)$/i.test(element.localName) ||
      // Those of the site; the script that starts the search gives the whole address of the next.
      // What is no script, such as JSON-LD, is not run.
      (element instanceof HTMLScriptElement &&
        element.type !== 'application/ld+json' &&
        !/^(\.\.\/)?(assets|search)\//.test((element.getAttribute('src') ?? '').replace(folder, ''))) ||
      (element.localName === 'style' && element.parentElement !== document.head) ||
      (element.localName === 'meta' && element.getAttribute('http-equiv') === 'refresh') ||
      (element.localName === 'svg' &&
        element.closest(
          'figure.chart, .sparkline, form, .chart, .year-range, .best-match, .explorer-strip',
        ) === null) ||
      (element instanceof HTMLAnchorElement &&
        !/^(https?|mailto):$/.test(element.protocol) &&
        // A file that is saved and never opened.
        !element.matches('[download][href^="data:application/vnd.citationstyles.csl+json,"]')) ||
      // The script of the timeline places its card, its marks and its window.
      [...element.attributes].some(
        ({ name }) =>
          /^(on|style$|srcdoc$|xlink)/i.test(name) &&
          !(
            name === 'style' &&
            element.matches('[data-timeline-plot], [data-timeline-card], [data-timeline-strip] *')
          ),
      );
    return [...document.querySelectorAll('*')].filter(isUnexpected).map((element) => element.outerHTML);
  }, site().httpUrl);
}
