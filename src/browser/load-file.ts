import { loadFrom } from './load-from.ts';

/** Loads a file of the site's search; the pages that search are in the folder of the site. */
export const loadFile = loadFrom('');
