/** Numbers of things, and signs between them. */
export const counts = {
  itemCount: { one: '{count} item', other: '{count} items' },
  /** The same in the name of a link that shows the number, in digits for every number. */
  itemsInDigits: { one: '{count} item', other: '{count} items' },
  topicCount: { one: '{count} topic', other: '{count} topics' },
  actorCount: { one: '{count} actor', other: '{count} actors' },
  sourceCount: { one: '{count} source', other: '{count} sources' },
  placeCount: { one: '{count} place', other: '{count} places' },
  /** Read aloud after a number of items, where only the number is shown. */
  itemUnit: { one: 'item', other: 'items' },
  noItemsYet: 'No items yet',
  noItemsInTheArchive: 'The archive has no items yet.',
  /** Joins names one after another: in `a, b, c` first `a` and `b`, then these and `c`. */
  listed: '{list}, {next}',
  /** A topic, an actor or a period, and its number of items. */
  nameAndItems: '{name}: {items}',
  nameInPeriodAndItems: '{name}, {period}: {items}',
} as const;
