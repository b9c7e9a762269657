/** The search page. */
export const search = {
  /** For search engines. */
  searchArchiveNamed: 'Search {archive}.',
  searchLabel: 'Search titles, texts, topics, actors and sources',
  searchHelp: 'Shows items with all of your words first. Press / to return to the search box.',
  searchNeedsScripts:
    'Search needs JavaScript, which is turned off in this browser. You can still find every item through the {topics}, the {actors} and the {timeline}.',
  topicsInSentence: 'topics',
  actorsInSentence: 'actors',
  timelineInSentence: 'timeline',
  filters: 'Filters',
  activeFilters: 'Active filters',
  sortBy: 'Sort by',
  mostRelevantFirst: 'Most relevant first',
  newestFirst: 'Newest first',
  oldestFirst: 'Oldest first',
  itemsWithSomeWords: 'Items with some of the words',
  showMoreResults: 'Show more results',
  showResults: 'Show results',

  queriesToTry: 'Queries to try',
  /** What each query finds. */
  phraseQuery: 'the words next to each other',
  eitherQuery: 'one or the other',
  withoutQuery: 'the first without the second',
  groupedQuery: 'either, together with the third',
  datedQuery: 'of that time only',
  comparedQuery: 'how often, over time',
  /** Words in queries, of an archive that has none of its own. */
  harbour: 'harbour',
  strike: 'strike',
  ships: 'ships',
  peaceTalks: 'peace talks',

  searchTips: 'Search tips',
  /** Each placeholder is a query or a part of one, which is the same in all languages. */
  phraseTip:
    '{phrase} finds a phrase: the words next to each other. {near} allows five other words between them, and any order.',
  operatorsTip:
    '{either} finds items with either, {without} excludes items with the second, and {grouped} combines them. A {minus} before a word, a phrase or a group excludes it too.',
  datesTip:
    '{dated} finds items of that time only; {month} and {until} work too. A month or a year among the words, as in {words}, ranks its items first.',
  comparedTip: '{compared} compares how many items match each, over time.',
  fieldsTip:
    '{inTitle} searches one field. The others are {actors}, {topics}, {summary}, {body}, {source} and {author}. Phrases work too.',
  beginningTip: '{beginning} finds every word that starts so; {similar} allows one wrong letter.',
  weightTip:
    '{required} requires a word and ranks items with the others higher; {weighted} gives a word more weight.',
  allItemsTip: '{all} lists all items.',
  similarTip: 'If no item matches, similar words are searched for instead, and the page says so.',
  /** A query with a month and a year among its words, in small letters, as readers type it. */
  queryWithMonth: 'summit march 2024',
  /** A word in an example of a query. */
  anyWord: 'word',
} as const;
