import { element } from './element.ts';

/** A sentence of the interface: its own words, and texts of the reader or the archive. */
export type Sentence = readonly (string | Quoted)[];

/** A text within a sentence, in any language. It is shown so that it does not change the order of the words around it. */
export interface Quoted {
  readonly quoted: string;
}

/**
 * Puts a sentence together.
 *
 *     sentence`No items match “${{ quoted: text }}”.`
 */
export function sentence(
  strings: TemplateStringsArray,
  ...values: readonly (string | Quoted | Sentence)[]
): Sentence {
  return strings.flatMap((text, i) => [text, ...[values[i] ?? []].flat()]).filter((part) => part !== '');
}

export function sentenceText(parts: Sentence): string {
  return parts.map((part) => (typeof part === 'string' ? part : part.quoted)).join('');
}

export function sentenceNodes(parts: Sentence): readonly (Node | string)[] {
  return parts.map((part) => (typeof part === 'string' ? part : element('bdi', {}, part.quoted)));
}
