import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';
import { expect, test } from 'vitest';
import { compile } from '../src/compile.mjs';
import { lunrInPages } from '../src/compile-options.mjs';
import { scriptsWithMessages } from '../src/outputs/script-messages.ts';
import { languagePlugin } from '../src/read/language-plugin.ts';
import type { LunrPlugin, stemmingOf } from '../src/search/words/stemming.ts';
import { wordForms } from './search/words/word-forms.ts';

/** Bytes with gzip at level 6, with the words of an English site. What a first query does not need is in a script that loads when it is needed. */
test.each([
  ['page.js', 1_340],
  ['marks.js', 3_600],
  ['cite.js', 3_300],
  ['on-this-day.js', 1_750],
  ['tag-index.js', 3_260],
  ['search.js', 38_200],
  ['search-start.js', 2_000],
  ['search-tools.js', 12_980],
  ['operators.js', 3_300],
  ['suggest.js', 6_000],
  ['timeline.js', 40_250],
  ['viewer.js', 4_000],
  ['selection.js', 3_500],
  ['exports.js', 18_500],
])('%s has less than %i bytes, compressed', async (name, most) => {
  const path = join('assets', name);
  const text = readFileSync(join(dirname(await compile()), path), 'utf8');
  const [script] = scriptsWithMessages([{ path, text }], { language: 'en', words: {} });
  expect(gzipSync(script?.text ?? '', { level: 6 }).length).toBeLessThan(most);
});

const inPages = build({
  absWorkingDir: fileURLToPath(new URL('..', import.meta.url)),
  entryPoints: ['src/search/words/stemming.ts'],
  bundle: true,
  write: false,
  format: 'iife',
  globalName: 'stemming',
  plugins: [lunrInPages],
}).then(({ outputFiles: [script] }): { readonly stemmingOf: typeof stemmingOf } =>
  new Function(`${script?.text};return stemming`)(),
);

const languages = Object.keys(wordForms).flatMap((tag) => languagePlugin(tag) ?? []);

test.each(languages)('the lunr of pages stems $code like the whole', async ({ code, stemming, scripts }) => {
  const [support, plugin] = scripts.map((script): LunrPlugin => {
    const module = { exports: {} };
    return new Function('module', 'exports', `${script};return module.exports`)(module, module.exports);
  });
  if (support === undefined || plugin === undefined) throw new Error(`${code} has no plugin`);
  const { stemmingOf } = await inPages;
  const own = stemmingOf(code, support, plugin);
  const words = wordForms[code]?.same.toLowerCase().split(/[ /]/) ?? [];
  expect(words.length).toBeGreaterThan(10);
  expect(words.map((word) => own.stems(word, word))).toEqual(words.map((word) => stemming.stems(word, word)));
  expect(words.map(own.isStopWord)).toEqual(words.map(stemming.isStopWord));
});
