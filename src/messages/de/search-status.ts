/** What the search page says of a search: what it found, and how it read the query. */
export const searchStatus = {
  searching: 'Suche läuft…',
  searchFailed: 'Die Suche konnte nicht geladen werden.',
  filtersFailed: 'Die Filter konnten nicht geladen werden.',
  tryAgain: 'Erneut versuchen',
  quoted: '„{text}“',
  quotedQuotation: '‚{text}‘',
  namedQuery: 'dieser Suche',
  matchQuery: { one: '{count} Artikel entspricht {query}.', other: '{count} Artikel entsprechen {query}.' },
  moreThanMatchQuery: {
    one: 'Mehr als {count} Artikel entspricht {query}.',
    other: 'Mehr als {count} Artikel entsprechen {query}.',
  },
  matchQueryFiltered: {
    one: '{count} Artikel entspricht {query} mit diesen Filtern.',
    other: '{count} Artikel entsprechen {query} mit diesen Filtern.',
  },
  matchFilters: {
    one: '{count} Artikel entspricht den Filtern.',
    other: '{count} Artikel entsprechen den Filtern.',
  },
  noItemsMatchQuery: 'Kein Artikel entspricht {query}.',
  noItemsMatchFilters: 'Kein Artikel entspricht den Filtern.',
  noItemsMatchQueryFiltered: {
    one: 'Kein Artikel entspricht {query} mit diesen Filtern; ohne sie ist es {count} Artikel.',
    other: 'Kein Artikel entspricht {query} mit diesen Filtern; ohne sie sind es {count} Artikel.',
  },
  moreContainSome: {
    one: '{count} weiterer enthält einige der Wörter.',
    other: '{count} weitere enthalten einige der Wörter.',
  },
  filteredContainSome: {
    one: '{count} Artikel mit diesen Filtern enthält einige der Wörter.',
    other: '{count} Artikel mit diesen Filtern enthalten einige der Wörter.',
  },
  noItemContainsAll: 'Kein Artikel enthält alle diese Wörter.',
  containSome: {
    one: '{count} Artikel enthält einige davon.',
    other: '{count} Artikel enthalten einige davon.',
  },
  containSomeFiltered: {
    one: '{count} Artikel enthält mit diesen Filtern einige davon.',
    other: '{count} Artikel enthalten mit diesen Filtern einige davon.',
  },
  noItemContainsPhrase: 'Kein Artikel enthält diese Wörter als Wortfolge.',
  containApart: {
    one: '{count} Artikel enthält sie getrennt voneinander.',
    other: '{count} Artikel enthalten sie getrennt voneinander.',
  },
  containApartFiltered: {
    one: '{count} Artikel enthält sie mit diesen Filtern getrennt voneinander.',
    other: '{count} Artikel enthalten sie mit diesen Filtern getrennt voneinander.',
  },
  inNoItem: { one: '{words} kommt in keinem Artikel vor.', other: '{words} kommen in keinem Artikel vor.' },
  tooCommon: {
    one: '{words} ist zu häufig, um danach zu suchen. Versuchen Sie ein anderes Wort.',
    other: '{words} sind zu häufig, um danach zu suchen. Versuchen Sie ein anderes Wort.',
  },
  otherWords: { one: '{count} weiteres Wort', other: '{count} weitere Wörter' },
  tooCommonIgnored: 'Zu häufig und deshalb übergangen: {words}.',
  noWordsInQuery: 'Diese Suchanfrage enthält keine Wörter, nach denen gesucht werden kann.',
  keepTyping: 'Tippen Sie weiter: Zu viele Wörter beginnen so.',
  lastWordIgnored: 'Das letzte Wort wird übergangen, bis Sie mehr davon getippt haben.',
  operatorsUnread: 'Die Operatoren konnten nicht gelesen werden; gesucht wurde nur nach den Wörtern.',
  queryTooLong: {
    one: 'Die Suchanfrage ist zu lang: Nur {count} Zeichen wurde gesucht.',
    other: 'Die Suchanfrage ist zu lang: Nur ihre ersten {count} Zeichen wurden gesucht.',
  },
  showingResultsFor: 'Ergebnisse für {query}.',
} as const;
