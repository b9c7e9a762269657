/**
 * Parsed YAML before validation: texts, lists and maps, each with the line, counted from 1, on which it starts. Every
 * scalar is text, including `date: 2024` and `title: 1984`.
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
  /** In file order, with unique keys. */
  readonly pairs: readonly YamlPair[];
  readonly line: number;
}

export interface YamlPair {
  readonly key: string;
  readonly value: YamlNode;
  /** The line of the key. */
  readonly line: number;
}

/** A non-empty text on one line, without extra spaces, and the line of the file it is on. */
export interface LocatedText {
  readonly text: string;
  readonly line: number;
}

/** Names the kind of a node in messages: `text`, `a list`, `a set of keys`. */
export function describeKind({ kind }: YamlNode): string {
  return kind === 'text' ? 'text' : kind === 'list' ? 'a list' : 'a set of keys';
}
