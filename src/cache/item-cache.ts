import { deserialize, serialize } from 'node:v8';
import { ContentChangedError, type ItemSource } from '../pages/item-source.ts';
import type { FetchedPictures, RemotePicture } from '../read/fetched-pictures.ts';
import { type FileReader, type PictureReport, reportOnPicture } from '../read/file-reader.ts';
import type { ContentFolder } from '../read/folder.ts';
import { type ForeignReading, isReadAs } from '../read/foreign/item.ts';
import { type ItemFile, readItemFile, type UnlinkedItem } from '../read/item-file.ts';
import type { LinkedItems } from '../read/link-archive.ts';
import { withoutMissingPages } from '../read/missing-pages.ts';
import { canResize } from '../read/resize-picture.ts';
import { maxItemSize } from '../read/source-files.ts';
import {
  hashOfTranscript,
  maxTranscriptSize,
  reportOnTranscript,
  type TranscriptReport,
  transcriptIn,
} from '../read/transcript-file.ts';
import { readYaml } from '../read/yaml.ts';
import type { PdfFacts, Transcript, TranscriptFile } from '../records/attached-file.ts';
import { isKnown } from '../records/date.ts';
import type { Body, Item } from '../records/item.ts';
import { isMistake, type ProblemCollector } from '../records/problem.ts';
import type { YamlNode } from '../records/yaml-node.ts';
import type { FileStamps } from './file-stamps.ts';
import { hashOfBytes } from './file-table.ts';
import { fingerprintOf } from './fingerprint.ts';
import {
  areItemColumns,
  type CachedItem,
  decodeItems,
  encodeItems,
  type ItemColumns,
} from './item-columns.ts';
import { hasShapeOf } from './shape.ts';
import { type Stamp, sameStamp, settledStamp } from './stamp.ts';

interface SavedItems {
  readonly items: ItemColumns;
  /** Parsed YAML files, by the hash of their texts. */
  readonly yaml: readonly (readonly [hash: string, node: YamlNode])[];
  /** What was said about pictures, by path. */
  readonly pictures: readonly (readonly [path: string, picture: CachedPicture])[];
  /** What PDFs say of themselves, by path. */
  readonly pdfs: readonly (readonly [path: string, pdf: Cached<PdfFacts>])[];
  /** What was said about transcripts, by path. */
  readonly transcripts: readonly (readonly [path: string, transcript: Cached<TranscriptReport>])[];
}

/** What follows from a file, as long as it has this stamp. */
interface Cached<Report> {
  readonly stamp: Stamp;
  readonly report: Report;
}

type CachedPicture = Cached<PictureReport>;

/**
 * Caches what was parsed from content files. An unchanged stamp saves reading the file; where the stamp differs, as in
 * a fresh checkout, an unchanged hash of its bytes saves parsing it.
 */
export class ItemCache implements ItemSource {
  /** By path. */
  readonly #items: Map<string, CachedItem>;
  /** Bodies of the files that this process parsed, by path. */
  readonly #bodies = new Map<string, Body>();
  #yaml: ReadonlyMap<string, YamlNode>;
  #pictures: ReadonlyMap<string, CachedPicture>;
  #pdfs: ReadonlyMap<string, Cached<PdfFacts>>;
  #transcriptReports: ReadonlyMap<string, Cached<TranscriptReport>>;
  /** Transcripts that this process parsed, by the hash of their path and bytes. */
  readonly #transcripts = new Map<string, Transcript>();
  /** Items as they were linked to the rest of the archive. */
  readonly linked: LinkedItems = new WeakMap();
  #changes = 0;
  /** How items are read, where another program wrote them. */
  #reading: ForeignReading | undefined;
  /** Pictures of other sites that the archive has. */
  #fetched: FetchedPictures = new Map();
  #readBytes: (path: string, maxSize?: number) => Uint8Array | undefined = () => undefined;

  /**
   * @param bytes that `encode` of this same program returned
   * @throws where they are of something else
   */
  constructor(bytes?: Uint8Array) {
    const saved = bytes && decode(bytes);
    this.#items = new Map(saved && decodeItems(saved.items).map((each) => [each.file.path, each]));
    this.#yaml = new Map(saved?.yaml);
    this.#pictures = new Map(saved?.pictures);
    this.#pdfs = new Map(saved?.pdfs);
    this.#transcriptReports = new Map(saved?.transcripts);
  }

  get size(): number {
    return this.#items.size;
  }

  /** How many items were added, changed or dropped since the cache was loaded or `markSaved` was called. */
  get changes(): number {
    return this.#changes;
  }

  markSaved(): void {
    this.#changes = 0;
  }

  /** Bodies can be loaded from their files again, and would take as much memory as all texts of the archive. */
  releaseBodies(): void {
    this.#bodies.clear();
    this.#transcripts.clear();
  }

