/** What narrows and orders an index of topics, actors or sources. */
export const indexTools = {
  nothingFoundPressEnter: '{names}. اضغط Enter للبحث في الأرشيف.',
  searchArchiveFor: 'ابحث في الأرشيف عن {query}',
} as const;
