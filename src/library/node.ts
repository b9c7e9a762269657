import { mkdirSync, writeFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { compileFunction } from 'node:vm';
import { languagePlugin } from '../read/language-plugin.ts';
import { buildSearch as build } from '../search/build.ts';
import { parseSearchFile, registerName, type SearchFile } from '../search/files/search-file.ts';
import type { Load } from '../search/search.ts';
import { type PlainDocument, searchDocument } from './plain-document.ts';

export type { Load, PlainDocument, SearchFile };

export interface BuildOptions {
  /** The language of the documents and of those who search, BCP 47. Documents may state another. */
  readonly language?: string;
}

/**
 * Builds the index of some documents. Its files depend only on the set of documents, and the names of all but the
 * manifest, the last, change with their content.
 *
 * @throws {Error} where the date of a document is none
 */
export function buildSearch(
  documents: readonly PlainDocument[],
  { language = 'en' }: BuildOptions = {},
): readonly SearchFile[] {
  return build(documents.map(searchDocument), { language, pluginOf: languagePlugin });
}

/** Writes the files of an index below a folder, the manifest last. Those of earlier versions stay. */
export function writeSearch(files: readonly SearchFile[], folder: string): void {
  for (const { path, text } of files) {
    const file = join(folder, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
  }
}

/**
 * Returns what loads the files of an index from the folder that they were written to.
 *
 * @returns its promise rejects if the file cannot be read or is another one
 */
export function loadFromFolder(folder: string): Load {
  return async (path, content = 'data') => {
    const text = await readFile(join(folder, path), 'utf8');
    return content === 'code' ? runFile(path, text) : parseSearchFile(path, text);
  };
}

/** Runs a file with functions, as a page does. */
function runFile(path: string, text: string): unknown {
  let loaded: unknown;
  compileFunction(text, [registerName])((registered: string, data: unknown) => {
    if (registered === path) loaded = data;
  });
  return loaded;
}
