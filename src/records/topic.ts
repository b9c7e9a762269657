/** What items are about: an entry of `topics.yml`. */
export interface Topic {
  /** `[a-z0-9-]`, and the topic's address for ever. */
  readonly id: string;
  readonly name: string;
  readonly description?: string;
  /** The id of the wider topic on whose page this topic's items also stand. The chain never loops. */
  readonly broader?: string;
  /** Other names under which an item may tag it. */
  readonly aliases: readonly string[];
  /** Addresses of the same topic elsewhere: Wikidata, IPTC Media Topics. The file may give one text or a list. */
  readonly sameAs: readonly string[];
}
