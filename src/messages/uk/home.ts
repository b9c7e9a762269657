/** The front page. */
export const home = {
  latest: 'Останні матеріали',
  allInTheTimeline: 'Усі в хронології',
  onThisDay: 'Цього дня',
  aroundThisDay: 'У ці дні',
} as const;