  /** The cache as bytes, for the constructor of another. */
  encode(): Uint8Array {
    const items = encodeItems([...this.#items.values()]);
    const saved: SavedItems = {
      items,
      yaml: [...this.#yaml],
      pictures: [...this.#pictures],
      pdfs: [...this.#pdfs],
      transcripts: [...this.#transcriptReports],
    };
    return serialize(saved);
  }

  /** Starts reading a content folder. `dropUnread` afterwards drops the items that are no longer in it. */
  open(disk: ContentFolder, stamps: FileStamps): FileReader & { dropUnread(): void } {
    const read = new Set<string>();
    const yaml = new Map<string, YamlNode>();
    const pictures = new Map<string, CachedPicture>();
    const pdfs = new Map<string, Cached<PdfFacts>>();
    const transcripts = new Map<string, Cached<TranscriptReport>>();
    this.#readBytes = (path, maxSize = maxItemSize) => {
      const bytes = disk.read(path, maxSize);
      return isMistake(bytes) ? undefined : bytes;
    };
    return {
      readItem: (path, readBytes, reading, fetched = new Map()) => {
        read.add(path);
        this.#reading = reading;
        this.#fetched = fetched;
        return this.#readItem(path, readBytes, stamps);
      },
      checkPicture: (path, readBytes) => this.#checkPicture(path, readBytes, stamps, pictures),
      inspectPdf: (path, inspect) => this.#remembered(path, inspect, stamps, this.#pdfs, pdfs),
      checkTranscript: (path, readBytes) => {
        const report = () => {
          const bytes = readBytes();
          return bytes && reportOnTranscript(path, bytes);
        };
        return this.#remembered(path, report, stamps, this.#transcriptReports, transcripts);
      },
      readYaml: (text, collector) => this.#readYaml(text, collector, yaml),
      dropUnread: () => {
        this.#yaml = yaml;
        this.#pictures = pictures;
        this.#pdfs = pdfs;
        this.#transcriptReports = transcripts;
        if (read.size < this.#items.size) this.#retainOnly(read);
      },
    };
  }

  loadBody(item: Item): Body {
    return withoutMissingPages(this.#loadBody(item), `items/${item.id}.html`, item.missingPages);
  }

  #loadBody({ file }: Item): Body {
    const body = this.#bodies.get(file);
    if (body !== undefined) return body;
    const bytes = this.#readBytes(file);
    const cached = this.#itemAt(file);
    if (bytes !== undefined && hashOf(file, bytes) === cached.hash)
      return readItemFile(file, bytes, this.#reading, this.#fetched).body;
    // The stamp may be unchanged, where a disk has no times that can be relied on. The next reading must not use it.
    this.#items.set(file, { ...cached, stamp: undefined });
    throw new ContentChangedError(file);
  }

  loadTranscript({ path, hash }: TranscriptFile): Transcript {
    const key = `${path} ${hash}`;
    const cached = this.#transcripts.get(key);
    if (cached !== undefined) return cached;
    const bytes = this.#readBytes(path, maxTranscriptSize);
    const read = bytes && hashOfTranscript(bytes) === hash ? transcriptIn(path, bytes) : undefined;
    if (read === undefined || typeof read === 'string' || 'reason' in read) {
      // As with items, the next reading must not use the stamp.
      this.#transcriptReports = new Map([...this.#transcriptReports].filter(([each]) => each !== path));
      throw new ContentChangedError(path);
    }
    this.#transcripts.set(key, read);
    return read;
  }

  fileKey({ file, missingPages }: Item): string {
    const { hash, file: read } = this.#itemAt(file);
    const { foreign, remotePictures = [] } = read;
    const fetched = remotePictures.filter((each) => each.file !== '');
    if (foreign === undefined && fetched.length === 0 && missingPages === undefined) return hash;
    const others = [foreign ?? null, fetched, missingPages ?? null];
    return `${hash}-${fingerprintOf(JSON.stringify(others)).slice(0, 22)}`;
  }

  previewKey({ file }: Item): string {
    return this.#itemAt(file).previewKey;
  }

  #itemAt(path: string): CachedItem {
    const cached = this.#items.get(path);
    if (cached === undefined) throw new Error(`${path} was not read`);
    return cached;
  }

  #readItem(path: string, readBytes: () => Uint8Array | undefined, stamps: FileStamps): ItemFile | undefined {
    const moment = Date.now();
    const stamp = stamps.stampOf(path);
    const found = this.#items.get(path);
    const isValid =
      found !== undefined &&
      isReadAs(found.file.foreign, this.#reading) &&
      showsSame(found.file.remotePictures, this.#fetched);
    const cached = isValid ? this.#withId(found) : undefined;
    if (cached !== undefined && sameStamp(stamp, cached.stamp)) return cached.file;
    const bytes = readBytes();
    if (bytes === undefined) return undefined;
    const version = { hash: hashOf(path, bytes), stamp: settledStamp(stamp, moment) };
    this.#changes++;
    if (cached?.hash === version.hash) {
      this.#items.set(path, { ...cached, ...version });
      return cached.file;
    }
    const { file, body } = readItemFile(path, bytes, this.#reading, this.#fetched);
    this.#items.set(path, { ...version, previewKey: previewKeyOf(file.item), file });
    this.#bodies.set(path, body);
    return file;
  }

  /** The id of an item of another program follows from the names of all files. */
  #withId(cached: CachedItem): CachedItem {
    const { path, id, item } = cached.file;
    const now = this.#reading?.idOf(path) ?? id;
    if (now === id) return cached;
    const file = { ...cached.file, id: now, item: item && { ...item, id: now } };
    const changed = { ...cached, previewKey: previewKeyOf(file.item), file };
    this.#items.set(path, changed);
    this.#changes++;
    return changed;
  }

  /** A register of actors has thousands of lines. YAML with warnings is parsed again, to report them again. */
  #readYaml(text: string, collector: ProblemCollector, inUse: Map<string, YamlNode>): YamlNode | undefined {
    const key = fingerprintOf(text);
    const problemCount = collector.problems.length;
    const node = this.#yaml.get(key) ?? readYaml(text, collector);
    if (node !== undefined && collector.problems.length === problemCount) inUse.set(key, node);
    return node;
  }

  async #checkPicture(
    path: string,
    readBytes: () => Uint8Array | undefined,
    stamps: FileStamps,
    inUse: Map<string, CachedPicture>,
  ): Promise<PictureReport | undefined> {
    const moment = Date.now();
    const found = stamps.stampOf(path);
    const cached = this.#pictures.get(path);
    if (cached !== undefined && sameStamp(found, cached.stamp) && !(await isOutdated(cached.report))) {
      inUse.set(path, cached);
      return cached.report;
    }
    const bytes = readBytes();
    if (bytes === undefined) return undefined;
    const report = await reportOnPicture(path, bytes);
    const stamp = settledStamp(found, moment);
    if (stamp !== undefined) inUse.set(path, { stamp, report });
    this.#changes++;
    return report;
  }

  /** What was found before, where the stamp of the file is the same. */
  #remembered<Report>(
    path: string,
    compute: () => Report | undefined,
    stamps: FileStamps,
    before: ReadonlyMap<string, Cached<Report>>,
    inUse: Map<string, Cached<Report>>,
  ): Report | undefined {
    const moment = Date.now();
    const found = stamps.stampOf(path);
    const cached = before.get(path);
    if (cached !== undefined && sameStamp(found, cached.stamp)) {
      inUse.set(path, cached);
      return cached.report;
    }
    const report = compute();
    if (report === undefined) return undefined;
    const stamp = settledStamp(found, moment);
    if (stamp !== undefined) inUse.set(path, { stamp, report });
    this.#changes++;
    return report;
  }

  #retainOnly(paths: ReadonlySet<string>): void {
    for (const path of this.#items.keys()) {
      if (paths.has(path)) continue;
      this.#items.delete(path);
      this.#bodies.delete(path);
      this.#changes++;
    }
  }
}

/** Pictures that this computer could not check when they were read. */
async function isOutdated(report: PictureReport): Promise<boolean> {
  const isUnchecked = 'measured' in report && report.measured && report.measured.isWhole === undefined;
  return isUnchecked === true && (await canResize());
}

/** Whether the pictures of other sites in a body would be shown by the same files. */
function showsSame(pictures: readonly RemotePicture[] = [], fetched: FetchedPictures): boolean {
  return pictures.every(({ address, file }) => (fetched.get(address) ?? '') === file);
}

function decode(bytes: Uint8Array): SavedItems {
  const saved: unknown = deserialize(bytes);
  if (!hasShapeOf(saved, sample) || !areItemColumns(saved.items)) throw new TypeError('Not saved items');
  return { ...saved, items: saved.items };
}

const sample: Omit<SavedItems, 'items'> & { readonly items: object } = {
  items: {},
  yaml: [],
  pictures: [],
  pdfs: [],
  transcripts: [],
};

/** Short, because a page is compared by the keys of all items that it lists. */
function previewKeyOf(item: UnlinkedItem | undefined): string {
  if (item === undefined) return '';
  const { id, title, date, source, summary, language, status } = item;
  const words = isKnown(date) ? undefined : date.words;
  const { name, authors, published, page } = source;
  const ofSource = [name, authors, published?.edtf, page];
  const text = JSON.stringify([id, title, date.edtf, words, ofSource, summary, language, status]);
  return fingerprintOf(text).slice(0, 22);
}

/** The path counts too: links in a body are relative to it. */
function hashOf(path: string, bytes: Uint8Array): string {
  return hashOfBytes(Buffer.concat([Buffer.from(`${path}\0`), bytes]));
}
