/** The front page. */
export const home = {
  onThisDay: 'On this day',
  aroundThisDay: 'Around this day',
} as const;
