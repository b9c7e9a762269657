/** The script that `search-tools.ts` is compiled to. */
export const searchToolsPath = 'assets/search-tools.js';
