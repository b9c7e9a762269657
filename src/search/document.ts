/**
 * What every index version needs of every item: everything but its texts, which are needed only if the item is new.
 */
export interface DocumentMetadata {
  readonly id: string;
  /** The days that the date covers; left out where it is unknown. */
  readonly days?: DaySpan;
  /** The publisher; empty where it is unknown. */
  readonly source: string;
  /** Who else published it. */
  readonly otherSources?: readonly string[];
  readonly topics: readonly SearchTopic[];
  readonly actors: readonly SearchActor[];
  /** For each facet that the archive declares, its values; left out where it has none. */
  readonly own?: OwnFacetValues;
  /** BCP 47; left out where it is the site's language. */
  readonly language?: string;
  /** Equal only for items whose own content is equal, tags not included; left out where it is unknown. */
  readonly key?: string;
}

/** One item as the search indexes and displays it. */
export interface SearchDocument extends DocumentMetadata {
  readonly title: string;
  /** As shown to readers: `about 18 December 2024`. */
  readonly date: string;
  /** Empty where the body begins with it: its words would be counted, and shown, twice. */
  readonly summary: string;
  /** Who wrote it, as its sources say, one name a line; empty where that is unknown. */
  readonly author: string;
  /** What else it says of itself, one fact a line: where it was filed from, and fields that the archive declares. */
  readonly details: string;
  /** Plain text; paragraphs are separated by a line break. */
  readonly body: string;
  /** How many characters of the body a result can quote; left out for as many as most texts have. */
  readonly previewLength?: number;
  /** Address of a small picture, from the site's root. */
  readonly picture?: string;
  /** What results show beside its date and source: `Casualties: 12`. */
  readonly facts?: readonly string[];
}

export type OwnFacetValues = readonly (readonly string[])[];

/** A facet that an archive declares, beside those that all archives have. */
export interface SearchFacet {
  /** Letters and digits, `-` and `_`. */
  readonly key: string;
  readonly name: string;
  /** The names of values, where these are not their names. */
  readonly names: readonly (readonly [value: string, name: string])[];
  /** Whether values are listed by the number with which they begin, or the most frequent first. */
  readonly order: FacetOrder;
}

export type FacetOrder = 'ascending' | 'descending' | 'frequency';

/** First and last day, each `YYYY-MM-DD`. */
export interface DaySpan {
  readonly earliest: string;
  readonly latest: string;
  /** Whether a document's date is only about right, or may be wrong. */
  readonly isUncertain?: true;
}

/** A topic or an actor. */
export interface SearchTag {
  readonly id: string;
  readonly name: string;
  readonly aliases: readonly string[];
  /** What it is, shown beside results. */
  readonly description?: string;
}

export interface SearchTopic extends SearchTag {
  /** Its ancestors, nearest first: a search for one of them also finds this topic. */
  readonly broader: readonly SearchTag[];
}

export interface SearchActor extends SearchTag {
  readonly type: ActorType;
}

export const actorTypes = ['person', 'organisation', 'place', 'unknown'] as const;
export type ActorType = (typeof actorTypes)[number];

/** What a search result displays of an item. */
export interface DocumentPreview {
  readonly id: string;
  readonly title: string;
  readonly date: string;
  readonly source: string;
  /** Empty where it repeats the body. */
  readonly summary: string;
  /** The start of the body, long enough for an excerpt. */
  readonly body: string;
  readonly topics: readonly TagPreview[];
  readonly actors: readonly TagPreview[];
  readonly language?: string;
  readonly picture?: string;
  readonly facts?: readonly string[];
}

export type TagPreview = Pick<SearchTag, 'id' | 'name'>;
