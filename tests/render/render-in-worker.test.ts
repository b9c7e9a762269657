import { setImmediate } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { Lazy } from '../../src/pages/lazy.ts';
import { notFoundPage } from '../../src/pages/other-pages.ts';
import type { Page, Site } from '../../src/pages/page-model.ts';
import { type RenderCalls, renderInWorker } from '../../src/render/render-in-worker.ts';
import { english } from '../support/english.ts';
import { asWorker } from '../workers/as-worker.ts';

const site: Site = {
  title: 'Harbour',
  language: 'en',
  words: {},
  url: undefined,
  author: undefined,
  rights: undefined,
  contact: undefined,
  fonts: 'system',
  nav: [],
  footer: [],
};

/** Pages whose paths are their numbers, and a count of those that were evaluated. */
function pagesOf(count: number) {
  const progress = { evaluated: 0 };
  const pages = Array.from({ length: count }, (_, i) =>
    Lazy.of({ i }, (): Page => {
      progress.evaluated++;
      return { ...notFoundPage('body{}', english), path: `${i}` };
    }),
  );
  return { pages, progress };
}

/** Renders, as in a worker, the title of the site and the path of each page. */
const render = renderInWorker(
  asWorker<RenderCalls>({
    render: async ({ site, pages }) =>
      pages.map(({ path }) => ({ path, content: new TextEncoder().encode(`${site.title} ${path}`) })),
  }),
);

test('pages are rendered in their order, in batches', async () => {
  const batches: number[] = [];
  const paths: string[] = [];
  let last = '';
  for await (const batch of render(pagesOf(2500).pages, site)) {
    batches.push(batch.length);
    paths.push(...batch.map(({ path }) => path));
    last = new TextDecoder().decode(batch.at(-1)?.content);
  }
  expect(paths).toEqual(Array.from({ length: 2500 }, (_, i) => `${i}`));
  expect(Math.max(...batches)).toBe(120);
  expect(last).toBe('Harbour 2499');
});

test('rendering begins at once, but no more than four batches are ahead of the writing', async () => {
  const { pages, progress } = pagesOf(5000);
  const files = render(pages, site);
  expect(progress.evaluated).toBe(480);
  await setImmediate();
  await setImmediate();
  expect(progress.evaluated).toBe(480);
  let taken = 0;
  for await (const batch of files) {
    expect(progress.evaluated).toBe(Math.min(5000, 480 + taken));
    taken += batch.length;
  }
  expect(taken).toBe(5000);
});

test('no pages are rendered without a call', async () => {
  const batches: unknown[] = [];
  for await (const batch of render([], site)) batches.push(batch);
  expect(batches).toEqual([]);
});

test('an error of the worker surfaces where its batch is asked for', async () => {
  const failing = renderInWorker(
    asWorker<RenderCalls>({
      render: async ({ pages }) => {
        if (pages[0]?.path === '120') throw new Error('The template has no title');
        return [];
      },
    }),
  );
  const files = failing(pagesOf(600).pages, site);
  for (let i = 0; i < 10; i++) await setImmediate();
  const batches: unknown[] = [];
  const takeAll = async () => {
    for await (const batch of files) batches.push(batch);
  };
  await expect(takeAll()).rejects.toThrow('The template has no title');
  expect(batches).toHaveLength(1);
});
