/** The front page. */
export const home = {
  latest: 'الأحدث',
  allInTheTimeline: 'الكل في الخط الزمني',
  onThisDay: 'في مثل هذا اليوم',
  aroundThisDay: 'في مثل هذه الأيام',
} as const;
