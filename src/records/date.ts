/**
 * When an item happened, as far as is known: EDTF text (a closed part of ISO 8601-2) with the days it spans.
 * Days are `YYYY-MM-DD` texts throughout, so that no clock and no time zone can move them.
 */
export type ItemDate = KnownDate | UnknownDate;

export interface KnownDate {
  /** `2024`, `2024-12`, `2024-12-18`, each with `~`, `?` or `%`, or an interval of two of these. */
  readonly edtf: string;
  /** First day that the date may mean, `YYYY-MM-DD`. */
  readonly earliest: string;
  /** Last day that the date may mean, `YYYY-MM-DD`. */
  readonly latest: string;
}

export interface UnknownDate {
  readonly edtf: 'unknown';
}
