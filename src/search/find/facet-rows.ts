import type { DaySpan } from '../document.ts';
import { type DateFile, decodeDates } from '../files/dates.ts';
import { decodeSources, type SourceFile } from '../files/sources.ts';
import { decodeTags, type FacetTag, type TagFile } from '../files/tags.ts';
import { once } from '../once.ts';
import type { FacetName } from '../query/filters.ts';

/** What one document can be found by: for each facet the values that it has. */
export interface FacetRow extends Readonly<Record<FacetName, readonly string[]>> {
  readonly days: DaySpan | undefined;
}

/** The facets' files, loaded. */
export interface FacetData {
  readonly dates: DateFile;
  readonly topics: TagFile;
  readonly actors: TagFile;
  readonly sources: SourceFile;
  /** Numbers below this belong to documents without a date. */
  readonly undated: number;
}

export interface FacetRows {
  /** By the documents' numbers. */
  readonly rows: ReadonlyMap<number, FacetRow>;
  readonly topics: readonly FacetTag[];
  readonly actors: readonly FacetTag[];
}

/** Turns the columns of the facets' files into a row for each document. */
export function readFacetRows({ dates, sources, undated, ...files }: FacetData): FacetRows {
  const topics = decodeTags(files.topics);
  const actors = decodeTags(files.actors);
  const topicsOf = valuesOf(topics, ({ id }) => id);
  const actorsOf = valuesOf(actors, ({ id }) => id);
  const typesOf = valuesOf(actors, ({ type }) => type ?? '');
  const sourceOf = decodeSources(sources);
  const rows = new Map(
    decodeDates(dates, undated).map(({ number, days }, at) => {
      const source = sourceOf[at];
      const row: FacetRow = {
        days,
        topic: topicsOf[at] ?? [],
        actor: actorsOf[at] ?? [],
        type: typesOf[at] ?? [],
        year: yearsOf(days),
        source: source === undefined ? [] : [source],
      };
      return [number, row];
    }),
  );
  return { rows, topics: topics.tags, actors: actors.tags };
}

/** For each document the values of its tags and of all that are broader, none twice. Documents share lists. */
function valuesOf(
  { tags, tagsOf }: ReturnType<typeof decodeTags>,
  read: (tag: FacetTag) => string,
): readonly (readonly string[])[] {
  const valuesAt = once((places: readonly number[]) => {
    const all = places.flatMap((place) => [place, ...(tags[place]?.broader ?? [])]);
    return [...new Set(all.flatMap((place) => tags[place] ?? []).map(read))];
  });
  return tagsOf.map(valuesAt);
}

/** Every year that the document's date may lie in. */
function yearsOf(days: DaySpan | undefined): readonly string[] {
  if (days === undefined) return [];
  const [first, last] = [Number(days.earliest.slice(0, 4)), Number(days.latest.slice(0, 4))];
  return Array.from({ length: last - first + 1 }, (_, i) => String(first + i).padStart(4, '0'));
}
