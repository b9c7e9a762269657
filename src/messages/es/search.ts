/** The search page. */
export const search = {
  searchArchiveNamed: 'Buscar en {archive}.',
  searchLabel: 'Buscar en títulos, textos, temas, actores y fuentes',
  searchHelp:
    'Muestra primero los artículos con todas sus palabras. Pulse / para volver al cuadro de búsqueda.',
  searchNeedsScripts:
    'La búsqueda necesita JavaScript, que está desactivado en este navegador. Aun así puede encontrar todos los artículos a través de los {topics}, los {actors} y la {timeline}.',
  topicsInSentence: 'temas',
  actorsInSentence: 'actores',
  timelineInSentence: 'cronología',
  filters: 'Filtros',
  activeFilters: 'Filtros activos',
  sortBy: 'Ordenar por',
  mostRelevantFirst: 'Por relevancia',
  newestFirst: 'Recientes primero',
  oldestFirst: 'Antiguos primero',
  itemsWithSomeWords: 'Artículos con algunas de las palabras',
  showMoreResults: 'Mostrar más resultados',
  showResults: 'Mostrar los resultados',
  queriesToTry: 'Búsquedas de ejemplo',
  phraseQuery: 'las palabras una junto a otra',
  eitherQuery: 'una u otra',
  withoutQuery: 'la primera sin la segunda',
  groupedQuery: 'una u otra, junto con la tercera',
  datedQuery: 'solo de esa época',
  comparedQuery: 'cuántas veces, a lo largo del tiempo',
  harbour: 'puerto',
  strike: 'huelga',
  ships: 'barcos',
  peaceTalks: 'negociaciones diplomáticas',
  searchTips: 'Consejos',
  phraseTip:
    '{phrase} encuentra una frase: las palabras una junto a otra. {near} admite hasta cinco palabras más entre ellas, en cualquier orden.',
  operatorsTip:
    '{either} encuentra los artículos con una u otra, {without} excluye los que contienen la segunda y {grouped} las combina. Un {minus} delante de una palabra, una frase o un grupo también los excluye.',
  datesTip:
    '{dated} solo encuentra artículos de esa época; también valen {month} y {until}. Un mes o un año entre las palabras, como en {words}, pone sus artículos en primer lugar.',
  comparedTip: '{compared} compara cuántos artículos coinciden con cada una, a lo largo del tiempo.',
  fieldsTip:
    '{inTitle} busca en un solo campo. Los demás son {actors}, {topics}, {summary}, {body}, {source} y {author}. También valen las frases.',
  beginningTip:
    '{beginning} encuentra todas las palabras que empiezan así; {similar} admite una letra equivocada.',
  weightTip:
    '{required} exige una palabra y pone antes los artículos que contienen las demás; {weighted} da más peso a una palabra.',
  allItemsTip: '{all} muestra todos los artículos.',
  similarTip: 'Si ningún artículo coincide, se buscan palabras parecidas en su lugar, y la página lo indica.',
  queryWithMonth: 'cumbre marzo 2024',
  anyWord: 'palabra',
} as const;
