/** A text as YAML on one line, in quotation marks only where it needs them. */
export function yamlText(text: string): string {
  return /^\p{L}[\p{L}\p{N} .-]*$/u.test(text) &&
    !/^(true|false|null|yes|no|on|off)$/i.test(text) &&
    !text.endsWith(' ')
    ? text
    : JSON.stringify(text);
}
