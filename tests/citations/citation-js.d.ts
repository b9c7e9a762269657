/** What the tests use of Citation.js, which has no types of its own. */
declare module '@citation-js/core' {
  /** References in any format for which a plugin is loaded. */
  export class Cite {
    constructor(data: unknown);
    /** CSL-JSON. */
    readonly data: readonly Readonly<Record<string, unknown>>[];
    format(
      name: 'bibliography',
      options: { template: string; lang: string; format: 'html' | 'text' },
    ): string;
  }
}
declare module '@citation-js/plugin-bibtex';
declare module '@citation-js/plugin-csl';
declare module '@citation-js/plugin-ris';
