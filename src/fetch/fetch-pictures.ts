import { hash } from 'node:crypto';
import { join } from 'node:path';
import { checkPicture } from '../read/check-picture.ts';
import { type FetchedPicture, fetchedFile, fetchedPicture } from '../read/fetched-pictures.ts';
import { askByHost } from './ask-by-host.ts';
import type { Failure } from './failure.ts';
import { FetchedFiles } from './fetched-files.ts';
import { LineRecord } from './line-record.ts';
import { FileLoader, type LoadOptions } from './load-file.ts';
import type { ShownPicture } from './remote-pictures.ts';

export interface FetchOptions extends LoadOptions {
  /** The content folder. */
  readonly content: string;
  /** Those that the archive has are passed over. */
  readonly pictures: readonly ShownPicture[];
  /** `YYYY-MM-DD`. */
  readonly today: string;
  /** Called after each picture. */
  readonly onProgress?: (done: number, total: number) => void;
}

export interface Fetching {
  readonly fetched: readonly FetchedEntry[];
  readonly failed: readonly FailedEntry[];
}

export interface FetchedEntry extends ShownPicture {
  readonly bytes: number;
}

export interface FailedEntry extends ShownPicture {
  readonly reason: string;
}

/** A line of `fetched.jsonl` as it is written. */
interface NewPicture extends FetchedPicture {
  /** The day on which it was loaded, `YYYY-MM-DD`. */
  readonly retrieved: string;
  /** Where it was, where redirects led elsewhere. */
  readonly from?: string;
  readonly sha256: string;
}

/**
 * Loads the pictures of other sites that an archive does not have yet, and writes which file stands for which. Each is
 * written as soon as it is there, so that the next call goes on where this one was stopped.
 *
 * @throws {FolderMistake}
 */
export async function fetchPictures(options: FetchOptions): Promise<Fetching> {
  const { content, today, onProgress } = options;
  const wanted = options.pictures.filter(({ file }) => file === '');
  const loader = new FileLoader(options);
  const record = new LineRecord(join(content, fetchedFile), fetchedPicture);
  const files = new FetchedFiles(content);
  const fetched = new Map<string, FetchedEntry>();
  const failed = new Map<string, FailedEntry>();

  const fetchOne = async (picture: ShownPicture): Promise<Failure | undefined> => {
    const { address: url } = picture;
    const loaded = await loader.load(url);
    if ('reason' in loaded) return loaded;
    const { bytes, from } = loaded;
    const checked = checkPicture(bytes);
    if ('reason' in checked) return checked;
    const file = files.add(url, checked.type, bytes);
    const sha256 = hash('sha256', bytes, 'hex');
    const line: NewPicture = { url, file, retrieved: today, ...(from !== url && { from }), sha256 };
    record.add(line);
    fetched.set(url, { ...picture, file, bytes: bytes.length });
    return undefined;
  };
  const progress = () => onProgress?.(fetched.size + failed.size, wanted.length);
  const fail = (picture: ShownPicture, { reason }: Failure) => {
    failed.set(picture.address, { ...picture, reason });
    progress();
  };

  try {
    await askByHost({
      entries: wanted,
      addressOf: ({ address }) => address,
      ask: async (picture) => {
        const failure = await fetchOne(picture);
        if (failure === undefined) progress();
        else fail(picture, failure);
        return failure;
      },
      giveUp: fail,
    });
  } finally {
    loader.close();
    record.close();
  }
  const inOrder = <Entry>(entries: ReadonlyMap<string, Entry>) =>
    wanted.flatMap(({ address }) => entries.get(address) ?? []);
  return { fetched: inOrder(fetched), failed: inOrder(failed) };
}
