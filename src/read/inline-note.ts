/**
 * The note at the start of a text that stands where it belongs, `^[The ministry says so.]`: as written, and without its
 * marks. Undefined where there is none: `^[1]` is a raised number, and `^[words](a.md)` a link.
 */
export function readInlineNote(
  source: string,
): { readonly raw: string; readonly markdown: string } | undefined {
  if (!source.startsWith('^[')) return undefined;
  const end = closingBracket(source);
  const markdown = source.slice(2, end).trim();
  if (end < 0 || !/\p{L}{2}/u.test(markdown) || /^(?:\(|\[(?!\^))/.test(source.slice(end + 1, end + 3)))
    return undefined;
  return { raw: source.slice(0, end + 1), markdown };
}

/**
 * The offset in the text at which marked has to look for such a note again: the next one, or a space a thousand
 * characters on. Undefined where another mark comes first.
 */
export function nextInlineNote(source: string): number | undefined {
  const near = source.slice(0, maxDistance);
  const bracket = near.search(/[\\<![`*_]/);
  if (bracket > 0 && near.startsWith('^[', bracket - 1)) return bracket - 1;
  if (bracket >= 0 || near.length < maxDistance) return undefined;
  const space = near.lastIndexOf(' ');
  return space > 0 && /\S/.test(near.charAt(space - 1)) ? space : undefined;
}

const maxDistance = 1_000;

/** The offset of the bracket that closes that of the note, or -1. */
function closingBracket(source: string): number {
  let depth = 0;
  for (let i = 1; i < Math.min(source.length, maxLength); i++) {
    const character = source.charAt(i);
    if (character === '\\') i++;
    else if (character === '[') depth++;
    else if (character === ']' && --depth === 0) return i;
  }
  return -1;
}

const maxLength = 5_000;
