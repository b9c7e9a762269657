/** Numbers of things, and signs between them. */
export const counts = {
  itemCount: { one: '{count} artículo', other: '{count} artículos' },
  itemsInDigits: { one: '{count} artículo', other: '{count} artículos' },
  topicCount: { one: '{count} tema', other: '{count} temas' },
  actorCount: { one: '{count} actor', other: '{count} actores' },
  sourceCount: { one: '{count} fuente', other: '{count} fuentes' },
  placeCount: { one: '{count} lugar', other: '{count} lugares' },
  itemUnit: { one: 'artículo', other: 'artículos' },
  noItemsYet: 'Aún sin artículos',
  noItemsInTheArchive: 'El archivo aún no contiene artículos.',
  listed: '{list}, {next}',
  nameAndItems: '{name}: {items}',
  nameInPeriodAndItems: '{name}, {period}: {items}',
} as const;
