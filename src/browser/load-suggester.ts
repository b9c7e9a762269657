import type { OpenSuggester } from '../search/search.ts';
import { startedSearch } from './started-search.ts';
import { suggesterPath } from './suggester-path.ts';

/** Loads the code of suggestions, which few queries need. Rejects if it does not load. */
export async function loadSuggester(): Promise<OpenSuggester> {
  // `suggest.ts` registers nothing else, and is compiled together with this page's script.
  return (await startedSearch().load(suggesterPath, 'code')) as OpenSuggester;
}
