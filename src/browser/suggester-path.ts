/** The script that `suggest.ts` is compiled to. */
export const suggesterPath = 'assets/suggest.js';
