import type { MappedFields } from '../records/map-fields.ts';
import type { ForeignRecord } from './foreign-record.ts';
import { shortHash } from './front-hashes.ts';
import type { Preset } from './presets.ts';
import { comparedAddress } from './same-address.ts';
import type { SourceFile } from './source-files.ts';

/**
 * The keys by which the next import knows records again. A record is known by its own id in its source, or else by its
 * address. One that has neither is known by its place in a folder, or by title and date, or by its first words. Of
 * several with the same, the first is known by it, and the others by it and a number, so that no two have the same.
 */
export class RecordKeys {
  readonly #used = new Map<string, number>();

  keyOf(record: ForeignRecord, mapped: MappedFields, source: SourceFile, preset: Preset | undefined): string {
    const key = keyOf(record, mapped, source, preset);
    const number = (this.#used.get(key) ?? 0) + 1;
    this.#used.set(key, number);
    return number === 1 && !numbered.test(key) ? key : `${key} #${number}`;
  }

  /** Takes note of a key that a record had at an earlier import. */
  use(key: string): void {
    const [, base = key, number = '1'] = numbered.exec(key) ?? [];
    this.#used.set(base, Math.max(this.#used.get(base) ?? 0, Number(number)));
  }
}

/** An id may end so, too: then it always has a number. */
const numbered = /^(.*) #(\d+)$/s;

function keyOf(
  { id = '', fields, body }: ForeignRecord,
  { single }: MappedFields,
  source: SourceFile,
  preset: Preset | undefined,
): string {
  // The space after it ends it.
  const name = (preset?.isService ? preset.label : source.name).replace(/\s+/g, '_');
  const own = (id || single.get('id')?.text || '').trim();
  if (own !== '') return comparedAddress(own) === undefined ? `${name} ${own}` : own;
  const url = single.get('source.url')?.text.trim() ?? '';
  if (comparedAddress(url) !== undefined) return url;
  if (source.inFolder !== undefined) return `${name} ${source.inFolder}`;
  const title = single.get('title')?.text ?? '';
  const date = single.get('date')?.text ?? '';
  const words = body?.text.slice(0, 300) ?? '';
  const content =
    title + date + words === '' ? JSON.stringify([...fields]) : JSON.stringify([title, date, words]);
  return `${name} ${shortHash(content, 16)}`;
}
