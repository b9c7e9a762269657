/** What stands around every page. */
export const frame = {
  skipToContent: 'Перейти до вмісту',
  mainNavigation: 'Головне меню',
  timeline: 'Хронологія',
  topics: 'Теми',
  actors: 'Дійові особи',
  sources: 'Джерела',
  about: 'Про архів',
  search: 'Пошук',
  searchTheArchive: 'Пошук в архіві',
  accessibility: 'Доступність',
  contact: 'Контакт',
  feed: 'Стрічка Atom',
  maintainedBy: '{archive}. Архів веде {author}.',
} as const;
