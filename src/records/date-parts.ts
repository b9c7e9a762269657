/** What dates in numbers mean, which no single one of them may show. */
export interface DateConventions {
  /** How `3/4/1905` is read; undefined where nothing shows it. */
  readonly order?: DateOrder | undefined;
  /** A year of two digits is the last one with these digits that is not after this year. */
  readonly latestYear?: number | undefined;
}

export type DateOrder = 'day-month' | 'month-day';

/** What a text says of one date: perhaps only a part, which another date beside it completes. */
export interface DateParts {
  /** `1937`, `193X` or `19XX`. */
  readonly year?: string | undefined;
  /** From 1 to 12, or a code of EDTF for a part of a year: 21 is spring, 33 the first quarter. */
  readonly month?: number | undefined;
  readonly day?: number | undefined;
  /** The month is written as a word. */
  readonly isNamed?: true | undefined;
}

/** What would have to be known to read a date: whether day or month is first, or the century of its year. */
export type Missing = 'order' | 'century';

/** Which conventions a reading rests on, and which would be needed. */
export class Needs {
  readonly used = new Set<Missing>();
  readonly missing = new Set<Missing>();
}
