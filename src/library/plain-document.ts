import { isKnown, normalizeDate } from '../records/date.ts';
import { isMistake } from '../records/problem.ts';
import { slugOf } from '../records/slug.ts';
import type { DaySpan, SearchDocument, SearchTag } from '../search/document.ts';

/** A document to be searched, with as much as is known of it. */
export interface PlainDocument {
  /** Unique, and stable from one version of the index to the next. */
  readonly id: string;
  readonly title: string;
  /** Plain text; paragraphs are separated by a line break. */
  readonly body?: string;
  readonly summary?: string;
  /**
   * `2024`, `2024-12` or `2024-12-18`, optionally with `~` (about), `?` (uncertain) or `%` (both), or an interval of two
   * of these with `/` between: a subset of EDTF. Documents without a date come last.
   */
  readonly date?: string;
  /** Who published it. A filter. */
  readonly source?: string;
  readonly author?: string;
  /** Names. A filter, by the ids that `facets()` returns. */
  readonly topics?: readonly string[];
  /** Names. A filter, likewise. */
  readonly actors?: readonly string[];
  /** BCP 47, where it is not that of the index. */
  readonly language?: string;
  /** The address of a small picture. */
  readonly picture?: string;
}

/** @throws {Error} where the date is none */
export function searchDocument(document: PlainDocument): SearchDocument {
  const { id, title, body = '', summary = '', date = '', source = '', author = '' } = document;
  const { topics = [], actors = [], language, picture } = document;
  return {
    id,
    title,
    body,
    summary,
    date,
    ...daysOf(document),
    source,
    author,
    details: '',
    topics: topics.map((name) => ({ ...tagOf(name), broader: [] })),
    actors: actors.map((name) => ({ ...tagOf(name), type: 'unknown' })),
    ...(language !== undefined && { language }),
    ...(picture !== undefined && { picture }),
  };
}

function daysOf({ id, date: text }: PlainDocument): { readonly days?: DaySpan } {
  if (text === undefined) return {};
  const date = normalizeDate(text);
  if (isMistake(date)) throw new Error(`document "${id}": ${date.message}. ${date.hint}`);
  if (!isKnown(date)) return {};
  const { edtf, earliest, latest } = date;
  return { days: { earliest, latest, ...(/[~?%]/.test(edtf) && { isUncertain: true }) } };
}

/** Names that differ only in case, accents, spaces and punctuation are one tag. */
function tagOf(name: string): SearchTag {
  return { id: slugOf(name), name, aliases: [] };
}
