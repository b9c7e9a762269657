import { characterStart } from '../search/character-start.ts';

const maxLength = 100;

/** A text for a message: its first hundred UTF-16 code units, cut between characters, and `…` where there are more. */
export function shorten(text: string): string {
  return text.length <= maxLength ? text : `${text.slice(0, characterStart(text, maxLength)).trimEnd()}…`;
}
