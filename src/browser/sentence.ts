import type { MessageKey, ValuesOf } from '../messages/messages.ts';
import { element } from './element.ts';
import { messages } from './messages.ts';

/** A sentence of the interface: its own words, and texts of the reader or the archive. */
export type Sentence = readonly (string | Quoted)[];

/** A text within a sentence, in any language. It is shown so that it does not change the order of the words around it. */
export interface Quoted {
  readonly quoted: string;
}

/** A message, in whose places there may be parts of sentences. */
export function sentence<K extends MessageKey>(key: K, ...values: ValuesOf<K, Sentence>): Sentence {
  return messages.parts<K, Sentence>(key, ...values).flat();
}

export function sentenceText(parts: Sentence): string {
  return parts.map((part) => (typeof part === 'string' ? part : part.quoted)).join('');
}

export function sentenceNodes(parts: Sentence): readonly (Node | string)[] {
  return parts.map((part) => (typeof part === 'string' ? part : element('bdi', {}, part.quoted)));
}
