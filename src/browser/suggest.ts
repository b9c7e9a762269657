import { registerName } from '../search/files/search-file.ts';
import { openSuggester } from '../search/find/suggest.ts';
import { suggesterPath } from './suggester-path.ts';

/** A script of its own, which passes the code of suggestions to the search page as the files of the search pass on data. */
window[registerName]?.(suggesterPath, openSuggester);
