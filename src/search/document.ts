/** What each edition of the search asks of every item: all but its texts, which only an item that is new to it needs. */
export interface DocumentFace {
  readonly id: string;
  /** The days that the date spans; left out where it is not known. */
  readonly days?: DaySpan;
  /** Who published the item; empty where that is not known. */
  readonly source: string;
  readonly topics: readonly SearchTopic[];
  readonly actors: readonly SearchActor[];
  /** Equal only where all that is written of the item itself is equal, its tags apart; where that is known. */
  readonly key?: string;
}

/** What the search knows of one item: words to find it by, and what a result shows of it. */
export interface SearchDocument extends DocumentFace {
  readonly title: string;
  /** The date as the reader sees it: `about 18 December 2024`. */
  readonly date: string;
  /** One sentence; empty, or the first of the body, where the item has none of its own. */
  readonly summary: string;
  /** Plain text, paragraphs apart by a line break. */
  readonly body: string;
  /** BCP 47; left out where it is the site's own language. */
  readonly language?: string;
}

/** First and last day, each `YYYY-MM-DD`. */
export interface DaySpan {
  readonly earliest: string;
  readonly latest: string;
}

/** A topic or an actor. */
export interface SearchTag {
  readonly id: string;
  readonly name: string;
  readonly aliases: readonly string[];
}

export interface SearchTopic extends SearchTag {
  /** The topics above it, nearest first: who looks for one of them looks for this too. */
  readonly broader: readonly SearchTag[];
}

export interface SearchActor extends SearchTag {
  readonly type: ActorType;
}

export const actorTypes = ['person', 'organisation', 'place'] as const;
export type ActorType = (typeof actorTypes)[number];

/** What a result shows of an item: all that is needed to draw it, and nothing to find it by. */
export interface ShownDocument {
  readonly id: string;
  readonly title: string;
  readonly date: string;
  readonly source: string;
  /** Empty where the body says the same. */
  readonly summary: string;
  /** The body's beginning, long enough for an excerpt. */
  readonly body: string;
  readonly topics: readonly ShownTag[];
  readonly actors: readonly ShownTag[];
  readonly language?: string;
}

export type ShownTag = Pick<SearchTag, 'id' | 'name'>;
