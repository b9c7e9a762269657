import { expect, test } from 'vitest';
import type { PlannedFile } from '../../src/outputs/output.ts';
import { recordsOutput } from '../../src/outputs/records.ts';
import { item, settings } from '../archive/records.ts';
import { madeFiles } from './made-files.ts';
import { siteInputsOf } from './site-inputs.ts';

test('the records of a small archive are one file, by id', async () => {
  const inputs = siteInputsOf({
    settings: settings({ url: 'https://example.org/' }),
    items: [
      item('strike', '1931-05-02', {
        title: 'Strike',
        topics: [],
        source: { name: 'The Herald', page: '3' },
      }),
      item('greve', '1936~', { language: 'fr' }),
    ],
  });
  expect(await madeFiles(await recordsOutput(inputs).prepare(() => false, []))).toEqual([
    {
      path: 'search/records/1-of-1.js',
      content:
        'clipfileSearch("search/records/1-of-1.js",{"archive":{"title":"Harbour news","language":"en","url":"https://example.org/"},"items":[' +
        '{"id":"greve","title":"greve","edtf":"1936~","days":["1936-01-01","1936-12-31"],"language":"fr","dateInWords":"about 1936"},' +
        '{"id":"strike","title":"Strike","edtf":"1931-05-02","source":{"name":"The Herald","page":"3"}}]})\n',
    },
  ]);
});

test('an item that joins, or whose date changes, changes one file', async () => {
  const items = Array.from({ length: 400 }, (_, i) => item(`item-${i}`, `19${10 + (i % 80)}-05-02`));
  const planned = async (all: typeof items): Promise<readonly PlannedFile[]> =>
    (await recordsOutput(siteInputsOf({ items: all })).prepare(() => false, [])).planned;
  const before = new Map((await planned(items)).map(({ path, fingerprint }) => [path, fingerprint]));
  expect(before.size).toBe(4);
  for (const changed of [
    [...items, item('another', '1950')],
    items.map((each) => (each.id === 'item-7' ? item('item-7', '1801') : each)),
  ]) {
    const after = await planned(changed);
    expect(after.filter(({ path, fingerprint }) => before.get(path) !== fingerprint)).toHaveLength(1);
  }
});
