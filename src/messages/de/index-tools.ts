/** What narrows and orders an index of topics, actors or sources. */
export const indexTools = {
  nothingFoundPressEnter: '{names}. Mit der Eingabetaste im Archiv suchen.',
  searchArchiveFor: 'Im Archiv nach {query} suchen',
} as const;
