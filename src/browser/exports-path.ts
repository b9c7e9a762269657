/** The script that `exports.ts` is compiled to. */
export const exportsPath = 'assets/exports.js';
