import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { PluginSource } from '../search/index/language-plugin-file.ts';
import { type LunrPlugin, stemmingOf } from '../search/words/stemming.ts';

/**
 * The languages for which lunr-languages has a stemmer or stop words, by the names of their plugins. English needs no
 * plugin, Hebrew and Ukrainian have a stemmer of our own, scripts without spaces are indexed by pairs of characters, and all
 * other languages by whole word. Its plugin for Hebrew only has stop words, and breaks that for Arabic by keeping its state
 * in the same global variables.
 */
const stemmedLanguages = new Set('ar da de el es fi fr hu hy it ko nl no pl pt ro ru sv tr'.split(' '));
/** Both written forms of Norwegian use the same stemmer. */
const aliases: Readonly<Record<string, string>> = { nb: 'no', nn: 'no' };

/** The lunr-languages plugin for a site in this language (BCP 47), if there is one. */
export function languagePlugin(tag: string): PluginSource | undefined {
  const language = tag.toLowerCase().split('-')[0] ?? '';
  const code = aliases[language] ?? language;
  if (!stemmedLanguages.has(code)) return undefined;
  const [support, plugin] = [load('stemmer.support'), load(code)];
  return {
    code,
    stemming: stemmingOf(code, support.add, plugin.add),
    scripts: [support.script, plugin.script],
  };
}

const require = createRequire(import.meta.url);

function load(name: string): { readonly add: LunrPlugin; readonly script: string } {
  const path = require.resolve(`lunr-languages/min/lunr.${name}.min.js`);
  const add: unknown = require(path);
  if (typeof add !== 'function') throw new Error(`lunr-languages has no plugin in ${path}`);
  return { add: (lunr) => add(lunr), script: readFileSync(path, 'utf8') };
}
