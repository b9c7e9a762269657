/**
 * The part of Eleventy 3 that Clipfile uses. Eleventy ships JSDoc only, whose types say `any` or less than
 * the truth; these are read from its source (src/Eleventy.js, src/UserConfig.js, src/TemplateWriter.js).
 */
declare module '@11ty/eleventy' {
  import type { PageKind, PageOf, Site } from '../pages/page-model.ts';

  /** What a template of Clipfile's receives: Eleventy's own data is there too, and unused. */
  export interface TemplateData<K extends PageKind> {
    readonly view: PageOf<K>;
    readonly site: Site;
  }

  export interface UserConfig {
    readonly ignores: { add(glob: string): unknown };
    readonly benchmarks: { readonly config: { setIsVerbose(isVerbose: boolean): void } };
    setTemplateFormats(formats: readonly string[]): void;
    addGlobalData(name: string, data: unknown): void;
    addTemplate<K extends PageKind>(
      virtualPath: string,
      render: (data: TemplateData<K>) => string,
      data: {
        readonly pagination: { readonly data: string; readonly size: 1; readonly alias: 'view' };
        readonly permalink: (data: TemplateData<K>) => string;
      },
    ): void;
  }

  /** A rendered page. `url` starts with `/` and ends with the file's name, but for `index.html`. */
  export interface RenderedTemplate {
    readonly url: string;
    readonly inputPath: string;
    readonly outputPath: string;
    readonly content: string;
  }

  export class Eleventy {
    constructor(
      input: string,
      output: string,
      options: {
        readonly quietMode: boolean;
        /** Empty for none; undefined for that of the current folder. */
        readonly configPath: string | undefined;
        config(config: UserConfig): void | Promise<void>;
      },
    );
    /** Renders everything and writes nothing. */
    toJSON(): Promise<readonly RenderedTemplate[]>;
  }
}
