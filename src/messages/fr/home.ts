/** The front page. */
export const home = {
  latest: 'Derniers articles',
  allInTheTimeline: 'Toute la chronologie',
  onThisDay: 'Ce jour-là',
  aroundThisDay: 'Autour de cette date',
} as const;
