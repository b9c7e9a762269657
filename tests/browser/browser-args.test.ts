import { chromium } from 'playwright-core';
import { expect, inject, test } from 'vitest';
import { browserArgs } from '../support/browser-args.ts';

test('the list of features that are off has all that Playwright turns off', async () => {
  const server = await chromium.launchServer({ executablePath: inject('chromium'), args: [...browserArgs] });
  const option = '--disable-features=';
  const lists = server
    .process()
    .spawnargs.filter((argument) => argument.startsWith(option))
    .map((argument) => argument.slice(option.length).split(','));
  await server.close();
  expect(lists).toHaveLength(2);
  const [ofPlaywright, ours] = lists;
  expect(ours).toEqual(expect.arrayContaining(ofPlaywright ?? []));
});
