import type { OpenSearchTools } from './search-tools.ts';
import { searchToolsPath } from './search-tools-path.ts';
import { startedSearch } from './started-search.ts';

/** Loads the code of what is around the results. Rejects if it does not load. */
export async function loadSearchTools(): Promise<OpenSearchTools> {
  // `search-tools.ts` registers nothing else, and is compiled together with this page's script.
  return (await startedSearch().load(searchToolsPath, 'code')) as OpenSearchTools;
}
