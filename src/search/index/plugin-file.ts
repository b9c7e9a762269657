import { registerName, type SearchFile } from '../files/file.ts';
import type { Stemming } from '../words/stemming.ts';
import { hashDigits, hashOf } from './hashed-file.ts';

/** A language's plugin to lunr, for the build and for the reader's page. */
export interface PluginSource {
  /** The name under which it adds to lunr: `fr`. */
  readonly code: string;
  readonly stemming: Stemming;
  /** The texts of the stemmer support and of the plugin: each a script that sets `module.exports`. */
  readonly scripts: readonly [support: string, plugin: string];
}

/** The plugin as a file of the search, which hands over `[support, plugin]`. */
export function pluginFile({ code, scripts }: PluginSource): SearchFile {
  const functions = scripts.map(
    (script) =>
      `(function(){var module={exports:{}},exports=module.exports;${script}\nreturn module.exports})()`,
  );
  const path = `search/language-${code}-${hashOf(scripts.join(''), hashDigits)}.js`;
  return { path, text: `${registerName}(${JSON.stringify(path)},[${functions.join(',\n')}])\n` };
}
