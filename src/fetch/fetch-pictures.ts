import { hash } from 'node:crypto';
import { group } from 'd3-array';
import { checkPicture } from '../read/check-picture.ts';
import { FetchRecord } from './fetch-record.ts';
import { FetchedFiles } from './fetched-files.ts';
import { type Failure, FileLoader, type LoadOptions } from './load-file.ts';
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

/** So many hosts are asked at the same time, each for one picture after the other. */
const maxHosts = 4;

/** After so many times without an answer, one after the other, a host is asked no more. */
const maxSilences = 3;

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
  const record = new FetchRecord(content);
  const files = new FetchedFiles(content);
  const fetched = new Map<string, FetchedEntry>();
  const failed = new Map<string, FailedEntry>();

  const fetchOne = async (picture: ShownPicture): Promise<Failure | undefined> => {
    const { address } = picture;
    const loaded = await loader.load(address);
    if ('reason' in loaded) return loaded;
    const { bytes, from } = loaded;
    const checked = checkPicture(bytes);
    if ('reason' in checked) return checked;
    const file = files.add(address, checked.type, bytes);
    const sha256 = hash('sha256', bytes, 'hex');
    record.add({ url: address, file, retrieved: today, ...(from !== address && { from }), sha256 });
    fetched.set(address, { ...picture, file, bytes: bytes.length });
    return undefined;
  };

  const fetchHost = async (pictures: readonly ShownPicture[]) => {
    let silences = 0;
    let given: string | undefined;
    for (const picture of pictures) {
      const failure = given === undefined ? await fetchOne(picture) : { reason: given };
      if (failure !== undefined) failed.set(picture.address, { ...picture, reason: failure.reason });
      silences = failure?.isOfHost === 'does not answer' ? silences + 1 : 0;
      if (failure?.isOfHost === 'wants a pause' || silences === maxSilences) given = failure?.reason;
      onProgress?.(fetched.size + failed.size, wanted.length);
    }
  };

  const hosts = [...group(wanted, ({ address }) => new URL(address).host).values()];
  const worker = async () => {
    for (let pictures = hosts.shift(); pictures !== undefined; pictures = hosts.shift())
      await fetchHost(pictures);
  };
  try {
    await Promise.all(Array.from({ length: maxHosts }, worker));
  } finally {
    hosts.length = 0;
    loader.close();
    record.close();
  }
  const inOrder = <Entry>(entries: ReadonlyMap<string, Entry>) =>
    wanted.flatMap(({ address }) => entries.get(address) ?? []);
  return { fetched: inOrder(fetched), failed: inOrder(failed) };
}
