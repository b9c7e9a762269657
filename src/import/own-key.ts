import { itemKeys } from '../records/front-matter.ts';

/**
 * The key of the archive's own field that a foreign field is kept as: its name, with an underscore for whatever a key
 * may not have, and `original_` before those that mean something else in an item.
 */
export function ownKeyOf(name: string): string {
  let key = keys.get(name);
  if (key === undefined) {
    key = computeKey(name);
    keys.set(name, key);
  }
  return key;
}

/** An export has few names and many records. */
const keys = new Map<string, string>();

function computeKey(name: string): string {
  const words = name
    .normalize('NFC')
    .replace(/[^\p{L}\p{M}\p{N}_-]+/gu, '_')
    .replace(/^[^\p{L}]+|[_-]+$/gu, '');
  const key =
    words === '' ? `field_${[...name].map((each) => each.codePointAt(0)?.toString(16)).join('_')}` : words;
  const isTaken = taken.some((each) => each === key.toLowerCase());
  return [...(isTaken ? `original_${key}` : key)].slice(0, maxLength).join('');
}

const maxLength = 60;

/** `body` is the name of the text below the front matter where fields are compared. */
const taken: readonly string[] = [...itemKeys, 'body'];
