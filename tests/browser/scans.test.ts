import { afterAll, beforeAll, expect, test } from 'vitest';
import { useBrowser } from '../support/browser.ts';
import { useSite } from '../support/open-site.ts';
import { accessibilityViolations, overflowingElements, type Visit, visit } from '../support/page-checks.ts';
import { newspaperPage } from '../support/scans.ts';
import { eventually, openSearchPage, useSearchPage } from '../support/search-page.ts';

const column = Array.from(
  { length: 40 },
  (_, i) =>
    `<TextBlock LANG="en"><TextLine>${`Paragraph ${i} of the page tells of the harbour and of its ships in the fog of that morning`
      .split(' ')
      .map((word) => `<String CONTENT="${word}"/>`)
      .join('<SP/>')}</TextLine></TextBlock>`,
).join('\n');
const rare =
  '<TextBlock><TextLine><String CONTENT="xylo" SUBS_TYPE="HypPart1" SUBS_CONTENT="xylographer"/><HYP CONTENT="-"/></TextLine><TextLine><String CONTENT="grapher" SUBS_TYPE="HypPart2" SUBS_CONTENT="xylographer"/><SP/><String CONTENT="arrested"/></TextLine></TextBlock>';

const site = useSite({
  files: {
    'site.yml': 'title: The harbour in scans\n',
    'items/front.jpg': await newspaperPage(1500, 2000, 'The Harbour News'),
    'items/front.xml': `<alto><Layout><Page><PrintSpace>${column}${rare}</PrintSpace></Page></Layout></alto>`,
    'items/strike.md':
      '---\ntitle: Dockers walk out\ndate: 1931-05-03\n---\nThey waited.\n\n![The front page](front.jpg "3 May")\n\n[The whole issue](issue.pdf)\n',
    'items/issue.pdf': '%PDF-1.4\n2 0 obj <</Type /Pages /Count 8>> endobj\n',
    'items/issue.png': await newspaperPage(700, 900, 'The Issue'),
    'items/arabic.md':
      '---\ntitle: إضراب في الميناء\ndate: 1931-05-02\nlanguage: ar\n---\n![الصفحة](letter.jpg "رسالة")\n',
    'items/letter.jpg': await newspaperPage(900, 700, 'Letter'),
    'items/letter.txt': 'رسالة من الميناء.\n',
  },
});
const browser = useBrowser();
let visitor: Visit;
beforeAll(async () => {
  visitor = await visit(browser(), site().httpUrl, 'items/strike.html');
});
afterAll(() => visitor.close());

test.each(['items/strike.html', 'items/arabic.html'])('%s is accessible at every width', async (path) => {
  const { page, goTo, issues } = visitor;
  for (const width of [1280, 700, 320]) {
    await page.setViewportSize({ width, height: 720 });
    await goTo(path);
    expect(await accessibilityViolations(page)).toEqual([]);
    expect(await overflowingElements(page)).toEqual([]);
  }
  expect(issues).toEqual([]);
});

test('in a wide window the words are beside the scan, and in a narrow one below and folded up', async () => {
  const { page, goTo } = visitor;
  const figure = page.locator('.scan figure');
  const words = page.locator('.transcript');
  await page.setViewportSize({ width: 1280, height: 720 });
  await goTo('items/strike.html');
  const [left, right] = [await figure.boundingBox(), await words.boundingBox()];
  expect(right?.x).toBeGreaterThan((left?.x ?? 0) + (left?.width ?? 0));
  expect(right?.y).toBeCloseTo(left?.y ?? 0, 0);
  expect(await page.getByText('xylographer arrested').count()).toBe(1);
  await page.setViewportSize({ width: 390, height: 720 });
  await goTo('items/strike.html');
  expect(await page.locator('.transcript-text').isVisible()).toBe(false);
  await page.getByText('Transcript').click();
  expect(await page.locator('.transcript-text').isVisible()).toBe(true);
  expect((await words.boundingBox())?.y).toBeGreaterThan((await figure.boundingBox())?.y ?? 0);
});

const searchPage = useSearchPage(() => openSearchPage(browser(), site().httpUrl));

test('a word that only a scan has finds its item, and the result quotes it', async () => {
  await searchPage().open('xylographer');
  await eventually(() => searchPage().titles()).toEqual(['Dockers walk out']);
  expect(await searchPage().results.first().textContent()).toContain('xylographer arrested');
});

test('what was found in a scan is unfolded on the page of the item', async () => {
  const { page, goTo } = visitor;
  await page.setViewportSize({ width: 390, height: 720 });
  await goTo('search.html?q=xylographer');
  await page.getByRole('link', { name: 'Dockers walk out' }).click();
  const mark = page.locator('.transcript-text mark');
  await mark.first().waitFor();
  expect(await mark.first().textContent()).toBe('xylographer');
  expect(await mark.first().isVisible()).toBe(true);
});
