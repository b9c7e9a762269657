import { buildSearch } from '../../src/search/build.ts';
import type { SearchActor, SearchDocument, SearchTopic } from '../../src/search/document.ts';
import { registerName, type SearchFile } from '../../src/search/files/search-file.ts';
import { answerExpression } from '../../src/search/find/answer-expression.ts';
import { openSuggester } from '../../src/search/find/suggest.ts';
import { type Load, openSearch, type Search } from '../../src/search/search.ts';

/** Loads files from memory as a page does: runs the script and returns what it registers. */
export function loadFrom(files: readonly SearchFile[]): Load {
  const texts = new Map(files.map((file) => [file.path, file.text]));
  return async (path) => {
    const text = texts.get(path);
    if (text === undefined) throw new Error(`no file ${path}`);
    let loaded: unknown;
    new Function(registerName, text)((registered: string, data: unknown) => {
      if (registered === path) loaded = data;
    });
    return loaded;
  };
}

/** The code of suggestions, which a page loads from a script of its own. */
export async function loadSuggester() {
  return openSuggester;
}

/** The code of expressions, likewise. */
export async function loadOperators() {
  return answerExpression;
}

export function openInMemory(documents: readonly SearchDocument[], language = 'en'): Promise<Search> {
  return openSearch(loadFrom(buildSearch(documents, { language })), { loadSuggester, loadOperators });
}

/** A document for which a test gives only the parts that matter to it. */
export function documentOf(parts: Partial<SearchDocument> & { readonly id: string }): SearchDocument {
  return {
    title: '',
    date: '',
    source: '',
    author: '',
    details: '',
    summary: '',
    body: '',
    topics: [],
    actors: [],
    ...parts,
  };
}

/** A tag that can be used as a topic and as an actor. */
export function tag(name: string, aliases: readonly string[] = []): SearchTopic & SearchActor {
  return { id: name.toLowerCase().replaceAll(' ', '-'), name, aliases, broader: [], type: 'person' };
}

/** The ids of the items that have every word of a query or, if there are none, of those that have some; best first. */
export async function found(search: Search, text: string): Promise<readonly string[]> {
  const { complete, others } = await foundInGroups(search, text);
  return complete.length > 0 ? complete : others;
}

/** The ids of the items that have every word of a query, and of those that have only some; each best first. */
export async function foundInGroups(
  search: Search,
  text: string,
): Promise<{ readonly complete: readonly string[]; readonly others: readonly string[] }> {
  const hits = await search.find({ text });
  const ids = (await search.previews(hits.docIds)).map((document) => document.id);
  return { complete: ids.slice(0, hits.complete), others: ids.slice(hits.complete) };
}
