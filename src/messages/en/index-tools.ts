/** What narrows and orders an index of topics, actors or sources. */
export const indexTools = {
  /** The names, such as `0 topics`, are what was looked for. */
  nothingFoundPressEnter: '{names}. Press Enter to search the archive.',
  searchArchiveFor: 'Search the archive for {query}',
} as const;
