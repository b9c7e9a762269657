/** Numbers of things. */
export const counts = {
  itemCount: { one: '{count} item', other: '{count} items' },
  topicCount: { one: '{count} topic', other: '{count} topics' },
  actorCount: { one: '{count} actor', other: '{count} actors' },
} as const;
