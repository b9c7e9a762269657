/** Replaces control characters, except tabs and line ends, with spaces: they are not allowed in pages and feeds. */
export function withoutControls(text: string): string {
  return controls.test(text) ? text.replace(everyControl, ' ') : text;
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: the pattern is meant to match them.
const controls = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\ufffe\uffff]/;
const everyControl = new RegExp(controls, 'g');
