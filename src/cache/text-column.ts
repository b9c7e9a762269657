/** Many texts joined into one, which loads at once; each is sliced out when it is needed. Plain data. */
export interface TextColumn {
  readonly text: string;
  /** For each row, the offset at which its text ends. */
  readonly ends: Int32Array;
}

export function textColumn(texts: readonly string[]): TextColumn {
  const ends = new Int32Array(texts.length);
  let end = 0;
  texts.forEach((text, row) => {
    end += text.length;
    ends[row] = end;
  });
  return { text: texts.join(''), ends };
}

export function textAt({ text, ends }: TextColumn, row: number): string {
  const [start, end] = [startOf(ends, row), ends[row] ?? 0];
  return start === end ? '' : text.slice(start, end);
}

/** Concatenates rows of several columns. */
export function joinColumns(parts: readonly (readonly [TextColumn, from: number, to: number])[]): TextColumn {
  const ends = new Int32Array(parts.reduce((rows, [, from, to]) => rows + to - from, 0));
  let row = 0;
  let end = 0;
  const texts = parts.map(([column, from, to]) => {
    const start = startOf(column.ends, from);
    for (let at = from; at < to; at++) ends[row++] = end + (column.ends[at] ?? 0) - start;
    const text = column.text.slice(start, startOf(column.ends, to));
    end += text.length;
    return text;
  });
  return { text: texts.join(''), ends };
}

function startOf(ends: Int32Array, row: number): number {
  return row === 0 ? 0 : (ends[row - 1] ?? 0);
}
