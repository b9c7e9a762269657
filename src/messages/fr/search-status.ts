/** What the search page says of a search: what it found, and how it read the query. */
export const searchStatus = {
  searching: 'Recherche en cours…',
  searchFailed: 'La recherche n’a pas pu être chargée.',
  filtersFailed: 'Les filtres n’ont pas pu être chargés.',
  tryAgain: 'Réessayer',
  quoted: '«\u00a0{text}\u00a0»',
  quotedQuotation: '“{text}”',
  namedQuery: 'cette recherche',
  matchQuery: {
    one: '{count} article correspond à {query}.',
    other: '{count} articles correspondent à {query}.',
  },
  moreThanMatchQuery: {
    one: 'Plus de {count} article correspond à {query}.',
    other: 'Plus de {count} articles correspondent à {query}.',
  },
  matchQueryFiltered: {
    one: '{count} article correspond à {query} avec ces filtres.',
    other: '{count} articles correspondent à {query} avec ces filtres.',
  },
  matchFilters: {
    one: '{count} article correspond aux filtres.',
    other: '{count} articles correspondent aux filtres.',
  },
  noItemsMatchQuery: 'Aucun article ne correspond à {query}.',
  noItemsMatchFilters: 'Aucun article ne correspond aux filtres.',
  noItemsMatchQueryFiltered: {
    one: 'Aucun article ne correspond à {query} avec ces filtres\u00a0; {count} article y correspond sans eux.',
    other:
      'Aucun article ne correspond à {query} avec ces filtres\u00a0; {count} articles y correspondent sans eux.',
  },
  moreContainSome: {
    one: '{count} autre contient une partie des mots.',
    other: '{count} autres contiennent une partie des mots.',
  },
  filteredContainSome: {
    one: '{count} article avec ces filtres contient une partie des mots.',
    other: '{count} articles avec ces filtres contiennent une partie des mots.',
  },
  noItemContainsAll: 'Aucun article ne contient tous ces mots.',
  containSome: {
    one: '{count} article en contient une partie.',
    other: '{count} articles en contiennent une partie.',
  },
  containSomeFiltered: {
    one: '{count} article en contient une partie avec ces filtres.',
    other: '{count} articles en contiennent une partie avec ces filtres.',
  },
  noItemContainsPhrase: 'Aucun article ne contient ces mots côte à côte.',
  containApart: {
    one: '{count} article les contient séparément.',
    other: '{count} articles les contiennent séparément.',
  },
  containApartFiltered: {
    one: '{count} article les contient séparément avec ces filtres.',
    other: '{count} articles les contiennent séparément avec ces filtres.',
  },
  inNoItem: {
    one: '{words} ne figure dans aucun article.',
    other: '{words} ne figurent dans aucun article.',
  },
  tooCommon: {
    one: '{words} est trop courant pour être recherché. Essayez un autre mot.',
    other: '{words} sont trop courants pour être recherchés. Essayez un autre mot.',
  },
  otherWords: { one: '{count} autre mot', other: '{count} autres mots' },
  tooCommonIgnored: 'Trop courants, donc ignorés\u00a0: {words}.',
  noWordsInQuery: 'Cette requête ne contient aucun mot à rechercher.',
  keepTyping: 'Continuez\u00a0: trop de mots commencent ainsi.',
  lastWordIgnored: 'Le dernier mot est ignoré tant que vous ne l’avez pas complété.',
  operatorsUnread: 'Les opérateurs n’ont pas pu être lus\u00a0; seuls les mots ont été recherchés.',
  queryTooLong: {
    one: 'La requête est trop longue\u00a0: seul {count} caractère a été recherché.',
    other: 'La requête est trop longue\u00a0: seuls ses {count} premiers caractères ont été recherchés.',
  },
  showingResultsFor: 'Résultats pour {query}.',
} as const;
