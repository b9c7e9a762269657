import { hashLength } from '../files/hashes.ts';
import { registerName, type SearchFile } from '../files/search-file.ts';
import type { Stemming } from '../words/stemming.ts';
import { shortHash } from './hashed-file.ts';

/** A language's lunr plugin, for the build and for the page. */
export interface PluginSource {
  /** The name that it registers with lunr: `fr`. */
  readonly code: string;
  readonly stemming: Stemming;
  /** The texts of the stemmer support and the plugin: scripts that set `module.exports`. */
  readonly scripts: readonly [support: string, plugin: string];
}

/** A search file that registers `[support, plugin]`. */
export function pluginFile({ code, scripts }: PluginSource): SearchFile {
  const functions = scripts.map(
    (script) =>
      `(function(){var module={exports:{}},exports=module.exports;${script}\nreturn module.exports})()`,
  );
  const path = `search/language-${code}-${shortHash(scripts.join(''), hashLength)}.js`;
  return { path, text: `${registerName}(${JSON.stringify(path)},[${functions.join(',\n')}])\n` };
}
