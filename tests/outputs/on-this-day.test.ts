import { expect, test } from 'vitest';
import { onThisDayOutput } from '../../src/outputs/on-this-day.ts';
import type { Item } from '../../src/records/item.ts';
import { item } from '../archive/records.ts';
import { madeFiles } from './made-files.ts';
import { siteInputsOf } from './site-inputs.ts';

const madeOnThisDay = async (items: readonly Item[]) =>
  madeFiles(await onThisDayOutput(siteInputsOf({ items })).prepare(() => false, []));

test('each day of the year has the items of all its years, newest first, whose day is sure', async () => {
  const items = [
    item('strike', '1931-05-02', { title: 'Strike' }),
    item('greve', '1936-05-02', { title: 'Grève', language: 'fr' }),
    item('later', '1931-12-24'),
    ...['1931-05-02~', '1931-05', '1931-05-01/1931-05-03', 'unknown'].map((date, i) =>
      item(`wide-${i}`, date),
    ),
  ];
  expect(await madeOnThisDay(items)).toEqual([
    {
      path: 'on-this-day/05-02.js',
      content:
        'clipfileSearch("on-this-day/05-02.js",[["items/greve.html","Grève","2 May 1936",{"lang":"fr"}],["items/strike.html","Strike","2 May 1931",{}]])\n',
    },
    {
      path: 'on-this-day/12-24.js',
      content:
        'clipfileSearch("on-this-day/12-24.js",[["items/later.html","later","24 December 1931",{}]])\n',
    },
  ]);
});

test('a day has its six newest items', async () => {
  const items = Array.from({ length: 8 }, (_, i) => item(`item-${i}`, `193${i}-05-02`));
  const [file] = await madeOnThisDay(items);
  expect([...JSON.stringify(file).matchAll(/items\/item-(\d)/g)].map(([, number]) => number)).toEqual([
    '7',
    '6',
    '5',
    '4',
    '3',
    '2',
  ]);
});
