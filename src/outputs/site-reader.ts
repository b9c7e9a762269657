import type { FileFacts } from '../data/item-record.ts';

/** What an output may know of the files of the site while they are written. */
export interface SiteReader {
  /** Of a file that is kept or that was written already; undefined for any other. */
  factsOf(path: string): FileFacts | undefined;
  /** The text of a file as the last build wrote it; undefined where it is not there or somebody has changed it. */
  textOf(path: string): string | undefined;
}
