/** What the search page offers to search for instead, or to go to. */
export const searchSuggestions = {
  didYouMean: '¿Quiso decir {queries}?',
  searchInsteadFor: 'Buscar {query} en su lugar.',
  orDidYouMean: '¿O quiso decir {queries}?',
  searchWithoutFilters: 'Buscar sin los filtros ({count})',
  searchWordsAlone: 'Buscar solo las palabras: {words}',
  topicsActorsSources: 'Temas, actores y fuentes',
  nameAndSpelling: '{name} ({spelling})',
  kindAndCount: { one: '{kind}, {count} artículo', other: '{kind}, {count} artículos' },
  bestMatch: 'Mejor coincidencia',
  itemsOfMatch: { one: '{count} artículo.', other: '{count} artículos.' },
  alsoNamed: 'También {name}.',
} as const;
