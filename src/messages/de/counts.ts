/** Numbers of things, and signs between them. */
export const counts = {
  itemCount: { one: '{count} Artikel', other: '{count} Artikel' },
  itemsInDigits: { one: '{count} Artikel', other: '{count} Artikel' },
  topicCount: { one: '{count} Thema', other: '{count} Themen' },
  actorCount: { one: '{count} Akteur', other: '{count} Akteure' },
  sourceCount: { one: '{count} Quelle', other: '{count} Quellen' },
  placeCount: { one: '{count} Ort', other: '{count} Orte' },
  itemUnit: { one: 'Artikel', other: 'Artikel' },
  noItemsYet: 'Noch keine Artikel',
  noItemsInTheArchive: 'Das Archiv enthält noch keine Artikel.',
  listed: '{list}, {next}',
  nameAndItems: '{name}: {items}',
  nameInPeriodAndItems: '{name}, {period}: {items}',
} as const;
