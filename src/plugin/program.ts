/** What the plugin is compiled to. */
export interface Program {
  /** The folder of compiled styles and scripts. */
  readonly assets: string;
  /** The folder of the style sheets that keep to the archive's part of a page. */
  readonly styles: string;
  readonly fingerprint: string;
}
