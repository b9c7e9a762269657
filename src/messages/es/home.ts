/** The front page. */
export const home = {
  latest: 'Últimos artículos',
  allInTheTimeline: 'Todos en la cronología',
  onThisDay: 'Tal día como hoy',
  aroundThisDay: 'Por estas fechas',
} as const;
