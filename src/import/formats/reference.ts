import { isWebAddress } from '../../records/address.ts';
import type { ForeignRecord } from '../foreign-record.ts';

/**
 * A reference, as programs for bibliographies keep it: field names that the preset for references knows, whatever its
 * notation calls them.
 */
export class Reference {
  readonly #fields = new Map<string, Set<string>>();
  readonly #file: string;
  readonly #line: number;

  constructor(file: string, line: number) {
    this.#file = file;
    this.#line = line;
  }

  add(name: string, text: string | undefined): void {
    const words = text?.trim() ?? '';
    if (words === '') return;
    const before = this.#fields.get(name);
    if (before === undefined) this.#fields.set(name, new Set([words]));
    else before.add(words);
  }

  /** Where it is kept: the address of a copy, or else a place in a collection, which programs call by one name. */
  addLocation(name: string, text: string): void {
    this.add(isWebAddress(text.trim()) ? 'archived copy' : name, text);
  }

  /** Databases of newspapers write a whole text where others have an abstract. */
  record(): ForeignRecord {
    const fields = new Map(Array.from(this.#fields, ([name, texts]) => [name, [...texts]]));
    const abstract = fields.get('abstract')?.join('\n\n') ?? '';
    if (abstract.length > maxAbstract && !fields.has('text')) {
      fields.delete('abstract');
      fields.set('text', [abstract]);
    }
    return { file: this.#file, line: this.#line, fields };
  }
}

/** In characters: some two hundred words. */
const maxAbstract = 1500;

/** `Ray, Ann` is Ann Ray, and `Ray, Ann, Jr.` Ann Ray, Jr. */
export function nameInOrder(name: string): string {
  const [family = '', given, ...suffixes] = name.split(',').map((part) => part.trim());
  if (given === undefined || given === '' || suffixes.length > 1) return name.trim();
  return [`${given} ${family}`, ...suffixes].join(', ');
}
