import type { Mistake } from './problem.ts';
import { quote } from './quote.ts';
import { foldName } from './spelling.ts';

/** An absolute web address, http or https, as the person wrote it. */
export function normalizeWebAddress(text: string): string | Mistake {
  if (isWebAddress(text)) return text;
  return {
    message: `not a web address: ${quote(text)}`,
    hint: 'Write a whole address, which starts with https:// or http://.',
  };
}

/** Whether a text is an absolute http or https address without spaces or backslashes. */
export function isWebAddress(text: string): boolean {
  return /^https?:\/\/[^\s\\]+$/i.test(text) && URL.canParse(text);
}

/** An id becomes a file's name and an address: lower-case letters a to z, digits and hyphens, 200 at most. */
export function isId(text: string): boolean {
  return text.length <= maxIdLength && /^[a-z0-9-]+$/.test(text);
}

const maxIdLength = 200;

/** The id that comes nearest to a name; empty where the name has no letter from a to z and no digit. */
export function proposeId(name: string): string {
  return foldName(name)
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, maxIdLength)
    .replace(/^-+|-+$/g, '');
}

export const idRule = 'at most 200 lower-case letters a to z, digits and hyphens';
