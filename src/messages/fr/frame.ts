/** What stands around every page. */
export const frame = {
  skipToContent: 'Aller au contenu',
  mainNavigation: 'Navigation principale',
  timeline: 'Chronologie',
  topics: 'Thèmes',
  actors: 'Acteurs',
  sources: 'Sources',
  about: 'À propos',
  search: 'Recherche',
  searchTheArchive: 'Rechercher dans les archives',
  accessibility: 'Accessibilité',
  contact: 'Contact',
  feed: 'Flux Atom',
  maintainedBy: '{archive}. Responsable\u00a0: {author}.',
} as const;
