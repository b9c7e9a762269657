/** What the search page says of a search: what it found, and how it read the query. */
export const searchStatus = {
  searching: 'Searching…',
  searchFailed: 'The search could not be loaded.',
  filtersFailed: 'The filters could not be loaded.',
  tryAgain: 'Try again',
  /** Around words of the reader. */
  quoted: '“{text}”',
  /** Around words of the reader that have quotation marks of their own. */
  quotedQuotation: '‘{text}’',
  /** Stands for `{query}` where the sentence before has named it. */
  namedQuery: 'it',
  matchQuery: { one: '{count} item matches {query}.', other: '{count} items match {query}.' },
  moreThanMatchQuery: {
    one: 'More than {count} item matches {query}.',
    other: 'More than {count} items match {query}.',
  },
  matchQueryFiltered: {
    one: '{count} item matches {query} with these filters.',
    other: '{count} items match {query} with these filters.',
  },
  matchFilters: { one: '{count} item matches the filters.', other: '{count} items match the filters.' },
  noItemsMatchQuery: 'No items match {query}.',
  noItemsMatchFilters: 'No items match the filters.',
  /** The number is that of items without the filters. */
  noItemsMatchQueryFiltered: {
    one: 'No items match {query} with these filters; {count} item matches without them.',
    other: 'No items match {query} with these filters; {count} items match without them.',
  },
  moreContainSome: {
    one: '{count} more contains some of the words.',
    other: '{count} more contain some of the words.',
  },
  filteredContainSome: {
    one: '{count} item with these filters contains some of the words.',
    other: '{count} items with these filters contain some of the words.',
  },
  noItemContainsAll: 'No item contains all of these words.',
  /** After `noItemContainsAll`. */
  containSome: { one: '{count} item contains some of them.', other: '{count} items contain some of them.' },
  containSomeFiltered: {
    one: '{count} item contains some of them with these filters.',
    other: '{count} items contain some of them with these filters.',
  },
  noItemContainsPhrase: 'No item contains these words as a phrase.',
  /** After `noItemContainsPhrase`. */
  containApart: {
    one: '{count} item contains them separately.',
    other: '{count} items contain them separately.',
  },
  containApartFiltered: {
    one: '{count} item contains them separately with these filters.',
    other: '{count} items contain them separately with these filters.',
  },
  /** The number is that of the words, as in the next two. */
  inNoItem: { one: '{words} is in no item.', other: '{words} are in no item.' },
  tooCommon: {
    one: '{words} is too common to search for. Try another word.',
    other: '{words} are too common to search for. Try another word.',
  },
  /** At the end of a list of words that is shortened. */
  otherWords: { one: '{count} other word', other: '{count} other words' },
  tooCommonIgnored: 'Too common and ignored: {words}.',
  noWordsInQuery: 'There are no words to search for in this query.',
  keepTyping: 'Keep typing: too many words start with that.',
  lastWordIgnored: 'The last word is ignored until you type more of it.',
  operatorsUnread: 'The operators could not be read, so the words alone were searched.',
  queryTooLong: {
    one: 'The query is too long: only its first {count} character was searched.',
    other: 'The query is too long: only its first {count} characters were searched.',
  },
  showingResultsFor: 'Showing results for {query}.',
} as const;
