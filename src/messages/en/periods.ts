/** Dates. What Intl writes in each language is not among these. */
export const periods = {
  /** `1980s`: the year is the first of a decade, in four digits. */
  decade: '{year}s',
} as const;
