import { hash } from 'node:crypto';
import { Keyed, Lazy } from '../pages/lazy.ts';

/** A short text that is equal for equal texts, and for others different. */
export function fingerprintOf(text: string): string {
  return hash('sha256', text, 'base64url');
}

/**
 * Puts plain data into texts that are equal only for equal data. What many pages share, the link to a topic say, is
 * put together once and stands in their texts by its fingerprint; what is known by a key stands as that, and what is
 * made later as what it is made of.
 */
export function createCanonicalizer(): (data: object) => string {
  const known = new WeakMap<object, string>();

  function textOf(value: unknown): string {
    // With its length before it, a text cannot run into what follows.
    if (typeof value === 'string') return `${value.length}:${value}`;
    if (typeof value !== 'object' || value === null) return `${value};`;
    if (value instanceof Keyed) return `#${value.key.length}:${value.key}`;
    if (value instanceof Lazy) return propertiesText(value.inputs);
    if (Array.isArray(value)) return listText(value);
    let text = known.get(value);
    if (text === undefined) {
      text = shortened(propertiesText(value));
      known.set(value, text);
    }
    return text;
  }

  function listText(values: readonly unknown[]): string {
    let text = '[';
    for (const value of values) text += textOf(value);
    return `${text}]`;
  }

  function propertiesText(value: object): string {
    let text = '{';
    for (const name of Object.keys(value)) {
      const part: unknown = Reflect.get(value, name);
      if (part !== undefined) text += `${name}=${textOf(part)}`;
    }
    return `${text}}`;
  }

  return propertiesText;
}

function shortened(text: string): string {
  return text.length < 100 ? text : `#${fingerprintOf(text)}`;
}
