/** What stands around every page. */
export const frame = {
  skipToContent: 'Ir al contenido',
  mainNavigation: 'Principal',
  timeline: 'Cronología',
  topics: 'Temas',
  actors: 'Actores',
  sources: 'Fuentes',
  about: 'Acerca de',
  search: 'Buscar',
  searchTheArchive: 'Buscar en el archivo',
  accessibility: 'Accesibilidad',
  contact: 'Contacto',
  feed: 'Canal Atom',
  maintainedBy: '{archive}, a cargo de {author}.',
} as const;
