import { expect, test } from 'vitest';
import { dataOutput } from '../../src/outputs/data.ts';
import type { PlannedFile } from '../../src/outputs/output.ts';
import type { SiteInputs } from '../../src/outputs/site-inputs.ts';
import type { Content } from '../../src/records/content.ts';
import type { Item } from '../../src/records/item.ts';
import { item, settings, topic } from '../archive/records.ts';
import { madeFiles } from './made-files.ts';
import { siteInputsOf } from './site-inputs.ts';

/** A site on no disk, which is written again and again. */
class TestSite {
  readonly #files = new Map<string, { readonly fingerprint: string; readonly text: string }>();
  readonly #maxGroupSize: number;
  /** The items whose texts were loaded for the last time of writing. */
  loaded: string[] = [];

  constructor(maxGroupSize: number) {
    this.#maxGroupSize = maxGroupSize;
  }

  get texts(): Readonly<Record<string, string>> {
    return Object.fromEntries([...this.#files].map(([path, { text }]) => [path, text]).sort());
  }

  /** @returns the paths of the files whose texts changed */
  async write(records: Partial<Content>, changes: Partial<SiteInputs> = {}): Promise<readonly string[]> {
    this.loaded = [];
    const inputs = siteInputsOf(records, {
      reader: {
        factsOf: (path) => {
          const text = this.#files.get(path)?.text;
          return text === undefined ? undefined : { bytes: text.length, sha256: hashOf(text) };
        },
        textOf: (path) => this.#files.get(path)?.text,
      },
      ...changes,
    });
    const source = {
      ...inputs.source,
      loadBody: (each: Item) => {
        this.loaded.push(each.id);
        return inputs.source.loadBody(each);
      },
    };
    const planned: PlannedFile[] = [];
    const output = dataOutput({ ...inputs, source }, this.#maxGroupSize);
    const prepared = await output.prepare((file) => {
      planned.push(file);
      return this.#files.get(file.path)?.fingerprint === file.fingerprint;
    }, []);
    const fingerprints = new Map(planned.map(({ path, fingerprint }) => [path, fingerprint]));
    const changed: string[] = [];
    for await (const batch of prepared.files) {
      for (const file of batch) {
        const text = 'content' in file ? String(file.content) : '';
        if (this.#files.get(file.path)?.text !== text) changed.push(file.path);
        this.#files.set(file.path, { fingerprint: fingerprints.get(file.path) ?? '', text });
      }
    }
    for (const path of this.#files.keys()) if (!fingerprints.has(path)) this.#files.delete(path);
    return changed.toSorted();
  }
}

function hashOf(text: string): string {
  return [...text]
    .reduce((sum, each) => (sum * 31 + (each.codePointAt(0) ?? 0)) % 2 ** 31, 7)
    .toString(16)
    .padStart(64, '0');
}

const topics = [topic('strikes', 'Strikes')];
const items = [
  item('a', '1930'),
  item('b', '1931', { topics: ['strikes'] }),
  item('c', '1931-05'),
  item('d', 'unknown'),
];
const whole = ['bag-info.txt', 'data/datapackage.json', 'manifest-sha256.txt', 'tagmanifest-sha256.txt'];

test('one more item writes its file, the list of its year, and what describes the whole', async () => {
  const site = new TestSite(3);
  await site.write({ items, topics });
  const added = item('e', '1930-07-01');
  const changed = await site.write({ items: [...items, added], topics });
  expect(changed).toEqual(
    ['data/items-1930.csv', 'data/items-1930.json', 'data/items/e.json', ...whole].sort(),
  );
  // What the site has of the other item of that year is as it was.
  expect(site.loaded).toEqual(['e']);
});

test('after any change the data are those of a new site', async () => {
  const site = new TestSite(3);
  await site.write({ items, topics });
  const edits: readonly Partial<Content>[] = [
    { items: [...items, item('e', '1930-07-01')], topics },
    { items: items.slice(1), topics },
    { items: items.slice(0, 2), topics },
    { items, topics: [topic('strikes', 'Strikes and lock-outs')] },
    { items: items.map((each) => (each.id === 'c' ? item('c', '1930') : each)), topics },
    { items, topics, settings: settings({ url: 'https://example.org/' }) },
    { items, topics },
  ];
  for (const records of edits) {
    await site.write(records);
    const clean = new TestSite(3);
    await clean.write(records);
    expect(site.texts).toEqual(clean.texts);
  }
  expect(await site.write({ items, topics })).toEqual([]);
});

test('a topic with another name changes the items that have it, and no others', async () => {
  const site = new TestSite(10);
  await site.write({ items, topics });
  const changed = await site.write({ items, topics: [topic('strikes', 'Walk-outs')] });
  expect(changed.filter((path) => path.startsWith('data/items/'))).toEqual(['data/items/b.json']);
});

test('an item whose file on the site was changed by somebody is made of its text again', async () => {
  const site = new TestSite(10);
  await site.write({ items, topics });
  await site.write(
    { items: [...items, item('e', '1930')], topics },
    { reader: { factsOf: () => ({ bytes: 1, sha256: '0'.repeat(64) }), textOf: () => undefined } },
  );
  expect(site.loaded.toSorted()).toEqual(['a', 'b', 'c', 'd', 'e']);
});

test('an archive without data has none', async () => {
  const { planned } = await dataOutput(siteInputsOf({ items, settings: settings({ data: false }) })).prepare(
    () => false,
    [],
  );
  expect(planned).toEqual([]);
});

test('files that others describe are written before them', async () => {
  const prepared = await dataOutput(siteInputsOf({ items, topics })).prepare(() => false, []);
  const written = (await madeFiles(prepared)).map(({ path }) => path);
  expect(written.slice(-5)).toEqual([
    'data/datapackage.json',
    'bagit.txt',
    'bag-info.txt',
    'manifest-sha256.txt',
    'tagmanifest-sha256.txt',
  ]);
});
