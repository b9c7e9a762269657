/**
 * The part of Eleventy's configuration that the plugin uses, read from the source of Eleventy 3 (src/UserConfig.js). It is
 * that of the site's own Eleventy: the plugin imports none.
 */
export interface EleventyConfig {
  readonly ignores: { add(glob: string): unknown };
  readonly watchIgnores: { add(glob: string): unknown };
  on(event: 'eleventy.before' | 'eleventy.after', listener: (build: EleventyBuild) => Promise<void>): void;
  addGlobalData(name: string, data: () => unknown): void;
  addTemplate(
    virtualPath: string,
    render: (data: PageData) => string,
    data: Readonly<Record<string, unknown>>,
  ): void;
  addTemplateFormats(format: string): void;
  addTransform(
    name: string,
    transform: (this: { readonly page: EleventyPage }, content: string) => string,
  ): void;
  addWatchTarget(path: string): void;
}

/** What its events say of a build. */
export interface EleventyBuild {
  readonly directories: { readonly output: string };
  /** Whether it writes files or returns what it has rendered. */
  readonly outputMode: 'fs' | 'json' | 'ndjson';
}

export interface EleventyPage {
  /** False for a template without a page. */
  readonly outputPath: string | false;
  readonly inputPath: string;
}

/** What a page of the archive gets: beside this, all data of the site. */
export interface PageData {
  /** The path of the page within the archive. Empty while Eleventy looks which data a computed value depends on. */
  readonly clipfilePage: string;
}
