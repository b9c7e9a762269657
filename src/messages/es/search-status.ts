/** What the search page says of a search: what it found, and how it read the query. */
export const searchStatus = {
  searching: 'Buscando…',
  searchFailed: 'No se ha podido cargar la búsqueda.',
  filtersFailed: 'No se han podido cargar los filtros.',
  tryAgain: 'Reintentar',
  quoted: '«{text}»',
  quotedQuotation: '“{text}”',
  namedQuery: 'esta búsqueda',
  matchQuery: {
    one: '{count} artículo coincide con {query}.',
    other: '{count} artículos coinciden con {query}.',
  },
  moreThanMatchQuery: {
    one: 'Más de {count} artículo coincide con {query}.',
    other: 'Más de {count} artículos coinciden con {query}.',
  },
  matchQueryFiltered: {
    one: '{count} artículo coincide con {query} con estos filtros.',
    other: '{count} artículos coinciden con {query} con estos filtros.',
  },
  matchFilters: {
    one: '{count} artículo cumple los filtros.',
    other: '{count} artículos cumplen los filtros.',
  },
  noItemsMatchQuery: 'Ningún artículo coincide con {query}.',
  noItemsMatchFilters: 'Ningún artículo cumple los filtros.',
  noItemsMatchQueryFiltered: {
    one: 'Ningún artículo coincide con {query} con estos filtros; sin ellos coincide {count} artículo.',
    other: 'Ningún artículo coincide con {query} con estos filtros; sin ellos coinciden {count} artículos.',
  },
  moreContainSome: {
    one: '{count} más contiene algunas de las palabras.',
    other: '{count} más contienen algunas de las palabras.',
  },
  filteredContainSome: {
    one: '{count} artículo con estos filtros contiene algunas de las palabras.',
    other: '{count} artículos con estos filtros contienen algunas de las palabras.',
  },
  noItemContainsAll: 'Ningún artículo contiene todas estas palabras.',
  containSome: {
    one: '{count} artículo contiene algunas.',
    other: '{count} artículos contienen algunas.',
  },
  containSomeFiltered: {
    one: '{count} artículo con estos filtros contiene algunas.',
    other: '{count} artículos con estos filtros contienen algunas.',
  },
  noItemContainsPhrase: 'Ningún artículo contiene estas palabras como frase.',
  containApart: {
    one: '{count} artículo las contiene por separado.',
    other: '{count} artículos las contienen por separado.',
  },
  containApartFiltered: {
    one: '{count} artículo con estos filtros las contiene por separado.',
    other: '{count} artículos con estos filtros las contienen por separado.',
  },
  inNoItem: {
    one: '{words} no aparece en ningún artículo.',
    other: '{words} no aparecen en ningún artículo.',
  },
  tooCommon: {
    one: '{words} es demasiado común para buscarlo. Pruebe con otra palabra.',
    other: '{words} son demasiado comunes para buscarlos. Pruebe con otra palabra.',
  },
  otherWords: { one: '{count} palabra más', other: '{count} palabras más' },
  tooCommonIgnored: 'Se han omitido por ser demasiado comunes: {words}.',
  noWordsInQuery: 'Esta consulta no contiene palabras que buscar.',
  keepTyping: 'Siga escribiendo: demasiadas palabras empiezan así.',
  lastWordIgnored: 'La última palabra no se tiene en cuenta hasta que escriba algo más de ella.',
  operatorsUnread: 'No se han podido interpretar los operadores; solo se han buscado las palabras.',
  queryTooLong: {
    one: 'La consulta es demasiado larga: solo se ha buscado {count} carácter.',
    other: 'La consulta es demasiado larga: solo se han buscado sus primeros {count} caracteres.',
  },
  showingResultsFor: 'Resultados de {query}.',
} as const;
