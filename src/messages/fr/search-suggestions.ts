/** What the search page offers to search for instead, or to go to. */
export const searchSuggestions = {
  didYouMean: 'Vouliez-vous dire {queries}\u00a0?',
  searchInsteadFor: 'Rechercher plutôt {query}.',
  orDidYouMean: 'Ou vouliez-vous dire {queries}\u00a0?',
  searchWithoutFilters: 'Rechercher sans les filtres ({count})',
  searchWordsAlone: 'Rechercher seulement les mots\u00a0: {words}',
  topicsActorsSources: 'Thèmes, acteurs et sources',
  nameAndSpelling: '{name} ({spelling})',
  kindAndCount: { one: '{kind}, {count} article', other: '{kind}, {count} articles' },
  bestMatch: 'Meilleure correspondance',
  itemsOfMatch: { one: '{count} article.', other: '{count} articles.' },
  alsoNamed: 'Aussi {name}.',
} as const;
