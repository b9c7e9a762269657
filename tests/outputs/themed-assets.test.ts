import { expect, test } from 'vitest';
import { themedAssets } from '../../src/outputs/themed-assets.ts';

const assets = ['assets/fonts.css', 'assets/page.js', 'assets/search.css', 'assets/style.css'].map(
  (path) => ({
    path,
    text: `${path};`,
  }),
);

test('without a theme, assets are as they are', () => {
  expect(themedAssets(assets, { fonts: 'built-in' }, { fonts: [] }, '')).toBe(assets);
});

test('colours and the style sheet of the owner come last in both style sheets', () => {
  const accent = { light: '#102030', dark: '#d0e0f0' };
  const themed = themedAssets(assets, { fonts: 'built-in', accent }, { fonts: [] }, 'h1 { color: red }');
  const [fonts, page, search, style] = themed.map(({ text }) => text);
  expect([fonts, page]).toEqual(['assets/fonts.css;', 'assets/page.js;']);
  for (const text of [search, style]) {
    expect(text).toMatch(
      /^assets\/\w+\.css;@media .*--accent:#102030;.*dark\){.*--accent:#d0e0f0;.*}\nh1 { color: red }$/s,
    );
  }
});

const beacon = {
  original: 'theme/beacon.woff2',
  path: 'assets/fonts/beacon-0123456789abcdef.woff2',
  family: 'Beacon',
  weight: '200 900',
  style: 'italic',
} as const;

test('typefaces are chosen by name, with ours for the characters that a font lacks', () => {
  const theme = { fonts: 'built-in', text: 'sans', headings: 'Beacon', labels: 'Beacon' } as const;
  const themed = themedAssets(assets, theme, { fonts: [beacon] }, '');
  const [fonts, , search, style] = themed.map(({ text }) => text);
  for (const text of [search, style]) {
    expect(text).toMatch(
      /;:root\{--serif:var\(--built-in-sans\);--sans:"Beacon",var\(--built-in-sans\)\}\nh1,.*\{font-family:"Beacon",var\(--built-in-serif\)\}\n$/,
    );
  }
  expect(fonts).toBe(
    'assets/fonts.css;@font-face{font-family:"Beacon";font-style:italic;font-weight:200 900;font-display:swap;src:url("fonts/beacon-0123456789abcdef.woff2") format("woff2")}\n',
  );
});

test('with the fonts of the system, only those of the owner are loaded', () => {
  const [fonts] = themedAssets(assets, { fonts: 'system' }, { fonts: [beacon] }, '');
  expect(fonts?.text).toMatch(/^@font-face\{font-family:"Beacon"/);
});
