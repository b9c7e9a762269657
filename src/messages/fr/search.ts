/** The search page. */
export const search = {
  searchArchiveNamed: 'Rechercher dans {archive}.',
  searchLabel: 'Rechercher dans les titres, les textes, les thèmes, les acteurs et les sources',
  searchHelp:
    'Affiche d’abord les articles qui contiennent tous vos mots. Appuyez sur / pour revenir au champ de recherche.',
  searchNeedsScripts:
    'La recherche a besoin de JavaScript, qui est désactivé dans ce navigateur. Vous pouvez toujours trouver chaque article par les {topics}, les {actors} et la {timeline}.',
  topicsInSentence: 'thèmes',
  actorsInSentence: 'acteurs',
  timelineInSentence: 'chronologie',
  filters: 'Filtres',
  activeFilters: 'Filtres actifs',
  sortBy: 'Trier par',
  mostRelevantFirst: 'Par pertinence',
  newestFirst: 'Récents d’abord',
  oldestFirst: 'Anciens d’abord',
  itemsWithSomeWords: 'Articles contenant une partie des mots',
  showMoreResults: 'Afficher plus de résultats',
  showResults: 'Afficher les résultats',
  queriesToTry: 'Recherches à essayer',
  phraseQuery: 'les mots côte à côte',
  eitherQuery: 'l’un ou l’autre',
  withoutQuery: 'le premier sans le second',
  groupedQuery: 'l’un ou l’autre, avec le troisième',
  datedQuery: 'de cette période seulement',
  comparedQuery: 'combien de fois, au fil du temps',
  harbour: 'port',
  strike: 'grève',
  ships: 'navires',
  peaceTalks: 'pourparlers',
  searchTips: 'Conseils',
  phraseTip:
    '{phrase} trouve une expression\u00a0: les mots côte à côte. {near} permet jusqu’à cinq autres mots entre eux, dans n’importe quel ordre.',
  operatorsTip:
    '{either} trouve les articles avec l’un ou l’autre, {without} exclut ceux qui contiennent le second, et {grouped} les combine. Un {minus} devant un mot, une expression ou un groupe les exclut aussi.',
  datesTip:
    '{dated} ne trouve que les articles de cette période\u00a0; {month} et {until} fonctionnent aussi. Un mois ou une année parmi les mots, comme dans {words}, place ses articles en tête.',
  comparedTip: '{compared} compare, au fil du temps, combien d’articles correspondent à chacun.',
  fieldsTip:
    '{inTitle} cherche dans un seul champ. Les autres sont {actors}, {topics}, {summary}, {body}, {source} et {author}. Les expressions y fonctionnent aussi.',
  beginningTip:
    '{beginning} trouve tous les mots qui commencent ainsi\u00a0; {similar} admet une lettre fautive.',
  weightTip:
    '{required} exige un mot et place plus haut les articles qui contiennent les autres\u00a0; {weighted} donne plus de poids à un mot.',
  allItemsTip: '{all} liste tous les articles.',
  similarTip:
    'Si aucun article ne correspond, des mots semblables sont recherchés à la place, et la page le signale.',
  queryWithMonth: 'sommet mars 2024',
  anyWord: 'mot',
} as const;
