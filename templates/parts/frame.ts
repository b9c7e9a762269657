/** How the frame of a page differs from that of most. */
export interface Frame {
  /** Paths of the scripts that the page loads. */
  readonly scripts?: readonly string[];
  /** The URL of the page that browsers load instead. */
  readonly redirectTo?: string;
  /** The style sheet, on a page that loads none and no scripts. */
  readonly inlineStyle?: string;
  /** The URL of a file of the site; relative by default. If it is undefined, the page has no navigation. */
  readonly link?: ((path: string) => string) | undefined;
}
