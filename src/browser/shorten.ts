const maxLength = 100;
/** Ends before a character that does not continue the last one, as combining marks and parts of emoji do. */
const beginning = new RegExp(
  String.raw`^[^]{0,${maxLength - 1}}[^\u200d](?![\p{M}\u200d\u{1f3fb}-\u{1f3ff}])`,
  'u',
);

/** A text that the reader entered, for a message: its first hundred characters, and `…` where there are more. */
export function shorten(text: string): string {
  if (text.length <= maxLength) return text;
  const start = beginning.exec(text)?.[0] ?? text.slice(0, maxLength);
  return start.length === text.length ? text : `${start.trimEnd()}…`;
}
