import { VarintReader, VarintWriter } from './varint.ts';

/** The sources of documents. */
export interface SourceFile {
  /** Most frequent first. */
  readonly names: readonly string[];
  /** For each document, 1 plus the index of its source, or 0 if it has none. */
  readonly sourceOf: string;
}

export function encodeSources(
  names: readonly string[],
  sourceOf: readonly (number | undefined)[],
): SourceFile {
  const writer = new VarintWriter();
  for (const source of sourceOf) writer.write(source === undefined ? 0 : source + 1);
  return { names, sourceOf: writer.take() };
}

/** For each document, the name of its source. */
export function decodeSources({ names, sourceOf }: SourceFile): readonly (string | undefined)[] {
  const reader = new VarintReader(sourceOf);
  const sources: (string | undefined)[] = [];
  while (!reader.isAtEnd) sources.push(names[reader.next() - 1]);
  return sources;
}
