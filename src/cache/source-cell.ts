import { isKnown, normalizeDate } from '../records/date.ts';
import { isMistake } from '../records/problem.ts';
import type { Source } from '../records/source.ts';

/** Between sources, their parts and the entries of a part. The texts of content files have no control characters. */
const [betweenSources, betweenParts, betweenAuthors] = ['\u0003', '\u0002', '\u0001'];

/** The parts that are one text, in the order of a cell. Authors and the day of publication follow. */
const textParts = [
  ...(['name', 'page', 'section', 'edition', 'place', 'issn', 'language'] as const),
  ...(['url', 'retrieved', 'archived', 'rights', 'id'] as const),
] as const satisfies readonly (keyof Source)[];

/** Sources as the text of one cell; empty where there is one that says nothing. */
export function joinSources(sources: readonly Source[]): string {
  return sources
    .map((source) =>
      [
        ...textParts.map((part) => source[part] ?? ''),
        (source.authors ?? []).join(betweenAuthors),
        source.published?.edtf ?? '',
      ].join(betweenParts),
    )
    .join(betweenSources);
}

/** Sources as `joinSources` of this same program wrote them. */
export function splitSources(cell: string): readonly Source[] {
  return cell === '' ? [] : cell.split(betweenSources).map(splitSource);
}

function splitSource(text: string): Source {
  const source: { -readonly [Part in keyof Source]: Source[Part] } = {};
  const parts = text.split(betweenParts);
  textParts.forEach((part, i) => {
    const value = parts[i];
    if (value) source[part] = value;
  });
  const [authors = '', published = ''] = parts.slice(textParts.length);
  if (authors !== '') source.authors = authors.split(betweenAuthors);
  const date = normalizeDate(published || 'unknown');
  if (!isMistake(date) && isKnown(date)) source.published = date;
  return source;
}
