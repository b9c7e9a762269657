import type { KnownDate } from './date.ts';

/** Where an item was published. Every part may be missing: an archive often does not know. */
export interface Source {
  readonly name?: string;
  /** In the order of the byline. */
  readonly authors?: readonly string[];
  /** When it was published there: the date of the item itself may be that of the event. */
  readonly published?: KnownDate;
  /** As printed: `3`, `A4`, `12–14`. */
  readonly page?: string;
  /** The part of the paper: `Business`, `Leserbriefe`. */
  readonly section?: string;
  /** `Late city edition`. */
  readonly edition?: string;
  /** Where it is published: `Leith`. */
  readonly place?: string;
  /** `1234-5679`, with a digit that checks the others (ISO 3297). */
  readonly issn?: string;
  /** BCP 47, of the original. */
  readonly language?: string;
  /** http or https. */
  readonly url?: string;
  /** The day on which the original was seen, `YYYY-MM-DD`. */
  readonly retrieved?: string;
  /** Address of an archived copy, http or https. */
  readonly archived?: string;
  /** A rights statement: an address (rightsstatements.org, Creative Commons) or a sentence. */
  readonly rights?: string;
  /** The source's own reference for the item: an accession number, the id of a feed entry. */
  readonly id?: string;
}

/** The keys of a source in a file, in the order in which they are listed. */
export const sourceKeys = [
  'name',
  'author',
  'published',
  'page',
  'section',
  'edition',
  'place',
  'issn',
  'language',
  'url',
  'retrieved',
  'archived',
  'rights',
  'id',
] as const;

export type SourceKey = (typeof sourceKeys)[number];

/** Keys that an item itself cannot have. All others, such as `place`, may be those of a field that the owner declares. */
export const reservedSourceKeys: readonly SourceKey[] = [
  ...(['name', 'author', 'url', 'retrieved', 'archived', 'rights', 'id'] as const),
];
