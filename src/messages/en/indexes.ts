/** The indexes of topics, actors and sources, and lists of several pages. */
export const indexes = {
  allTopicsInTheArchive: 'All topics in the archive.',
  allActorsInTheArchive: 'All people, organisations and places in the archive.',
  allSourcesInTheArchive: 'All sources of items in the archive.',
  noTopicsYet: 'The archive has no topics with items yet.',
  noActorsYet: 'The archive has no actors with items yet.',
  noSourcesYet: 'The archive has no sources with items yet.',
  topicsWithoutItems: { one: '{count} topic without items yet', other: '{count} topics without items yet' },
  actorsWithoutItems: { one: '{count} actor without items yet', other: '{count} actors without items yet' },
  sourcesWithoutItems: {
    one: '{count} source without items yet',
    other: '{count} sources without items yet',
  },
  /** How many there are, at the end of a line. */
  countSentence: '{things}.',
  sectionsOfThisIndex: 'Sections of this index',
  partsOfThisIndex: 'Parts of this index',
  /** One of the sections: people, organisations, places. */
  partsOf: 'Parts of {section}',
  narrowerTopicCount: { one: '{count} narrower topic', other: '{count} narrower topics' },
  /** Heads the columns of an index: the date of the newest item, and the number of items. */
  latestColumn: 'Latest',
  itemsColumn: 'Items',
  /** Read aloud with the date of the newest item of a topic. */
  newestItem: 'newest {date}',

  filterTopics: 'Filter topics',
  filterActors: 'Filter actors',
  filterSources: 'Filter sources',
  orderBy: 'Order by',
  orderAsTree: 'Broader and narrower',
  orderByName: 'Name',
  orderByCount: 'Number of items',
  orderByDate: 'Newest item',

  /** A title of a page that is not the first of its list. */
  titleAndPage: '{title}, page {page}',
  /** For search engines. */
  olderItemsOf: '{name}: older items, {dates}.',
  pagesOfThisList: 'Pages of this list',
  pagesOfThisIndex: 'Pages of this index',
  newestItems: 'Newest items',
  newerItems: 'Newer items',
  olderItems: 'Older items',
  oldestItems: 'Oldest items',
  /** The name of a link that shows only the number. */
  pageNumber: 'Page {page}',
  breadcrumb: 'Breadcrumb',
} as const;
