import { expect, test } from 'vitest';
import { Lazy } from '../../src/pages/lazy.ts';
import type { Page, Site } from '../../src/pages/page-model.ts';
import { planPages, siteView } from '../../src/pages/plan-pages.ts';
import { renderBatch, renderPages } from '../../src/render/render-pages.ts';
import { renderPage } from '../../templates/templates.ts';
import { item, topic } from '../archive/records.ts';
import { planningOf } from '../pages/planned-pages.ts';
import { english } from '../support/english.ts';

const planning = planningOf({
  topics: [topic('port', 'Port')],
  items: [
    item('strike', '1931-03-02', { topics: ['port'], title: 'Strike <& fog>' }),
    item('fog', '1933'),
    item('lost', '1935', { status: 'withdrawn' }),
  ],
});
const site: Site = siteView(planning.archive);
const pages = Array.from(planPages(planning, ''), ({ page }) => page);

async function render(chosen: readonly Lazy<Page>[]) {
  const files: { path: string; text: string }[] = [];
  for await (const batch of renderPages(chosen, site)) {
    files.push(...batch.map(({ path, content }) => ({ path, text: new TextDecoder().decode(content) })));
  }
  return files;
}

test('each page is what its template makes of it, at its address', async () => {
  const expected = pages
    .map((page) => page.evaluate(english))
    .map((page) => [page.path, renderPage(page, site).text]);
  const files = await render(pages);
  expect(files.map(({ path, text }) => [path, text]).sort()).toEqual(expected.sort());
});

test('the front page is rendered last where it is passed last', async () => {
  const files = await render(pages.toReversed());
  expect(files.at(-1)?.path).toBe('index.html');
});

test('no pages make no batch', async () => {
  const batches: unknown[] = [];
  for await (const batch of renderPages([], site)) batches.push(batch);
  expect(batches).toEqual([]);
});

test('an error in a page model rejects its batch', async () => {
  const broken = Lazy.of({}, (): Page => {
    throw new Error('No such topic');
  });
  await expect(render([broken])).rejects.toThrow('No such topic');
});

test('two batches at once do not disturb each other', async () => {
  const models = pages.map((page) => page.evaluate(english));
  const both = await Promise.all(
    [models.slice(0, 3), models.slice(3)].map((batch) => renderBatch(batch, site)),
  );
  expect(
    both
      .flat()
      .map(({ path }) => path)
      .sort(),
  ).toEqual(models.map(({ path }) => path).sort());
});
