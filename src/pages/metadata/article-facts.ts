import type { Correction } from '../../records/correction.ts';
import type { ItemDate } from '../../records/date.ts';
import type { Item } from '../../records/item.ts';
import type { ShownPicture } from '../../records/picture.ts';
import type { Source } from '../../records/source.ts';

/**
 * What the metadata of an item's page follow from, beside what the page shows of it: dates, languages and sources as they
 * were recorded, and not in words. All vocabularies share it.
 */
export interface ArticleFacts {
  /** Of the item. */
  readonly id: string;
  readonly date: ItemDate;
  /** BCP 47, of the text on the page. */
  readonly language: string;
  readonly source: Source;
  readonly otherSources: readonly Source[];
  readonly corrections: readonly Correction[];
  /** The first picture of its text, as it is published. */
  readonly picture?: ShownPicture;
}

export function articleFacts(
  {
    id,
    date,
    source,
    otherSources = [],
    corrections = [],
  }: Pick<Item, 'id' | 'date' | 'source' | 'otherSources' | 'corrections'>,
  language: string,
  picture: ShownPicture | undefined,
): ArticleFacts {
  return { id, date, language, source, otherSources, corrections, ...(picture && { picture }) };
}

/** When it was published, as far as is known: the date of the item may be that of the event. */
export function publicationDate({ source, date }: Pick<ArticleFacts, 'source' | 'date'>): ItemDate {
  return source.published ?? date;
}

/** The language of the article that is cited, which may be another than that of the page. */
export function originalLanguage({ source, language }: Pick<ArticleFacts, 'source' | 'language'>): string {
  return source.language ?? language;
}
