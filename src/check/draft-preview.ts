import type { ContentFolder } from '../read/folder.ts';
import { readItemFile, type UnlinkedItem } from '../read/item-file.ts';
import { maxItemSize } from '../read/source-files.ts';
import { isMistake } from '../records/problem.ts';
import { truncate } from '../records/truncate.ts';

/** What a draft is about, and how it begins. */
export interface DraftPreview {
  /** As it is written. */
  readonly date: string;
  /** A BCP 47 tag; missing where it is the site's language. */
  readonly language?: string;
  /** The summary that the file gives; missing where the text begins with it. */
  readonly lead?: string;
  /** The beginning of its text, one paragraph a line; empty where it has none. */
  readonly text: string;
}

/** In characters. */
const maxText = 400;

/** Reads the text of a draft again, because texts are not remembered. */
export function draftPreview(
  { date, language, lead, file }: UnlinkedItem,
  disk: ContentFolder,
): DraftPreview {
  const bytes = disk.read(file, maxItemSize);
  const text = isMistake(bytes) ? '' : readItemFile(file, bytes).body.text;
  return {
    date: date.edtf,
    ...(language && { language }),
    ...(lead && { lead }),
    text: text.length <= maxText ? text : `${truncate(text, maxText).trimEnd()}…`,
  };
}
