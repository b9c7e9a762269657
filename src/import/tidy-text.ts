import { tidyLine } from '../records/fields.ts';

/** The text on one line, without control characters and overrides. */
export function tidyText(text: string): string {
  return tidyLine(withoutOverrides(text));
}

/**
 * Without U+202D and U+202E, which show what follows in another order than it is written in: no text needs them, and they
 * can hide what a name or an address says. Other marks for direction belong to Arabic and Hebrew.
 */
export function withoutOverrides(text: string): string {
  return text.replace(/[\u202d\u202e]/g, '');
}
