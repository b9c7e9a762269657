import type { DaySpan } from '../document.ts';
import { type DateFile, decodeDates } from '../files/dates.ts';
import { decodeSources, type SourceFile } from '../files/sources.ts';
import { decodeTags, type FacetTag, type TagFile } from '../files/tags.ts';
import type { FacetName } from '../query/filters.ts';

/** The values of one document for each facet. */
export interface FacetRow extends Readonly<Record<FacetName, readonly string[]>> {
  readonly days: DaySpan | undefined;
}

/** The decoded facet files. */
export interface FacetData {
  readonly dates: DateFile;
  readonly topics: TagFile;
  readonly actors: TagFile;
  readonly sources: SourceFile;
  /** Doc ids below this belong to documents without a date. */
  readonly undated: number;
}

export interface FacetRows {
  /** By doc id. */
  readonly rows: ReadonlyMap<number, FacetRow>;
  readonly topics: readonly FacetTag[];
  readonly actors: readonly FacetTag[];
}

/** Converts the columns of the facet files into a row for each document. */
export function readFacetRows({ dates, sources, undated, ...files }: FacetData): FacetRows {
  const topics = decodeTags(files.topics);
  const actors = decodeTags(files.actors);
  const topicsOf = valuesOf(topics, ({ id }) => id);
  const actorsOf = valuesOf(actors, ({ id }) => id);
  const typesOf = valuesOf(actors, ({ type }) => type ?? '');
  const sourceOf = decodeSources(sources);
  const rows = new Map(
    decodeDates(dates, undated).map(({ docId, days }, index) => {
      const source = sourceOf[index];
      const row: FacetRow = {
        days,
        topic: topicsOf[index] ?? [],
        actor: actorsOf[index] ?? [],
        type: typesOf[index] ?? [],
        year: yearsOf(days),
        source: source === undefined ? [] : [source],
      };
      return [docId, row];
    }),
  );
  return { rows, topics: topics.tags, actors: actors.tags };
}

/** For each document the values of its tags and of all broader ones, without duplicates. Documents share lists. */
function valuesOf(
  { tags, tagsOf }: ReturnType<typeof decodeTags>,
  read: (tag: FacetTag) => string,
): readonly (readonly string[])[] {
  // Documents share their lists of tags. Not `memoize`, which would be a thirtieth of the page's script.
  const valuesByList = new Map<readonly number[], readonly string[]>();
  const valuesOfTags = (indices: readonly number[]): readonly string[] => {
    const cached = valuesByList.get(indices);
    if (cached !== undefined) return cached;
    const all = indices.flatMap((index) => [index, ...(tags[index]?.broader ?? [])]);
    const values = [...new Set(all.flatMap((index) => tags[index] ?? []).map(read))];
    valuesByList.set(indices, values);
    return values;
  };
  return tagsOf.map(valuesOfTags);
}

/** Every year that the document's date may fall in. */
function yearsOf(days: DaySpan | undefined): readonly string[] {
  if (days === undefined) return [];
  const [first, last] = [Number(days.earliest.slice(0, 4)), Number(days.latest.slice(0, 4))];
  return Array.from({ length: last - first + 1 }, (_, i) => String(first + i).padStart(4, '0'));
}
