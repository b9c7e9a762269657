/**
 * Puts a text between Unicode's isolates where it is part of a sentence in another direction and no element can set it
 * apart, as in the title of a page: its brackets, and the numbers and words around it, then stay where they belong.
 *
 * @param always whether to do so too if no letter in it is written from right to left, as is right where the sentence is
 */
export function isolate(text: string, always = false): string {
  return always || hasRightToLeft(text) ? isolated(text) : text;
}

/** A text in the direction of its first letter, whatever is around it. */
export function isolated(text: string): string {
  return `\u2068${text}\u2069`;
}

/** Whether a text has letters that are written from right to left, or controls that change the direction. */
export function hasRightToLeft(text: string): boolean {
  return rightToLeft.test(text);
}

/** The blocks that Unicode reserves for scripts from right to left (DerivedBidiClass.txt), and the controls. */
const rightToLeft =
  /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\u{10800}-\u{10fff}\u{1e800}-\u{1efff}\u200f\u202a-\u202e\u2066-\u2069]/u;
