import { hash } from 'node:crypto';
import { deserialize, serialize } from 'node:v8';
import { faceText } from '../records/item.ts';
import type { Report } from '../records/problem.ts';
import type { Written } from '../records/written.ts';
import type { Reference } from './body-renderer.ts';
import type { ContentFolder } from './folder.ts';
import { type ItemFile, readItemFile, type UnlinkedItem } from './item-file.ts';
import { keptBody } from './kept-body.ts';
import { decodeItems, encodeItems, type ItemColumns, type KeptItem } from './kept-items.ts';
import { isSettled, sameStamp } from './stamp.ts';
import { readYaml } from './yaml.ts';

/** All that is kept. */
interface KeptContent {
  readonly items: ItemColumns;
  /** What YAML files hold, by the hash of their texts. */
  readonly yaml: readonly (readonly [hash: string, written: Written])[];
}

/**
 * Remembers what each item's file said, so that a file which did not change is not read again. A stamp that is as it
 * was spares the reading; where it is not, as in a fresh checkout, bytes that are as they were spare the parsing.
 */
export class ContentMemory {
  readonly #kept: Map<string, KeptItem>;
  readonly #files = new Map<string, ItemFile>();
  readonly #yaml: Map<string, Written>;
  #yamlUsed = new Map<string, Written>();
  /** How many items it learned or forgot since this was last set to 0. */
  news = 0;

  /** @param bytes that `encode` of this same program made */
  constructor(bytes?: Uint8Array) {
    const kept: KeptContent | undefined = bytes && deserialize(bytes);
    const items = kept === undefined ? [] : decodeItems(kept.items);
    this.#kept = new Map(items.map((each) => [each.file.file, each]));
    this.#yaml = new Map(kept?.yaml);
  }

  /** How many items it knows. */
  get size(): number {
    return this.#kept.size;
  }

  /** What makes another memory that knows the same. */
  encode(): Uint8Array {
    const items = encodeItems([...this.#kept.values()]);
    return serialize({ items, yaml: [...this.#yamlUsed] } satisfies KeptContent);
  }

  /** YAML that was read before without a problem is not parsed again: a register of actors has thousands of lines. */
  readYaml(text: string, report: Report): Written | undefined {
    const key = hash('sha256', text, 'base64url');
    const problems = report.problems.length;
    const written = this.#yaml.get(key) ?? readYaml(text, report);
    if (written === undefined || report.problems.length > problems) return written;
    this.#yaml.set(key, written);
    this.#yamlUsed.set(key, written);
    return written;
  }

  /** @param read the file's bytes; undefined where they cannot be had, which it reports */
  read(
    path: string,
    disk: ContentFolder,
    read: (path: string) => Uint8Array | undefined,
  ): ItemFile | undefined {
    const moment = Date.now();
    const stamp = disk.stampOf(path);
    const kept = this.#kept.get(path);
    if (kept !== undefined && sameStamp(stamp, kept.stamp)) return this.#recall(kept, read);
    const bytes = read(path);
    if (bytes === undefined) return undefined;
    const now = {
      hash: hashOf(path, bytes),
      stamp: stamp !== undefined && isSettled(stamp, moment) ? stamp : undefined,
    };
    this.news++;
    if (kept?.hash === now.hash) {
      const same = { ...kept, ...now };
      this.#kept.set(path, same);
      return this.#recall(same, read);
    }
    const file = withKeptBody(readItemFile(path, bytes), now.hash);
    this.#kept.set(path, { ...now, file });
    this.#files.set(path, file);
    return file;
  }

  /** Forgets all items but these. */
  forgetOthers(paths: readonly string[]): void {
    if (paths.length === this.#kept.size) return;
    const there = new Set(paths);
    for (const path of this.#kept.keys()) {
      if (there.has(path)) continue;
      this.#kept.delete(path);
      this.#files.delete(path);
      this.news++;
    }
  }

  #recall({ hash, file }: KeptItem, read: (path: string) => Uint8Array | undefined): ItemFile {
    const known = this.#files.get(file.file);
    if (known !== undefined) return known;
    const { item, ...rest } = file;
    const whole: ItemFile = {
      ...rest,
      item: item && { ...item, body: laterBody(file.file, hash, item.references, read) },
    };
    this.#files.set(file.file, whole);
    return whole;
  }
}

/** The content changed while it was looked at, so that what was learned of it does not fit together. */
export class ChangedMeanwhileError extends Error {}

function withKeptBody(file: ItemFile, hash: string): ItemFile {
  const { item } = file;
  if (item === undefined) return file;
  const { html, text, attachments } = item.body;
  const body = keptBody(hash, attachments, () => ({ html, text }));
  return { ...file, item: { ...item, body, key: hash, faceKey: faceKeyOf(item) } };
}

/** A body that is read when it is asked for. */
function laterBody(
  path: string,
  hash: string,
  references: readonly Reference[],
  read: (path: string) => Uint8Array | undefined,
) {
  const files = references.filter(({ kind }) => kind === 'file');
  return keptBody(hash, [...new Set(files.map((file) => file.path))], () => {
    const bytes = read(path);
    const item =
      bytes !== undefined && hashOf(path, bytes) === hash ? readItemFile(path, bytes).item : undefined;
    if (item === undefined) throw new ChangedMeanwhileError(path);
    return item.body;
  });
}

/** Short: a page is compared by the keys of all items that it lists. */
function faceKeyOf(item: UnlinkedItem): string {
  return hash('sha256', faceText(item), 'base64url').slice(0, 22);
}

/** The path counts too: links in a body are relative to it. */
function hashOf(path: string, bytes: Uint8Array): string {
  return hash('sha256', Buffer.concat([Buffer.from(`${path}\0`), bytes]), 'base64url');
}
