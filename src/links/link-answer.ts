/** What became of the address of an original. */
export const linkStates = ['there', 'moved', 'front page', 'gone', 'unclear'] as const;

/**
 * - `there`: it gives a page.
 * - `moved`: it leads to another address.
 * - `front page`: it leads to the front page of a host, as many hosts do for pages that they have no more.
 * - `gone`: the host says so, or there is no such host.
 * - `unclear`: the host refuses programs, has an error, or does not answer, so only a person can tell.
 */
export type LinkState = (typeof linkStates)[number];

export interface LinkAnswer {
  readonly state: LinkState;
  /** Of HTTP, where the host answered. */
  readonly status?: number;
  /** Where it leads. */
  readonly to?: string;
  /** Why it is gone or unclear: one line, lower case, no full stop. */
  readonly reason?: string;
}

/** An answer as `links.jsonl` has it. */
export interface LinkCheck extends LinkAnswer {
  readonly url: string;
  /** The last day on which it was asked for, `YYYY-MM-DD`. */
  readonly checked: string;
  /** The first day on which the answer was as it is now. */
  readonly since: string;
}
