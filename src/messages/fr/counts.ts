/** Numbers of things, and signs between them. */
export const counts = {
  itemCount: { one: '{count} article', other: '{count} articles' },
  itemsInDigits: { one: '{count} article', other: '{count} articles' },
  topicCount: { one: '{count} thème', other: '{count} thèmes' },
  actorCount: { one: '{count} acteur', other: '{count} acteurs' },
  sourceCount: { one: '{count} source', other: '{count} sources' },
  placeCount: { one: '{count} lieu', other: '{count} lieux' },
  itemUnit: { one: 'article', other: 'articles' },
  noItemsYet: 'Pas encore d’article',
  noItemsInTheArchive: 'Les archives ne contiennent pas encore d’article.',
  listed: '{list}, {next}',
  nameAndItems: '{name}\u00a0: {items}',
  nameInPeriodAndItems: '{name}, {period}\u00a0: {items}',
} as const;
