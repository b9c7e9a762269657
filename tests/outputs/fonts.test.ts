import { expect, test } from 'vitest';
import { assetsOutput } from '../../src/outputs/assets.ts';
import { fontsOutput } from '../../src/outputs/fonts.ts';
import type { Theme } from '../../src/records/theme.ts';
import { settings } from '../archive/records.ts';
import { siteInputsOf } from './site-inputs.ts';

const font = { path: 'assets/fonts/sans-ABC.woff2', original: '/program/sans-ABC.woff2' };
const assets = ['style.css', 'fonts.css'].map((name) => ({ path: `assets/${name}`, text: '' }));

async function planned(fonts: Theme['fonts']): Promise<readonly string[]> {
  const inputs = siteInputsOf({ settings: settings({ theme: { fonts } }) }, { assets, fonts: [font] });
  const outputs = await Promise.all(
    [fontsOutput(inputs), assetsOutput(inputs)].map((output) => output.prepare(() => false, [])),
  );
  return outputs.flatMap((output) => output.planned.map(({ path }) => path));
}

test('an archive has the fonts and the style that loads them', async () => {
  expect(await planned('built-in')).toEqual([font.path, 'assets/style.css', 'assets/fonts.css']);
});

test('an archive with the fonts of the system has neither', async () => {
  expect(await planned('system')).toEqual(['assets/style.css']);
});
