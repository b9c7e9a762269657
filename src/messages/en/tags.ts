/** Topics, actors and sources, and the pages about one of them. */
export const tags = {
  topic: 'Topic',
  person: 'Person',
  organisation: 'Organisation',
  place: 'Place',
  /** An actor of unknown type, above its name. */
  actor: 'Actor',
  source: 'Source',
  people: 'People',
  organisations: 'Organisations',
  places: 'Places',
  /** Heads the actors of unknown type, after people, organisations and places. */
  otherActors: 'Others',
  /** An actor of unknown type, in the legend of a picture with people, organisations and places. */
  otherActor: 'Other',

  /** Descriptions of pages for search engines. */
  itemsAbout: 'Items about {topic}.',
  itemsThatMention: 'Items that mention {actor}.',
  itemsFrom: 'Items from {source}.',

  /** Above the name of a narrower topic: what it is, and the broader ones. */
  under: '{kind} · under {broader}',
  alsoKnownAs: 'Also known as {names}',
  alsoKnownAsAndMore: 'Also known as {names} and {count} more',
  /** The number of items and their time: `12 items, 1980 – 1984`. */
  itemsInTime: '{items}, {time}',
  searchWithin: 'Search within',
  onTheMap: 'On the map',
  keyItems: 'Key items',
  narrowerTopics: 'Narrower topics',
  /** Unfolds a list. */
  showMore: 'Show {count} more',
  theseHaveMostItems: 'These {shown} of {total} have the most items.',
  allTopics: 'All topics',
  allActors: 'All actors',
  noItemsAboutTopic: 'The archive has no items about this topic yet.',
  noItemsMentionPerson: 'The archive has no items that mention this person yet.',
  noItemsMentionOrganisation: 'The archive has no items that mention this organisation yet.',
  noItemsMentionPlace: 'The archive has no items that mention this place yet.',
  noItemsMentionActor: 'The archive has no items that mention this actor yet.',
  seeAllTopics: 'See all topics',
  seeAllActors: 'See all actors',
  topicsNearby: 'Topics nearby',

  /** Heads the topics and actors that occur in the same items. */
  appearsWith: 'Appears with',
  /** The same on the page of a source. */
  writesAbout: 'Writes about',
  byPeriod: 'By period',
  /** What a table has; the heading is one of the two above. */
  itemsByPeriod: '{heading}: items by period',
  /** The items of all periods together. */
  allPeriods: 'All',

  years: 'Years',
} as const;
