/** The line, counted from 1, that contains the given offset. */
export function lineAt(text: string, offset: number): number {
  return lineCounter(text)(offset);
}

/** The same for many offsets in one text; fast if they are requested in ascending order. */
export function lineCounter(text: string): (offset: number) => number {
  let line = 1;
  let nextNewline = text.indexOf('\n');
  let lastOffset = 0;
  return (offset) => {
    if (offset < lastOffset) {
      line = 1;
      nextNewline = text.indexOf('\n');
    }
    lastOffset = offset;
    while (nextNewline >= 0 && nextNewline < offset) {
      line++;
      nextNewline = text.indexOf('\n', nextNewline + 1);
    }
    return line;
  };
}
