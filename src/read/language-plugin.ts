import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { PluginSource } from '../search/index/plugin-file.ts';
import { type LunrPlugin, stemmingOf } from '../search/words/stemming.ts';

/**
 * The languages that lunr-languages stems word by word, by the name of each one's plugin. English needs none;
 * scripts without spaces are searched by the character, and all other languages by whole words.
 */
const stemmed = new Set('ar da de el es fi fr he hu hy it ko nl no pl pt ro ru sv tr'.split(' '));
/** Both written forms of Norwegian share a stemmer. */
const sharing: Readonly<Record<string, string>> = { nb: 'no', nn: 'no' };

/** What a site in some language (BCP 47) needs of lunr-languages, if it has anything for it. */
export function languagePlugin(tag: string): PluginSource | undefined {
  const language = tag.toLowerCase().split('-')[0] ?? '';
  const code = sharing[language] ?? language;
  if (!stemmed.has(code)) return undefined;
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
