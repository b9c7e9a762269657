/** What the search page offers to search for instead, or to go to. */
export const searchSuggestions = {
  didYouMean: 'Можливо, ви мали на увазі {queries}?',
  searchInsteadFor: 'Натомість шукати {query}.',
  orDidYouMean: 'Чи ви мали на увазі {queries}?',
  searchWithoutFilters: 'Шукати без фільтрів ({count})',
  searchWordsAlone: 'Шукати лише слова: {words}',
  topicsActorsSources: 'Теми, дійові особи й джерела',
  nameAndSpelling: '{name} ({spelling})',
  kindAndCount: {
    one: '{kind}, {count} матеріал',
    few: '{kind}, {count} матеріали',
    many: '{kind}, {count} матеріалів',
    other: '{kind}, {count} матеріалу',
  },
  bestMatch: 'Найкращий збіг',
  itemsOfMatch: {
    one: '{count} матеріал.',
    few: '{count} матеріали.',
    many: '{count} матеріалів.',
    other: '{count} матеріалу.',
  },
  alsoNamed: 'Також {name}.',
} as const;
