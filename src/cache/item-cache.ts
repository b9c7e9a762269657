import { hash } from 'node:crypto';
import { deserialize, serialize } from 'node:v8';
import type { ContentFolder } from '../read/folder.ts';
import { type ItemFile, readItemFile, type UnlinkedItem } from '../read/item-file.ts';
import type { Links } from '../read/link-archive.ts';
import { readYaml } from '../read/yaml.ts';
import { previewText } from '../records/item.ts';
import type { ProblemCollector } from '../records/problem.ts';
import type { YamlNode } from '../records/yaml-node.ts';
import { CachedBody, type ReadTexts } from './cached-body.ts';
import { type CachedItem, decodeItems, encodeItems, type ItemColumns } from './item-columns.ts';
import { isSettled, sameStamp } from './stamp.ts';

/** All that is kept. */
interface KeptContent {
  readonly items: ItemColumns;
  /** What YAML files hold, by the hash of their texts. */
  readonly yaml: readonly (readonly [hash: string, written: YamlNode])[];
}

/**
 * Remembers what each item's file said, so that a file which did not change is not read again. A stamp that is as it
 * was spares the reading; where it is not, as in a fresh checkout, bytes that are as they were spare the parsing.
 */
export class ItemCache {
  readonly #kept: Map<string, CachedItem>;
  readonly #yaml: Map<string, YamlNode>;
  #yamlUsed = new Map<string, YamlNode>();
  /** What its items became in the rest of the archive. */
  readonly links: Links = new Map();
  /** How many items it learned or forgot since this was last set to 0. */
  changeCount = 0;
  #readFile: ReadFile = () => undefined;

  /** @param bytes that `encode` of this same program made */
  constructor(bytes?: Uint8Array) {
    const kept: KeptContent | undefined = bytes && deserialize(bytes);
    const items = kept === undefined ? [] : decodeItems(kept.items, this.#readBody);
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
  readYaml(text: string, collector: ProblemCollector): YamlNode | undefined {
    const key = hash('sha256', text, 'base64url');
    const problems = collector.problems.length;
    const node = this.#yaml.get(key) ?? readYaml(text, collector);
    if (node === undefined || collector.problems.length > problems) return node;
    this.#yaml.set(key, node);
    this.#yamlUsed.set(key, node);
    return node;
  }

  /** @param read the file's bytes, now and when a body is asked for */
  read(path: string, disk: ContentFolder, read: ReadFile): ItemFile | undefined {
    const moment = Date.now();
    this.#readFile = read;
    const stamp = disk.stampOf(path);
    const kept = this.#kept.get(path);
    if (kept !== undefined && sameStamp(stamp, kept.stamp)) return kept.file;
    const bytes = read(path);
    if (bytes === undefined) return undefined;
    const now = {
      hash: hashOf(path, bytes),
      stamp: stamp !== undefined && isSettled(stamp, moment) ? stamp : undefined,
    };
    this.changeCount++;
    if (kept?.hash === now.hash) {
      this.#kept.set(path, { ...kept, ...now });
      return kept.file;
    }
    const file = this.#known(readItemFile(path, bytes), now.hash);
    this.#kept.set(path, { ...now, file });
    return file;
  }

  /** Forgets all items but these. */
  retainOnly(paths: readonly string[]): void {
    if (paths.length === this.#kept.size) return;
    const there = new Set(paths);
    for (const path of this.#kept.keys()) {
      if (there.has(path)) continue;
      this.#kept.delete(path);
      this.changeCount++;
    }
  }

  #known(file: ItemFile, hash: string): ItemFile {
    const { item } = file;
    if (item === undefined) return file;
    const body = new CachedBody(file.file, hash, item.body.attachments, this.#readBody);
    body.texts = item.body;
    return { ...file, item: { ...item, body, key: hash, previewKey: previewKeyOf(item) } };
  }

  readonly #readBody: ReadTexts = ({ file, key }) => {
    const bytes = this.#readFile(file);
    const item =
      bytes !== undefined && hashOf(file, bytes) === key ? readItemFile(file, bytes).item : undefined;
    if (item === undefined) throw new ChangedMeanwhileError(file);
    return item.body;
  };
}

/** Gives a file's bytes; undefined where they cannot be had, which it reports. */
type ReadFile = (path: string) => Uint8Array | undefined;

/** The content changed while it was looked at, so that what was learned of it does not fit together. */
export class ChangedMeanwhileError extends Error {}

/** Short: a page is compared by the keys of all items that it lists. */
function previewKeyOf(item: UnlinkedItem): string {
  return hash('sha256', previewText(item), 'base64url').slice(0, 22);
}

/** The path counts too: links in a body are relative to it. */
function hashOf(path: string, bytes: Uint8Array): string {
  return hash('sha256', Buffer.concat([Buffer.from(`${path}\0`), bytes]), 'base64url');
}
