/** What stands around every page. */
export const frame = {
  skipToContent: 'Zum Inhalt springen',
  mainNavigation: 'Hauptmenü',
  timeline: 'Chronik',
  topics: 'Themen',
  actors: 'Akteure',
  sources: 'Quellen',
  about: 'Über das Archiv',
  search: 'Suche',
  searchTheArchive: 'Im Archiv suchen',
  accessibility: 'Barrierefreiheit',
  contact: 'Kontakt',
  feed: 'Atom-Feed',
  maintainedBy: '{archive}, betreut von {author}.',
} as const;
