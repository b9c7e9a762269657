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
  const open = new Set<object>();

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
    const before = cached.get(value);
    if (before !== undefined) return before;
    if (open.has(value)) throw new TypeError('Data that contain themselves have no canonical text');
    open.add(value);
    try {
      const text = shorten(structureText(value));
      // Arrays are rarely shared, and to remember each of them costs more than it saves.
      if (!Array.isArray(value)) cached.set(value, text);
      return text;
    } finally {
      open.delete(value);
    }
  }

  function structureText(value: object): string {
    if (value instanceof Lazy) return `L${objectText(value.inputs)}`;
    if (Array.isArray(value)) return listText(value);
    const prototype: unknown = Object.getPrototypeOf(value);
    if (prototype !== Object.prototype && prototype !== null) {
      throw new TypeError(`An instance of ${value.constructor.name} has no canonical text`);
    }
    return propertiesText(value);
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
    if (Object.getOwnPropertySymbols(value).length > 0) {
      throw new TypeError('A property named by a symbol has no canonical text');
    }
    let text = '{';
    for (const name of Object.keys(value).sort()) {
      const property: unknown = Reflect.get(value, name);
      if (property !== undefined) text += `${name.length}:${name}=${textOf(property)}`;
    }
    return `${text}}`;
  }

  return objectText;
}

/** Long texts are replaced by their hash, so that the text of a page stays short however much it contains. */
function shorten(text: string): string {
  return text.length < 100 ? text : `#${fingerprintOf(text)}`;
}
