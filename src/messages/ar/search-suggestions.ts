/** What the search page offers to search for instead, or to go to. */
export const searchSuggestions = {
  didYouMean: 'هل تقصد {queries}؟',
  searchInsteadFor: 'ابحث بدلًا من ذلك عن {query}.',
  orDidYouMean: 'أم تقصد {queries}؟',
  searchWithoutFilters: 'ابحث من دون تصفية ({count})',
  searchWordsAlone: 'ابحث عن الكلمات وحدها: {words}',
  topicsActorsSources: 'المواضيع والأطراف والمصادر',
  nameAndSpelling: '{name} ({spelling})',
  kindAndCount: {
    zero: '{kind}، لا مواد',
    one: '{kind}، مادة واحدة',
    two: '{kind}، مادتان',
    few: '{kind}، {count} مواد',
    many: '{kind}، {count} مادة',
    other: '{kind}، {count} مادة',
  },
  bestMatch: 'الأقرب',
  itemsOfMatch: {
    zero: 'لا مواد.',
    one: 'مادة واحدة.',
    two: 'مادتان.',
    few: '{count} مواد.',
    many: '{count} مادة.',
    other: '{count} مادة.',
  },
  alsoNamed: 'ويُعرف أيضًا باسم {name}.',
} as const;
