import { expect, test } from 'vitest';
import { type CurrentSearch, currentSearch } from '../../src/browser/current-search.ts';
import type { Search } from '../../src/search/search.ts';

/** A search whose version can be told by what it suggests, and whose files may be gone. */
function searchOf(version: string, isGone: () => boolean): Search {
  const unused = () => Promise.reject(new Error('not used'));
  return {
    find: unused,
    previews: unused,
    facets: unused,
    names: unused,
    days: unused,
    idsOf: unused,
    suggestions: () =>
      isGone() ? Promise.reject(new Error(`${version} is gone`)) : Promise.resolve([version]),
  };
}

/** A site whose first version is replaced, or whose files are all gone, when the test says so. */
function site(): { readonly current: CurrentSearch; readonly opened: readonly string[]; version: string } {
  const opened: string[] = [];
  const state = { opened, version: 'first' };
  const current = currentSearch(() => {
    const { version } = state;
    opened.push(version);
    return Promise.resolve(searchOf(version, () => state.version !== version || version === 'none'));
  });
  return Object.assign(state, { current });
}

const suggest = (search: Search) => search.suggestions({ text: '' });

test('a search is opened once for all tasks', async () => {
  const { current, opened } = site();
  current.prepare();
  expect(await Promise.all([current.use(suggest), current.use(suggest)])).toEqual([['first'], ['first']]);
  expect(opened).toEqual(['first']);
});

test('a task whose files are gone runs once more with the new version', async () => {
  const updated = site();
  updated.current.prepare();
  updated.version = 'second';
  expect(await updated.current.use(suggest)).toEqual(['second']);
  expect(updated.opened).toEqual(['first', 'second']);
});

test('tasks that fail at the same time share the new version', async () => {
  const updated = site();
  updated.current.prepare();
  updated.version = 'second';
  await Promise.all([1, 2, 3].map(() => updated.current.use(suggest)));
  expect(updated.opened).toEqual(['first', 'second']);
});

test('each update of the site is noticed', async () => {
  const updated = site();
  for (const version of ['first', 'second', 'third']) {
    updated.version = version;
    expect(await updated.current.use(suggest)).toEqual([version]);
  }
});

test('a task fails if the new version does too, and each later try opens the search once', async () => {
  const broken = site();
  broken.version = 'none';
  await expect(broken.current.use(suggest)).rejects.toThrow('none is gone');
  expect(broken.opened).toHaveLength(2);
  await expect(broken.current.use(suggest)).rejects.toThrow('none is gone');
  expect(broken.opened).toHaveLength(3);
  broken.version = 'back';
  expect(await broken.current.use(suggest)).toEqual(['back']);
});

test('a manifest that does not load is requested once more', async () => {
  let requests = 0;
  const current = currentSearch(() =>
    ++requests === 1 ? Promise.reject(new Error('offline')) : Promise.resolve(searchOf('first', () => false)),
  );
  current.prepare();
  expect(await current.use(suggest)).toEqual(['first']);
  expect(requests).toBe(2);
});

test('after a reset the next task opens the search again', async () => {
  const { current, opened } = site();
  await current.use(suggest);
  current.reset();
  await current.use(suggest);
  expect(opened).toEqual(['first', 'first']);
});
