/**
 * What a person wrote in YAML, before it is known to be of the right kind: texts, lists and maps, each with the
 * line, counted from 1, on which it starts. Every scalar is text, `date: 2024` and `title: 1984` too.
 */
export type YamlNode = YamlText | YamlList | YamlMap;

export interface YamlText {
  readonly kind: 'text';
  readonly text: string;
  readonly line: number;
}

export interface YamlList {
  readonly kind: 'list';
  readonly entries: readonly YamlNode[];
  readonly line: number;
}

export interface YamlMap {
  readonly kind: 'map';
  /** In the order of the file. No key stands twice. */
  readonly pairs: readonly YamlPair[];
  readonly line: number;
}

export interface YamlPair {
  readonly key: string;
  readonly value: YamlNode;
  /** Of the key. */
  readonly line: number;
}

/** A text that a person wrote, tidied, and its line. */
export interface LocatedText {
  readonly text: string;
  readonly line: number;
}
