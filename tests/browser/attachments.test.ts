import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { useBrowser } from '../support/browser.ts';
import { useSite } from '../support/open-site.ts';
import { type SiteServer, serveSite } from '../support/site-server.ts';

/** Tells the test, in whatever page of the archive it runs. */
const run = "top.document.title='RAN'";

const savedPage = `<!DOCTYPE html PUBLIC "-//W3C//DTD HTML 4.01//EN"><html><head><base href="https://example.org/">
<meta http-equiv="refresh" content="0;url=javascript:${run}"><script>${run}</script><style>p { color: rgb(1, 2, 3) }</style></head>
<body onload="${run}"><p>The saved story</p><img src="x" onerror="${run}"><svg onload="${run}"></svg>
<iframe src="javascript:${run}"></iframe><iframe srcdoc="<script>${run}</script>"></iframe>
<object data="javascript:${run}"></object><embed src="javascript:${run}">
<a href="javascript:${run}">1</a><a target="_self" href="javascript:${run}">2</a><a target="_top" href="javascript:${run}">3</a>
<form action="javascript:${run}"><button>4</button></form><form><button formaction="javascript:${run}">5</button></form>
"></iframe><script>${run}</script></body></html>`;

const xmlns = 'http://www.w3.org/2000/svg';
const xhtml = 'http://www.w3.org/1999/xhtml';
const picture = `<?xml-stylesheet type="text/xsl" href="#x"?><svg xmlns="${xmlns}" xmlns:l="http://www.w3.org/1999/xlink" width="90" height="90" onload="${run}">
<script>${run}</script><s:script xmlns:s="${xmlns}">${run}</s:script><h:script xmlns:h="${xhtml}">${run}</h:script>
<style><![CDATA[</style><script>${run}</script>]]></style><title>&lt;script>${run}&lt;/script></title>
<foreignObject width="9" height="9"><b xmlns="${xhtml}"><img src="x" onerror="${run}"/><iframe src="javascript:${run}"/></b></foreignObject>
<animate onbegin="${run}" attributeName="x" dur="1s"/><rect width="90" height="90" fill="#123456"/>
<a l:href="javascript:${run}"><rect width="30" height="30"/></a>
<a><set attributeName="href" to="javascript:${run}"/><rect x="60" width="30" height="30"/></a></svg>`;

const browser = useBrowser();
const site = useSite({
  files: {
    'site.yml': 'title: Pier records\nlanguage: en\n',
    'items/files/story.html': savedPage,
    'items/files/story.xhtml': savedPage,
    'items/files/feed.xml': `<?xml version="1.0"?><x><script xmlns="${xhtml}">${run}</script></x>`,
    'items/files/map.svg': picture,
    'items/pier.md':
      '---\ntitle: The pier opens\ndate: 1931-05-02\n---\n\n[Story](files/story.html), [again](files/story.xhtml), [feed](files/feed.xml), ![map](files/map.svg)\n',
  },
});
/** A host that sends no security policy. */
let host: SiteServer;

beforeAll(async () => {
  host = await serveSite(site().folder, '/', { 'Content-Security-Policy': '' });
});
afterAll(() => host.close());

const roots = () => [host.url, site().httpUrl, site().fileUrl];

test('a saved page runs nothing, on a host without a policy, on one with it, and from a disk', async () => {
  const page = await browser().newPage();
  for (const root of roots()) {
    for (const name of ['story.html', 'story.xhtml.html']) {
      await page.goto(`${root}items/files/${name}`);
      const frame = page.frameLocator('iframe');
      await frame.getByText('The saved story').waitFor();
      for (const each of await frame.locator('a, button').all()) await each.click();
      await page.waitForTimeout(300);
      expect(await page.title()).toBe(`${name} · Pier records`);
      expect(page.url()).toBe(`${root}items/files/${name}`);
    }
  }
  await page.context().close();
});

test('a saved page keeps its style where the host sends no policy', async () => {
  const page = await browser().newPage();
  await page.goto(`${host.url}items/files/story.html`);
  const text = page.frameLocator('iframe').getByText('The saved story');
  expect(await text.evaluate((each) => getComputedStyle(each).color)).toBe('rgb(1, 2, 3)');
  await page.context().close();
});

test('an SVG picture that is opened runs nothing, and is still shown', async () => {
  const page = await browser().newPage();
  for (const root of roots()) {
    await page.goto(`${root}items/files/map.svg`);
    await page.mouse.click(15, 15);
    await page.mouse.click(75, 15);
    await page.waitForTimeout(300);
    expect(await page.title()).toContain('<script>');
    expect(await page.locator('rect').first().getAttribute('fill')).toBe('#123456');
    await page.goto(`${root}items/pier.html`);
    expect(await page.locator('img').evaluate((each: HTMLImageElement) => each.naturalWidth)).toBe(90);
  }
  await page.context().close();
});

test('XML is shown as text', async () => {
  const page = await browser().newPage();
  await page.goto(`${host.url}items/pier.html`);
  await page.getByRole('link', { name: 'feed' }).click();
  expect(await page.locator('body').innerText()).toContain('<script xmlns=');
  expect(page.url()).toBe(`${host.url}items/files/feed.xml.txt`);
  expect(readFileSync(join(site().folder, 'items/files/feed.xml.txt'), 'utf8')).toContain(
    '<?xml version="1.0"?>',
  );
  await page.context().close();
});
