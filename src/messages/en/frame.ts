/** What stands around every page. */
export const frame = {
  skipToContent: 'Skip to content',
  mainNavigation: 'Main',
  timeline: 'Timeline',
  topics: 'Topics',
  actors: 'Actors',
  sources: 'Sources',
  about: 'About',
  search: 'Search',
  searchTheArchive: 'Search the archive',
  accessibility: 'Accessibility',
  contact: 'Contact',
  /** A link to a file for feed readers; Atom is the name of its format. */
  feed: 'Atom feed',
  maintainedBy: '{archive}, maintained by {author}.',
} as const;
