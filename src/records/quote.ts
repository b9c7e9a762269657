import { truncate } from './truncate.ts';

/** Quotes a text for a message: in quotation marks, on one line, without control characters, at most 80 characters. */
export function quote(text: string): string {
  const clean = printable(text);
  return `"${clean.length > maxLength ? `${truncate(clean, maxLength - 1).trimEnd()}…` : clean}"`;
}

const maxLength = 80;

/** Escapes control characters, which could move a terminal's cursor or change its colours. */
export function printable(text: string): string {
  return text.replace(unprintable, (character) => {
    const code = character.codePointAt(0) ?? 0;
    return code === 10 || code === 13 || code === 9 ? ' ' : `\\u{${code.toString(16)}}`;
  });
}

const unprintable = /[\p{Cc}\p{Cs}\u2028\u2029\u202a-\u202e\u2066-\u2069]/gu;

/** `a`, `a or b`, `a, b or c`. */
export function anyOf(names: readonly string[]): string {
  return joinNames(names, 'or');
}

/** `a`, `a and b`, `a, b and c`. */
export function allOf(names: readonly string[]): string {
  return joinNames(names, 'and');
}

function joinNames(names: readonly string[], word: string): string {
  return names.length < 2
    ? names.join('')
    : `${names.slice(0, -1).join(', ')} ${word} ${names[names.length - 1]}`;
}
