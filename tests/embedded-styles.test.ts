import { build } from 'esbuild';
import postcss from 'postcss';
import { expect, test } from 'vitest';
import { embeddedPageFiles, keepToArchive } from '../src/embedded-styles.mjs';

test.each([
  ['a:hover { x: y }', 'a:hover:is(.clipfile *) { x: y }'],
  [':root { x: y }', '.clipfile { x: y }'],
  ['body,\n.columns { x: y }', '.clipfile,\n.columns:is(.clipfile *) { x: y }'],
  ['main > .chart { x: y }', '.clipfile-main > .chart:is(.clipfile *) { x: y }'],
  ['.item::before { x: y }', '.item:is(.clipfile *)::before { x: y }'],
  ['[dir="rtl"] p { x: y }', '[dir="rtl"] p:is(.clipfile *) { x: y }'],
  [':where(p:not(body [lang] *)) { x: y }', ':where(p:not(.clipfile [lang] *)):is(.clipfile *) { x: y }'],
  [
    ':root:not([dir="rtl"]) .main > li { x: y }',
    '.clipfile:not([dir="rtl"]) .main > li:is(.clipfile *) { x: y }',
  ],
  ['@media print { html { x: y } }', '@media print { .clipfile { x: y } }'],
  ['table { & th { x: y } }', 'table:is(.clipfile *) { & th { x: y } }'],
  ['@keyframes rise { from { x: y } }', '@keyframes rise { from { x: y } }'],
])('%s is kept to the archive', (style, kept) => {
  expect(keepToArchive(style)).toBe(kept);
});

test.each([
  [
    '@media (min-width: 56rem) { p { x: y } }',
    '@container clipfile (min-width: 56rem) { p:is(.clipfile *) { x: y } }',
  ],
  [
    '@media screen and (max-width: 48rem) { p { x: y } }',
    '@media screen {@container clipfile (max-width: 48rem) { p:is(.clipfile *) { x: y } } }',
  ],
  [
    '@media (forced-colors: active) { p { x: y } }',
    '@media (forced-colors: active) { p:is(.clipfile *) { x: y } }',
  ],
])('%s asks for the width of the archive', (style, kept) => {
  expect(keepToArchive(style)).toBe(kept);
  expect(keepToArchive(style, true)).toContain(style.split('{')[0]);
});

test('colours of a dark scheme follow that of the page', () => {
  const style =
    ':root { color-scheme: light dark; --ink: #111; }\n@media (prefers-color-scheme: dark) { :root { --ink: #eee; } }';
  expect(keepToArchive(style)).toBe('.clipfile { --ink: light-dark(#111, #eee); }');
});

test('no rule of the style sheets can match outside of the archive', async () => {
  const { outputFiles = [] } = await build(embeddedPageFiles('/styles'));
  expect(outputFiles.map(({ path }) => path)).toEqual(
    ['style', 'search', 'selection'].map((name) => `/styles/${name}.css`),
  );
  for (const { text } of outputFiles) {
    const outside: string[] = [];
    let rules = 0;
    postcss.parse(text).walkRules(({ selectors, parent }) => {
      if (parent?.type === 'rule') return;
      rules++;
      outside.push(...selectors.filter((each) => !/\.clipfile\b|\.clipfile-frame\b/.test(each)));
    });
    expect(outside).toEqual([]);
    expect(rules).toBeGreaterThan(20);
    expect(text).not.toMatch(/prefers-color-scheme|@keyframes|:root/);
  }
});
