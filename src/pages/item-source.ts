import type { Transcript, TranscriptFile } from '../records/attached-file.ts';
import type { Body, Item } from '../records/item.ts';

/** What pages and search need of an item besides its record. */
export interface ItemSource {
  /**
   * Loads the text of an item, perhaps from its file.
   *
   * @throws {ContentChangedError} where the file has changed since its record was read
   */
  loadBody(item: Item): Body;
  /**
   * Loads the words of a scan from their file.
   *
   * @throws {ContentChangedError} where the file has changed since it was read
   */
  loadTranscript(file: TranscriptFile): Transcript;
  /** Equal keys mean equal files, so that a page of the item shows the same. */
  fileKey(item: Item): string;
  /** Equal keys mean equal previews, so that a list shows the same of the item. */
  previewKey(item: Item): string;
}

/** A content file changed during the build, so that what was read of it no longer belongs together. */
export class ContentChangedError extends Error {
  /** @param file its path in the content folder */
  constructor(file: string) {
    super(`${file} keeps changing while the site is being built.\n    Build again once the file is saved.`);
  }
}
