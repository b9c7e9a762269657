/** The front page. */
export const home = {
  latest: 'Neueste Artikel',
  allInTheTimeline: 'Alle in der Chronik',
  onThisDay: 'An diesem Tag',
  aroundThisDay: 'Um diesen Tag',
} as const;
