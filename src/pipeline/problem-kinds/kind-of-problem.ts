/** What to say of many problems of one kind. */
export interface KindOfProblem {
  /**
   * One sentence about all of them, with `{n}` for their number, `{values}` for that of the different ones, and
   * `{where}` for the files: `380 items`. Of `{names|name}` the first is for one file. Lower case, no full stop.
   */
  readonly says: string;
  /** What to do about all of them. Without it, what the hints of all of them have in common. */
  readonly remedy?: string;
  /** Set where files of other programs are like this, and a `read:` section of `site.yml` reads them. */
  readonly foreign?: true;
}

/** By kind. */
export type KindsOfProblem = Readonly<Record<string, KindOfProblem>>;
