/** The script that `operators.ts` is compiled to. */
export const operatorsPath = 'assets/operators.js';
