import { hash } from 'node:crypto';
import { Keyed, Lazy } from '../pages/lazy.ts';

/** A short text: equal for equal texts, different for different ones (SHA-256). */
export function fingerprintOf(text: string): string {
  return hash('sha256', text, 'base64url');
}

/**
 * Turns plain data into its canonical text: equal data have equal texts, different data different ones. Properties
 * count whatever their order, and one that is undefined counts as missing. A `Keyed` value counts by its key, a
 * `Lazy` one by its inputs. The text of an object that occurs in many places, such as the link to a topic, is computed
 * once and remembered for as long as the canonicalizer and the object live.
 *
 * Throws a `TypeError` for whatever else could change without a change of the text: functions, symbols, instances of
 * classes (dates, maps and sets too), sparse arrays, numbers that are not finite, and data that contain themselves.
 */
export function createCanonicalizer(): (data: object) => string {
  const cached = new WeakMap<object, string>();
  let depth = 0;

  function textOf(value: unknown): string {
    switch (typeof value) {
      case 'string':
        // With its length in front, a text cannot run into what follows.
        return `${value.length}:${value}`;
      case 'number':
        if (!Number.isFinite(value)) throw new TypeError(`${value} has no canonical text`);
        return `${Object.is(value, -0) ? '-0' : value};`;
      case 'boolean':
      case 'undefined':
        return `${value};`;
      case 'object':
        return value === null ? 'null;' : objectText(value);
      default:
        throw new TypeError(`A ${typeof value} has no canonical text`);
    }
  }

  function objectText(value: object): string {
    if (value instanceof Keyed) return `@${value.key.length}:${value.key}`;
    if (++depth > maxDepth) throw new TypeError('Data that contain themselves have no canonical text');
    try {
      // Lists and lazy values are rarely in more than one place, and to remember each costs more than it saves.
      if (Array.isArray(value)) return listText(value);
      if (value instanceof Lazy) return `L${propertiesText(value.inputs)}`;
      let text = cached.get(value);
      if (text === undefined) {
        text = shorten(propertiesText(value));
        cached.set(value, text);
      }
      return text;
    } finally {
      depth--;
    }
  }

  function listText(values: readonly unknown[]): string {
    let text = '[';
    for (let i = 0; i < values.length; i++) {
      if (!(i in values)) throw new TypeError('A sparse array has no canonical text');
      text += textOf(values[i]);
    }
    return `${text}]`;
  }

  function propertiesText(value: object): string {
    const prototype: unknown = Object.getPrototypeOf(value);
    if (prototype !== Object.prototype && prototype !== null) {
      throw new TypeError(`An instance of ${value.constructor.name} has no canonical text`);
    }
    if (Object.getOwnPropertySymbols(value).length > 0) {
      throw new TypeError('A property named by a symbol has no canonical text');
    }
    let text = '{';
    for (const name of sorted(Object.keys(value))) {
      const property: unknown = Reflect.get(value, name);
      if (property !== undefined) text += `${name.length}:${name}=${textOf(property)}`;
    }
    return `${text}}`;
  }

  return objectText;
}

/** Deeper than any page model. */
const maxDepth = 100;

/** Small objects are mostly in order already. */
function sorted(names: string[]): readonly string[] {
  for (let i = 1; i < names.length; i++) if ((names[i - 1] ?? '') > (names[i] ?? '')) return names.sort();
  return names;
}

/** Long texts are replaced by their hash, so that the text of a page stays short however much it contains. */
function shorten(text: string): string {
  return text.length < 100 ? text : `#${fingerprintOf(text)}`;
}
