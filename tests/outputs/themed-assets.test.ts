import { expect, test } from 'vitest';
import { themedAssets } from '../../src/outputs/themed-assets.ts';

const assets = ['assets/fonts.css', 'assets/page.js', 'assets/search.css', 'assets/style.css'].map(
  (path) => ({
    path,
    text: `${path};`,
  }),
);

test('without a theme, assets are as they are', () => {
  expect(themedAssets(assets, { fonts: 'built-in' }, '')).toBe(assets);
});

test('colours and the style sheet of the owner come last in both style sheets', () => {
  const accent = { light: '#102030', dark: '#d0e0f0' };
  const themed = themedAssets(assets, { fonts: 'built-in', accent }, 'h1 { color: red }');
  const [fonts, page, search, style] = themed.map(({ text }) => text);
  expect([fonts, page]).toEqual(['assets/fonts.css;', 'assets/page.js;']);
  for (const text of [search, style]) {
    expect(text).toMatch(
      /^assets\/\w+\.css;@media .*--accent:#102030;.*dark\){.*--accent:#d0e0f0;.*}\nh1 { color: red }$/s,
    );
  }
});
