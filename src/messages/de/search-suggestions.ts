/** What the search page offers to search for instead, or to go to. */
export const searchSuggestions = {
  didYouMean: 'Meinten Sie {queries}?',
  searchInsteadFor: 'Stattdessen nach {query} suchen.',
  orDidYouMean: 'Oder meinten Sie {queries}?',
  searchWithoutFilters: 'Ohne die Filter suchen ({count})',
  searchWordsAlone: 'Nur nach den Wörtern suchen: {words}',
  topicsActorsSources: 'Themen, Akteure und Quellen',
  nameAndSpelling: '{name} ({spelling})',
  kindAndCount: { one: '{kind}, {count} Artikel', other: '{kind}, {count} Artikel' },
  bestMatch: 'Bester Treffer',
  itemsOfMatch: { one: '{count} Artikel.', other: '{count} Artikel.' },
  alsoNamed: 'Auch {name}.',
} as const;
