import { isWebAddress } from '../records/address.ts';
import type { ProblemCollector } from '../records/problem.ts';
import { quote } from '../records/quote.ts';
import type { ContentFolder } from './folder.ts';
import { jsonObject } from './json-object.ts';
import { isPicture } from './measure-picture.ts';

/** In the content folder: which file stands for which picture of another site. Bodies keep the addresses. */
export const fetchedFile = 'fetched.jsonl';

/** One line of it. Further keys say where the file comes from, and are for people. */
export interface FetchedPicture {
  /** The address of the picture, as `pictureAddress` has it. */
  readonly url: string;
  /** Path in the content folder. */
  readonly file: string;
}

/** From addresses, as `pictureAddress` has them, to the files that stand for them. */
export type FetchedPictures = ReadonlyMap<string, string>;

/** A picture of another site that a body shows. Plain data. */
export interface RemotePicture {
  /** As `pictureAddress` has it. */
  readonly address: string;
  /** The file that stands for it; empty where none does. */
  readonly file: string;
  readonly line: number;
}

/** An address by which pictures are compared; undefined where it is none of the web. */
export function pictureAddress(href: string): string | undefined {
  if (!/^https?:/i.test(href) || !URL.canParse(href)) return undefined;
  const url = new URL(href);
  url.hash = '';
  return url.href;
}

/** In bytes: some 200,000 lines. */
const maxSize = 50_000_000;

/**
 * Reads which pictures of other sites have been fetched. Lines that cannot be used are warned of: a body then shows a
 * link, as before.
 */
export function readFetchedPictures(
  disk: ContentFolder,
  collectorFor: (path: string) => ProblemCollector,
): FetchedPictures {
  const pictures = new Map<string, string>();
  if (disk.kindOf(fetchedFile) !== 'file') return pictures;
  const collector = collectorFor(fetchedFile);
  const bytes = disk.read(fetchedFile, Math.min(disk.sizeOf(fetchedFile), maxSize));
  if ('message' in bytes) {
    collector.warn(1, bytes.message, 'Pictures of other sites are links until it can be read.');
    return pictures;
  }
  const lines = Buffer.from(bytes).toString('utf8').split('\n');
  /** Of two lines for one picture, the later counts. */
  const found = new Map<string, FetchedPicture & { readonly line: number }>();
  for (const [index, text] of lines.entries()) {
    if (text.trim() === '') continue;
    const picture = fetchedPicture(text);
    if (picture !== undefined) found.set(picture.url, { ...picture, line: index + 1 });
    // A line without an end is one that is being written, or was when the program was stopped.
    else if (index < lines.length - 1) collector.warn(index + 1, notALine.kind, notALine.hint);
  }
  for (const { url, file, line } of found.values()) {
    const mistake = mistakeIn(file, disk);
    if (mistake === undefined) pictures.set(url, file);
    else collector.warn(line, mistake.message, mistake.hint, mistake.kind);
  }
  return pictures;
}

/** Undefined where a line is not of this form. */
export function fetchedPicture(line: string): FetchedPicture | undefined {
  const { url, file } = jsonObject(line) ?? {};
  if (typeof url !== 'string' || typeof file !== 'string' || !isWebAddress(url)) return undefined;
  const address = pictureAddress(url);
  return address === undefined ? undefined : { url: address, file: file.normalize('NFC') };
}

function mistakeIn(file: string, disk: ContentFolder) {
  const isPath = file.split('/').every((name) => name !== '' && name !== '.' && name !== '..');
  if (isPath && isPicture(file) && disk.kindOf(file) === 'file') return undefined;
  const kind = 'fetched picture is not there';
  const hint =
    'Its items show a link to the original. "clipfile fetch" loads it again; to keep the link, remove the line.';
  return { kind, message: `${kind}: ${quote(file)}`, hint };
}

const notALine = {
  kind: 'not a record of a fetched picture',
  hint: 'Restore the line from a copy, or remove it: its picture is then a link, until "clipfile fetch" loads it again.',
};
