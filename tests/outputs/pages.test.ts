import { expect, test } from 'vitest';
import { createCanonicalizer } from '../../src/cache/fingerprint.ts';
import { pagesOutput } from '../../src/outputs/pages.ts';
import type { SiteInputs } from '../../src/outputs/site-inputs.ts';
import { item, topic } from '../archive/records.ts';
import { madeFiles } from './made-files.ts';
import { siteInputsOf } from './site-inputs.ts';

const records = {
  topics: [topic('port', 'Port')],
  items: [
    item('strike', '1931-03-02', { topics: ['port'] }),
    item('fog', '1933'),
    item('lost', '1935', { status: 'withdrawn' }),
  ],
};

/** The fingerprints of all pages, as a new process computes them. */
async function fingerprints(changes: Partial<SiteInputs> = {}): Promise<ReadonlyMap<string, string>> {
  const inputs = siteInputsOf(records, { canonicalize: createCanonicalizer(), ...changes });
  const { planned } = await pagesOutput(inputs).prepare(() => false, []);
  return new Map(planned.map(({ path, fingerprint }) => [path, fingerprint]));
}

async function pagesChangedBy(changes: Partial<SiteInputs>): Promise<readonly string[]> {
  const [before, after] = [await fingerprints(), await fingerprints(changes)];
  return [...after.keys()].filter((path) => before.get(path) !== after.get(path));
}

const base = siteInputsOf(records);

test('the front page is written last, and every page once', async () => {
  const prepared = await pagesOutput(base).prepare(() => false, []);
  const paths = (await madeFiles(prepared)).map(({ path }) => path);
  expect(paths.at(-1)).toBe('index.html');
  expect(paths.toSorted()).toEqual(prepared.planned.map(({ path }) => path).sort());
  expect(new Set(paths).size).toBe(paths.length);
});

test('search engines are told of all pages but those that are not to be found', async () => {
  const { planned } = await pagesOutput(base).prepare(() => false, []);
  const unlisted = planned.filter(({ page }) => page === 'unlisted').map(({ path }) => path);
  expect(unlisted.sort()).toEqual(['404.html', 'items/lost.html', 'withdrawn.html']);
  expect(planned.every(({ page }) => page !== undefined)).toBe(true);
});

test('only pages that changed are rendered', async () => {
  const changed = new Set(['index.html', 'items/fog.html']);
  const prepared = await pagesOutput(base).prepare(({ path }) => !changed.has(path), []);
  expect((await madeFiles(prepared)).map(({ path }) => path)).toEqual(['items/fog.html', 'index.html']);
});

test('the same archive has the same fingerprints in another process', async () => {
  expect(await fingerprints()).toEqual(await fingerprints());
});

test('another program, or another title of the site, changes every page', async () => {
  const all = [...(await fingerprints()).keys()];
  expect(await pagesChangedBy({ program: 'another' })).toEqual(all);
  expect(await pagesChangedBy({ site: { ...base.site, title: 'Another' } })).toEqual(all);
});

test.each([
  ['strike', ['items/strike.html']],
  // It leads the front page, which shows how its text begins.
  ['fog', ['index.html', 'items/fog.html']],
])('an edited text of %s changes the pages that show it: %j', async (id, pages) => {
  const { source } = base;
  const fileKey: typeof source.fileKey = (each) => (each.id === id ? 'edited' : source.fileKey(each));
  expect(await pagesChangedBy({ source: { ...source, fileKey } })).toEqual(pages);
});

test('an edited preview changes the pages that list the item', async () => {
  const { source } = base;
  const previewKey: typeof source.previewKey = (each) =>
    each.id === 'strike' ? 'edited' : source.previewKey(each);
  const changed = await pagesChangedBy({ source: { ...source, previewKey } });
  expect(changed).toEqual(expect.arrayContaining(['index.html', 'topics/port.html', 'timeline/1931.html']));
  expect(changed).not.toContain('timeline/1933.html');
  expect(changed).not.toContain('topics.html');
});
