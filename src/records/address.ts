import type { Mistake } from './problem.ts';
import { quote } from './quote.ts';
import { foldName } from './spelling.ts';

/** Accepts an absolute http or https address, unchanged. */
export function normalizeWebAddress(text: string): string | Mistake {
  if (isWebAddress(text)) return text;
  return {
    kind: 'not a web address',
    message: `not a web address: ${quote(text)}`,
    hint: 'Write the full address, starting with https:// or http://.',
  };
}

/** Whether the text is an absolute http or https address without spaces or backslashes. */
export function isWebAddress(text: string): boolean {
  return /^https?:\/\/[^\s\\]+$/i.test(text) && URL.canParse(text);
}

/** Whether the text can be an id, which becomes a file name and an address: see `idRule`. */
export function isId(text: string): boolean {
  return text.length <= maxIdLength && /^[a-z0-9-]+$/.test(text);
}

const maxIdLength = 200;

/** An id close to the name; empty if the name has no letter from a to z and no digit. */
export function proposeId(name: string): string {
  return foldName(name)
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, maxIdLength)
    .replace(/^-+|-+$/g, '');
}

/** What is wrong with an earlier id that no page can have had. */
export function notAnId(text: string): Mistake {
  return {
    kind: 'not an id',
    message: `not an id: ${quote(text)}`,
    hint: `An id contains ${idRule}. Write the ids that it had before: formerly: [strikes].`,
  };
}

/** For messages: completes "may contain". */
export const idRule = `only lower-case letters (a to z), digits and hyphens, up to ${maxIdLength} characters`;
