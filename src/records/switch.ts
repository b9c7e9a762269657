import type { Mistake } from './problem.ts';
import { quote } from './quote.ts';

/** Accepts `true` and `false`. */
export function normalizeSwitch(
  text: string,
  key: string,
  hint = `Write ${key}: true, or remove the line.`,
): boolean | Mistake {
  if (text === 'true' || text === 'false') return text === 'true';
  return { kind: 'not true or false', message: `not true or false: ${quote(text)}`, hint };
}
