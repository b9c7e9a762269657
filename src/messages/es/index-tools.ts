/** What narrows and orders an index of topics, actors or sources. */
export const indexTools = {
  nothingFoundPressEnter: '{names}. Pulse Intro para buscar en el archivo.',
  searchArchiveFor: 'Buscar {query} en el archivo',
} as const;
