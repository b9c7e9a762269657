import type { Mistake } from './problem.ts';
import { quote } from './quote.ts';

/** Accepts `true` and `false`. */
export function normalizeSwitch(text: string, key: string): boolean | Mistake {
  if (text === 'true' || text === 'false') return text === 'true';
  const hint = `Write ${key}: true, or remove the line.`;
  return { kind: 'not true or false', message: `not true or false: ${quote(text)}`, hint };
}
