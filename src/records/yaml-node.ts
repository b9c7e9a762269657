/**
 * What a person wrote in YAML, before it is known to be of the right kind: texts, lists and maps, each with the
 * line, counted from 1, on which it starts. Every scalar is text, `date: 2024` and `title: 1984` too.
 */
export type Written = WrittenText | WrittenList | WrittenMap;

export interface WrittenText {
  readonly kind: 'text';
  readonly text: string;
  readonly line: number;
}

export interface WrittenList {
  readonly kind: 'list';
  readonly entries: readonly Written[];
  readonly line: number;
}

export interface WrittenMap {
  readonly kind: 'map';
  /** In the order of the file. No key stands twice. */
  readonly pairs: readonly WrittenPair[];
  readonly line: number;
}

export interface WrittenPair {
  readonly key: string;
  readonly value: Written;
  /** Of the key. */
  readonly line: number;
}

/** A text that a person wrote, tidied, and its line. */
export interface Line {
  readonly text: string;
  readonly line: number;
}
