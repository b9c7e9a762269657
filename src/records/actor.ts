/** Who acts in the news: an entry of `actors.yml`. */
export interface Actor {
  /** `[a-z0-9-]`, and the actor's address for ever. */
  readonly id: string;
  readonly type: ActorType;
  readonly name: string;
  readonly description?: string;
  /** Other spellings and transliterations, under which an item may tag the actor and a reader may search. */
  readonly aliases: readonly string[];
  /** Addresses of the same actor elsewhere: a Wikidata entity. The file may give one text or a list. */
  readonly sameAs: readonly string[];
}

export const actorTypes = ['person', 'organisation', 'place'] as const;
export type ActorType = (typeof actorTypes)[number];
