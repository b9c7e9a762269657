/** What the search page offers to search for instead, or to go to. */
export const searchSuggestions = {
  didYouMean: 'Did you mean {queries}?',
  searchInsteadFor: 'Search instead for {query}.',
  /** After `searchInsteadFor`. */
  orDidYouMean: 'Or did you mean {queries}?',
  /** The number is that of the results. */
  searchWithoutFilters: 'Search without the filters ({count})',
  searchWordsAlone: 'Search for the words alone: {words}',
  topicsActorsSources: 'Topics, actors and sources',
  /** A name, and another spelling of it that the reader has typed. */
  nameAndSpelling: '{name} ({spelling})',
  kindAndCount: { one: '{kind}, {count} item', other: '{kind}, {count} items' },
  bestMatch: 'Best match',
  itemsOfMatch: { one: '{count} item.', other: '{count} items.' },
  alsoNamed: 'Also {name}.',
} as const;
