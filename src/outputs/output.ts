/** A file of the site before its content is made. */
export interface PlannedFile {
  /** From the site's root, with `/`: `items/port-strike.html`. */
  readonly path: string;
  /** Of everything that the content follows from: at one path, equal fingerprints mean equal bytes. */
  readonly fingerprint: string;
  /** Set where the file is a page: whether search engines are told of it. */
  readonly page?: 'listed' | 'unlisted';
}

/** A file of the site with its content, or with the path of the file that it is a copy of. */
export type SiteFile =
  | { readonly path: string; readonly content: string | Uint8Array }
  | { readonly path: string; readonly copyOf: string };

/** One of the things that a site consists of. */
export interface Output {
  /** What its planning and its writing are called on the terminal, where they may take long. */
  readonly progress?: { readonly plan?: string; readonly write?: string };
  /**
   * Plans its files and starts to make those that changed.
   *
   * @param keepIfCurrent called once for each file
   * @param earlier the files of the outputs before it in the list
   */
  prepare(keepIfCurrent: KeepIfCurrent, earlier: readonly PlannedFile[]): Promise<PreparedOutput>;
}

/** Keeps a file for the new site if the site already has it with this fingerprint; returns whether it does. */
export type KeepIfCurrent = (file: PlannedFile) => boolean;

export interface PreparedOutput {
  readonly planned: readonly PlannedFile[];
  readonly changed: readonly PlannedFile[];
  /** The files that changed, in the order in which they are to be written, in batches that bound the memory. */
  readonly files: AsyncIterable<readonly SiteFile[]> | Iterable<readonly SiteFile[]>;
}
