/**
 * What a citation says of one work, in the form of CSL-JSON
 * (https://github.com/citation-style-language/schema, `csl-data.json`): plain data that programs for bibliographies read
 * as they are. The fields that it can have are a subset of theirs, in the order in which files list them.
 */
export interface Citation {
  /** That of the item, `port-strike`; a second source has `port-strike-2`, the page of the archive `port-strike-record`. */
  readonly id: string;
  /** An item as its source published it, or its page in the archive. */
  readonly type: 'article-newspaper' | 'webpage';
  /** As in the item's file, without the typography of pages. */
  readonly title: string;
  /** In the order of the byline. */
  readonly author?: readonly CitationName[];
  /** The newspaper, or the archive. */
  readonly 'container-title'?: string;
  readonly issued?: CitationDate;
  /** As printed: `3`, `A4`, `12–14`. */
  readonly page?: string;
  readonly section?: string;
  readonly edition?: string;
  readonly 'publisher-place'?: string;
  readonly ISSN?: string;
  /** BCP 47. */
  readonly language?: string;
  readonly URL?: string;
  /** A day. */
  readonly accessed?: CitationDate;
  /** Who keeps the archived copy, such as `Internet Archive`, and the copy's address. */
  readonly archive?: string;
  readonly archive_location?: string;
  /** The source's own reference. */
  readonly 'call-number'?: string;
  /** With `; ` between two. */
  readonly keyword?: string;
  readonly abstract?: string;
  /** What CSL-JSON has no field for. */
  readonly custom?: { readonly rights: string };
}

/** A person whose family name is certain, or a name as it is written. */
export type CitationName = PersonName | { readonly literal: string };

export interface PersonName {
  /** With its particle: `van der Berg`. */
  readonly family: string;
  readonly given: string;
  /** `Jr.` */
  readonly suffix?: string;
}

/** A date with two lists is an interval. No list says more than is known. */
export type CitationDate = DateInParts | { readonly literal: string };

export interface DateInParts {
  readonly 'date-parts': readonly DateList[];
  /** From 1, spring, to 4, winter. Its list has the year alone. */
  readonly season?: number;
  /** Whether it is about right or uncertain, or one of the days of an interval, as with `198X`. */
  readonly circa?: true;
}

/** Year, month from 1, day. */
export type DateList = readonly [year: number, month?: number, day?: number];

export function isPerson(name: CitationName): name is PersonName {
  return 'family' in name;
}

export function isInParts(date: CitationDate): date is DateInParts {
  return 'date-parts' in date;
}
