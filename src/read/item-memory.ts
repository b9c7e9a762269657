import { hash } from 'node:crypto';
import type { Reference } from './body-renderer.ts';
import type { ContentFolder } from './folder.ts';
import { type ItemFile, readItemFile, type UnlinkedItem } from './item-file.ts';
import { keptBody } from './kept-body.ts';
import { isSettled, type Stamp, sameStamp } from './stamp.ts';

/** What was learned of an item's file, as it is kept from one run to the next. */
export interface KeptItem {
  /** Undefined where the file may change without another stamp. */
  readonly stamp?: Stamp | undefined;
  /** Of the file's path and bytes. */
  readonly hash: string;
  /** But for the body's texts: these take as long to keep as to read again. */
  readonly file: Omit<ItemFile, 'item'> & { readonly item?: Omit<UnlinkedItem, 'body'> | undefined };
}

/**
 * Remembers what each item's file said, so that a file which did not change is not read again. A stamp that is as it
 * was spares the reading; where it is not, as in a fresh checkout, bytes that are as they were spare the parsing.
 */
export class ItemMemory {
  readonly #kept: Map<string, KeptItem>;
  readonly #files = new Map<string, ItemFile>();
  /** Whether it learned or forgot something since this was last set. */
  changed = false;

  constructor(kept: readonly KeptItem[] = []) {
    this.#kept = new Map(kept.map((each) => [each.file.file, each]));
  }

  /** What is to be kept, as JSON that makes another memory. */
  toJSON(): readonly KeptItem[] {
    return [...this.#kept.values()];
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
    this.changed = true;
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
      this.changed = true;
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
  return { ...file, item: { ...item, body: keptBody(hash, attachments, () => ({ html, text })) } };
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

/** The path counts too: links in a body are relative to it. */
function hashOf(path: string, bytes: Uint8Array): string {
  return hash('sha256', Buffer.concat([Buffer.from(`${path}\0`), bytes]), 'base64url');
}
