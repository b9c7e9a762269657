/** An item for the templates of another site. */
export interface LatestItem {
  /** From the root of the archive: `items/port-strike.html`. */
  readonly path: string;
  readonly title: string;
  /** As it is shown: `about 18 December 2024`. */
  readonly date: string;
  /** For `<time datetime>`, where HTML has a value for the date. */
  readonly datetime?: string;
  readonly summary: string;
  readonly source?: string;
  /** BCP 47. */
  readonly language: string;
}
