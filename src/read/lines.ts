/** The line, from 1, on which a place in a text stands. */
export function lineAt(text: string, offset: number): number {
  return lineCounter(text)(offset);
}

/** The same for many places of one text; quick where they are asked for from the first to the last. */
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
