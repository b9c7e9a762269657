/** What narrows and orders an index of topics, actors or sources. */
export const indexTools = {
  nothingFoundPressEnter: '{names}. Натисніть Enter, щоб шукати в архіві.',
  searchArchiveFor: 'Шукати в архіві: {query}',
} as const;
