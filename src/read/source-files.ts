import { setImmediate } from 'node:timers/promises';
import type { ItemCache } from '../cache/item-cache.ts';
import { type Actor, normalizeActors } from '../records/actor.ts';
import type { Entry, Register } from '../records/entry.ts';
import { isMistake, type Problem, ProblemCollector } from '../records/problem.ts';
import { normalizeSettings, type Settings, settingsExample } from '../records/settings.ts';
import { normalizeTopics, type Topic } from '../records/topic.ts';
import type { YamlNode } from '../records/yaml-node.ts';
import { type AboutFile, readAboutFile } from './about-file.ts';
import { decodeText } from './decode.ts';
import type { ContentFolder, FileKind } from './folder.ts';
import { type ItemFile, readItemFile } from './item-file.ts';
import { linkMistakes, walkItems } from './walk.ts';
import { readYaml } from './yaml.ts';

/** A file of topics or actors. */
export interface RegisterFile<T extends Entry> {
  readonly file: string;
  readonly exists: boolean;
  /** Undefined where the file is broken. */
  readonly register: Register<T> | undefined;
}

export interface ItemFiles {
  readonly items: readonly ItemFile[];
  /** Files that look like items by another ending: a mistake, unless an item shows or links them. */
  readonly lookalikes: readonly string[];
}

/** In bytes. Larger files are not read at all. */
const mostOfItem = 1_000_000;
const mostOfYaml = 10_000_000;

/** Reads the files of a content folder, each by itself. */
export class SourceFiles {
  /** Of all files read so far; their `file` is in the content folder. */
  readonly problems: Problem[] = [];
  readonly #disk: ContentFolder;
  readonly #memory: ItemCache | undefined;

  constructor(disk: ContentFolder, memory?: ItemCache) {
    this.#disk = disk;
    this.#memory = memory;
  }

  readonly collectorFor = (file: string): ProblemCollector => new ProblemCollector(file, this.problems);

  readSettings(): Settings | undefined {
    const file = 'site.yml';
    if (this.#disk.kindOf(file) === undefined) {
      this.collectorFor(file).error(
        1,
        'missing file',
        `Every archive has one. Write, to start with:\n${settingsExample}`,
      );
      return undefined;
    }
    return this.#readYaml(file, normalizeSettings);
  }

  readTopics(): RegisterFile<Topic> {
    return this.#readRegister('topics.yml', normalizeTopics);
  }

  readActors(): RegisterFile<Actor> {
    return this.#readRegister('actors.yml', normalizeActors);
  }

  readAbout(): AboutFile | undefined {
    if (this.#disk.kindOf('about.md') === undefined) return undefined;
    const bytes = this.#read('about.md', mostOfItem);
    const about = bytes && readAboutFile(bytes);
    if (about) this.problems.push(...about.problems);
    return about;
  }

  /** Lets the process breathe now and then: a server may run beside. */
  async readItems(onProgress?: (read: number, total: number) => void): Promise<ItemFiles> {
    const kind = this.#disk.kindOf('items');
    if (kind === undefined || this.#reportsLink('items', kind)) return { items: [], lookalikes: [] };
    const { items: paths, lookalikes } = walkItems(this.#disk, this.collectorFor);
    const items: ItemFile[] = [];
    for (const [place, path] of paths.entries()) {
      const item = this.#readItem(path);
      if (item) items.push(item);
      if (item) this.problems.push(...item.problems);
      if (place % 250 !== 249) continue;
      onProgress?.(place + 1, paths.length);
      await setImmediate();
    }
    this.#memory?.retainOnly(paths);
    return { items, lookalikes };
  }

  #readItem(path: string): ItemFile | undefined {
    const read = (file: string) => this.#readFile(file, mostOfItem);
    if (this.#memory !== undefined) return this.#memory.read(path, this.#disk, read);
    const bytes = read(path);
    return bytes && readItemFile(path, bytes);
  }

  #readRegister<T extends Entry>(
    file: string,
    normalize: (node: YamlNode, collector: ProblemCollector) => Register<T> | undefined,
  ): RegisterFile<T> {
    const exists = this.#disk.kindOf(file) !== undefined;
    if (exists) return { file, exists, register: this.#readYaml(file, normalize) };
    return {
      file,
      exists,
      register: normalize({ kind: 'text', text: '', line: 1 }, this.collectorFor(file)),
    };
  }

  #readYaml<T>(
    file: string,
    normalize: (node: YamlNode, collector: ProblemCollector) => T | undefined,
  ): T | undefined {
    const collector = this.collectorFor(file);
    const bytes = this.#read(file, mostOfYaml);
    const text = bytes && decodeText(bytes, collector);
    const node = text === undefined ? undefined : this.#parseYaml(text, collector);
    return node && normalize(node, collector);
  }

  #parseYaml(text: string, collector: ProblemCollector): YamlNode | undefined {
    return this.#memory === undefined ? readYaml(text, collector) : this.#memory.readYaml(text, collector);
  }

  #read(file: string, most: number): Uint8Array | undefined {
    return this.#reportsLink(file, this.#disk.kindOf(file)) ? undefined : this.#readFile(file, most);
  }

  /** Whether it is a symbolic link that cannot be followed, which is then reported. */
  #reportsLink(path: string, kind: FileKind | undefined): boolean {
    if (kind !== 'outside' && kind !== 'broken' && kind !== 'loop') return false;
    this.collectorFor(path).error(1, linkMistakes[kind].message, linkMistakes[kind].hint);
    return true;
  }

  #readFile(file: string, most: number): Uint8Array | undefined {
    const bytes = this.#disk.read(file, most);
    if (!isMistake(bytes)) return bytes;
    this.collectorFor(file).error(1, bytes.message, bytes.hint);
    return undefined;
  }
}
