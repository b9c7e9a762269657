import { describeConventions, type FoundConventions, findConventions } from '../records/date-conventions.ts';
import type { FieldMapping } from '../records/field-mapping.ts';
import type { MappedFields } from '../records/map-fields.ts';
import { isRecord } from './foreign-record.ts';
import { mapperFor } from './mapper.ts';
import { type DateReader, dateReader, needsConventions } from './read-date.ts';
import type { SourceFile } from './source-files.ts';

/**
 * Reads the dates of an import. The order of day and month in `3/4/1905`, and the century of a year of two digits,
 * follow from all its dates together. These are read when the first record needs them, which the same import again
 * never does.
 */
export class SourceDates {
  readonly #files: readonly SourceFile[];
  readonly #mapping: FieldMapping | undefined;
  readonly #plain = dateReader();
  #found: FoundConventions | undefined;
  #reader: DateReader | undefined;

  constructor(files: readonly SourceFile[], mapping: FieldMapping | undefined) {
    this.#files = files;
    this.#mapping = mapping;
  }

  /** The reader for the dates of a record. */
  async readerFor(mapped: MappedFields): Promise<DateReader> {
    if (this.#reader !== undefined) return this.#reader;
    if (!datesOf(mapped).some(needsConventions)) return this.#plain;
    this.#found = findConventions(await this.#collect());
    const { order } = this.#mapping ?? {};
    this.#reader = dateReader(order === undefined ? this.#found : { ...this.#found, order });
    return this.#reader;
  }

  /** How ambiguous dates were read, for the archivist; undefined where there are none, or the mapping says it. */
  get description(): string | undefined {
    if (this.#found === undefined || this.#mapping?.order !== undefined) return undefined;
    return describeConventions(this.#found, 'A mapping file can say it: order: day-month.') || undefined;
  }

  async #collect(): Promise<readonly string[]> {
    const texts: string[] = [];
    for (const { format, path, options } of this.#files) {
      let map: ReturnType<typeof mapperFor>['map'] | undefined;
      for await (const read of format.read(path, options)) {
        if (!isRecord(read)) continue;
        map ??= mapperFor(read, this.#mapping).map;
        texts.push(...datesOf(map(read.fields)));
      }
    }
    return texts;
  }
}

function datesOf({ single }: MappedFields): readonly string[] {
  return [single.get('date')?.text.trim() ?? '', single.get('source.retrieved')?.text.trim() ?? ''];
}
