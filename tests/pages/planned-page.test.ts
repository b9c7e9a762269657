import { expect, test } from 'vitest';
import type { PageOf } from '../../src/pages/page-model.ts';
import { computedPage, lazyPage } from '../../src/pages/planned-page.ts';
import { english } from '../support/english.ts';

const notFound: PageOf<'not-found'> = {
  kind: 'not-found',
  path: '404.html',
  title: 'Page not found',
  description: '',
  unlisted: true,
  data: { style: '' },
};

test('a planned page has its address before its model is computed', () => {
  const planned = lazyPage({ path: 'items/fog.html', id: 'fog' }, () => {
    throw new Error('computed');
  });
  expect(planned.path).toBe('items/fog.html');
  expect(planned.page.inputs).toEqual({ path: 'items/fog.html', id: 'fog' });
});

test('the model of a planned page is computed from its inputs', () => {
  const { page } = lazyPage({ path: 'items/fog.html', id: 'fog' }, ({ path, id }) => ({
    kind: 'tombstone',
    path,
    title: 'Withdrawn item',
    description: '',
    data: { id },
  }));
  expect(page.evaluate(english)).toEqual({
    kind: 'tombstone',
    path: 'items/fog.html',
    title: 'Withdrawn item',
    description: '',
    data: { id: 'fog' },
  });
});

test('a computed page is compared by the whole model', () => {
  const { path, page } = computedPage(notFound);
  expect(path).toBe('404.html');
  expect(page.inputs).toEqual(notFound);
  expect(page.evaluate(english)).toEqual(notFound);
});

test('a page is unlisted only if its model is', () => {
  const { unlisted, ...listed } = notFound;
  expect(unlisted).toBe(true);
  expect(computedPage(notFound).unlisted).toBe(true);
  expect(computedPage(listed).unlisted).toBeUndefined();
  expect(lazyPage(listed, () => listed).unlisted).toBeUndefined();
});
