/** What stands around every page. */
export const frame = {
  skipToContent: 'انتقل إلى المحتوى',
  mainNavigation: 'التنقل الرئيسي',
  timeline: 'الخط الزمني',
  topics: 'المواضيع',
  actors: 'الأطراف',
  sources: 'المصادر',
  about: 'عن الأرشيف',
  search: 'بحث',
  searchTheArchive: 'ابحث في الأرشيف',
  accessibility: 'سهولة الوصول',
  contact: 'اتصال',
  feed: 'خلاصة Atom',
  maintainedBy: '{archive}، يشرف عليه {author}.',
} as const;
