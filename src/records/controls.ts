/** Control characters other than tabs and line ends as spaces; pages and feeds cannot hold them. */
export function withoutControls(text: string): string {
  return controls.test(text) ? text.replace(everyControl, ' ') : text;
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is sought.
const controls = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\ufffe\uffff]/;
const everyControl = new RegExp(controls, 'g');
