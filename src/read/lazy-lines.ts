/**
 * The characters that marked copies while it reads the list at the start of a text: all of an entry so far, at each
 * line of it that is indented less than its first one and yet belongs to its paragraph.
 */
export function copiedAtLazyLines(list: string): number {
  const mark = entry.exec(list)?.[1]?.at(-1);
  let copied = 0;
  let entryStart = 0;
  let indent = 4;
  let isAfterBlank = false;
  for (let at = 0; at < list.length; ) {
    const newline = list.indexOf('\n', at);
    const end = newline < 0 ? list.length : newline;
    const line = list.slice(at, end);
    const indentation = line.search(/\S/);
    const [, marker = '', spaces = ''] = entry.exec(line) ?? [];
    if (marker !== '' && indentation < Math.min(indent, 4)) {
      if (marker.at(-1) !== mark) break;
      entryStart = at;
      indent = marker.length + (spaces.length > 4 ? 1 : spaces.length);
    } else if (indentation >= 0 && indentation < indent) {
      if (isAfterBlank || otherBlock.test(line)) break;
      copied += at - entryStart;
    }
    isAfterBlank = indentation < 0;
    at = end + 1;
  }
  return copied;
}

const entry = /^( *(?:[*+-]|\d{1,9}[.)]))([ \t]+|$)/;
const otherBlock = /^ {0,3}(?:#{1,6}\s|>|```|~~~|<[a-z!?/]|(?:[-*_][ \t]*){3,}$)/i;
