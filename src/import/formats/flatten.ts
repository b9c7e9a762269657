import type { ForeignFields } from '../../records/map-fields.ts';

/**
 * The fields of an object by the way to them: `{"place": {"name": "Rotterdam"}}` has `place.name`, and
 * `{"people": [{"name": "A"}, {"name": "B"}]}` has two texts of `people.name`. Deeper than eight levels, a value is
 * its JSON.
 */
export function flatten(object: Readonly<Record<string, unknown>>): ForeignFields {
  const fields = new Map<string, string[]>();
  const add = (name: string, text: string) => {
    const before = fields.get(name);
    if (before === undefined) fields.set(name, [text]);
    else before.push(text);
  };
  const visit = (name: string, value: unknown, depth: number): void => {
    if (value === null || value === undefined) return;
    if (typeof value !== 'object') add(name, String(value));
    else if (depth > maxDepth) add(name, JSON.stringify(value));
    else if (Array.isArray(value)) for (const each of value) visit(name, each, depth + 1);
    else {
      for (const [key, inner] of Object.entries(value)) {
        visit(name === '' ? key : `${name}.${key}`, inner, depth + 1);
      }
    }
  };
  visit('', object, 0);
  return fields;
}

const maxDepth = 8;
/** Of values within each other. Programs write no more than a few, and functions that call themselves end somewhere. */
const maxNesting = 500;

/** Whether values are within each other so deeply that they cannot be handled. */
export function isNestedTooDeeply(value: unknown, depth = 0): boolean {
  if (typeof value !== 'object' || value === null) return false;
  if (depth > maxNesting) return true;
  return Object.values(value).some((inner) => isNestedTooDeeply(inner, depth + 1));
}

export function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
