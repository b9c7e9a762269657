/** The front page. */
export const home = {
  latest: 'Latest',
  allInTheTimeline: 'All in the timeline',
  onThisDay: 'On this day',
  aroundThisDay: 'Around this day',
} as const;
