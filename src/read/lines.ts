/** The line, from 1, on which a place in a text stands. */
export function lineAt(text: string, offset: number): number {
  return lineCounter(text)(offset);
}

/** The same for many places of one text; quick where they are asked for from the first to the last. */
export function lineCounter(text: string): (offset: number) => number {
  let line = 1;
  let end = text.indexOf('\n');
  let asked = 0;
  return (offset) => {
    if (offset < asked) {
      line = 1;
      end = text.indexOf('\n');
    }
    asked = offset;
    while (end >= 0 && end < offset) {
      line++;
      end = text.indexOf('\n', end + 1);
    }
    return line;
  };
}
