import type { MessageKey, ValuesOf } from '../messages/messages.ts';
import { messages } from './messages.ts';

type Nodes = readonly (Node | string)[];

/** A message, in whose places there may be elements. */
export function messageNodes<K extends MessageKey>(key: K, ...values: ValuesOf<K, Node | Nodes>): Nodes {
  return messages.parts<K, Node | Nodes>(key, ...values).flat();
}
