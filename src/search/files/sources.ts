import { NumberReader, NumberWriter } from './digits.ts';

/** Where documents come from. */
export interface SourceFile {
  /** The most frequent first. */
  readonly names: readonly string[];
  /** For each document, the place of its source plus 1, or 0 without one. */
  readonly sourceOf: string;
}

export function encodeSources(
  names: readonly string[],
  sourceOf: readonly (number | undefined)[],
): SourceFile {
  const writer = new NumberWriter();
  for (const source of sourceOf) writer.write(source === undefined ? 0 : source + 1);
  return { names, sourceOf: writer.take() };
}

/** For each document, the name of its source. */
export function decodeSources({ names, sourceOf }: SourceFile): readonly (string | undefined)[] {
  const numbers = new NumberReader(sourceOf);
  const sources: (string | undefined)[] = [];
  while (!numbers.atEnd) sources.push(names[numbers.next() - 1]);
  return sources;
}
