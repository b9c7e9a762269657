/** What narrows and orders an index of topics, actors or sources. */
export const indexTools = {
  nothingFoundPressEnter: '{names}. Appuyez sur Entrée pour rechercher dans les archives.',
  searchArchiveFor: 'Rechercher {query} dans les archives',
} as const;
