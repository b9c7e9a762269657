import { setImmediate } from 'node:timers/promises';
import { type Actor, normalizeActors } from '../records/actor.ts';
import type { Entry, Register } from '../records/entry.ts';
import type { About } from '../records/own-page.ts';
import { pathMatcher } from '../records/path-pattern.ts';
import { isMistake, type Problem, ProblemCollector } from '../records/problem.ts';
import { allOf } from '../records/quote.ts';
import type { ReadRules } from '../records/read-rules.ts';
import { normalizeSettings, type Settings, settingsExample } from '../records/settings.ts';
import { normalizeTopics, type Topic } from '../records/topic.ts';
import type { YamlNode } from '../records/yaml-node.ts';
import { decodeText } from './decode.ts';
import { type FetchedPictures, readFetchedPictures } from './fetched-pictures.ts';
import type { FileReader } from './file-reader.ts';
import type { ContentFolder, FileKind } from './folder.ts';
import type { ForeignReading } from './foreign/item.ts';
import { finalReading, firstReading } from './foreign/items.ts';
import type { ItemFile } from './item-file.ts';
import { type OwnPageFile, type PageFile, readAboutFile, readOwnPageFile } from './page-file.ts';
import { linkMistakes, notAFile, walkFiles, walkItems } from './walk.ts';

/** A file of topics or actors. */
export interface RegisterFile<T extends Entry> {
  readonly file: string;
  readonly exists: boolean;
  /** Undefined where the file is broken. */
  readonly register: Register<T> | undefined;
}

export interface ItemFiles {
  readonly items: readonly ItemFile[];
  /** Files that look like items but have the wrong extension: a mistake, unless an item shows or links them. */
  readonly lookalikes: readonly string[];
}

/** In bytes. Larger files are not read at all. */
export const maxItemSize = 1_000_000;
const maxYamlSize = 10_000_000;

/** The pages of the archive, and what explains a folder, such as `README.md`, whatever the patterns say. */
export const isOwnPage = /^about\.md$|^pages\/[^/]+\.md$|^[A-Z_]+\.(md|markdown)$/;

/** After each batch the event loop gets a turn, because a server may run in the same process. */
const batchSize = 250;

/** Reads the files of a content folder, each on its own. */
export class SourceFiles {
  /** The problems of all files read so far. Their `file` is a path in the content folder. */
  readonly problems: Problem[] = [];
  readonly #disk: ContentFolder;
  readonly #reader: FileReader;
  #fetched: FetchedPictures | undefined;

  constructor(disk: ContentFolder, reader: FileReader) {
    this.#disk = disk;
    this.#reader = reader;
  }

  readonly collectorFor = (file: string): ProblemCollector => new ProblemCollector(file, this.problems);

  readSettings(): Settings | undefined {
    const file = 'site.yml';
    if (this.#disk.kindOf(file) === undefined) {
      this.collectorFor(file).error(
        1,
        'missing file',
        `Every archive needs this file. Start with:\n${settingsExample}`,
      );
      return undefined;
    }
    return this.#readYaml(file, normalizeSettings);
  }

  /** Pictures of other sites that the archive has. */
  readFetched(): FetchedPictures {
    this.#fetched ??= readFetchedPictures(this.#disk, this.collectorFor);
    return this.#fetched;
  }

  readTopics(): RegisterFile<Topic> {
    return this.#readRegister('topics.yml', normalizeTopics);
  }

  readActors(): RegisterFile<Actor> {
    return this.#readRegister('actors.yml', normalizeActors);
  }

  readAbout(): PageFile<About> | undefined {
    if (this.#disk.kindOf('about.md') === undefined) return undefined;
    const fetched = this.readFetched();
    const bytes = this.#readFile('about.md', maxItemSize);
    const about = bytes && readAboutFile(bytes, fetched);
    if (about) this.problems.push(...about.problems);
    return about;
  }

  /** The pages in `pages/`. What else is there may be shown or linked by them. */
  readOwnPages(): readonly OwnPageFile[] {
    const folder = 'pages';
    const kind = this.#disk.kindOf(folder);
    if (kind === undefined || this.#reportsLink(folder, kind)) return [];
    const fetched = this.readFetched();
    return this.#disk.namesIn(folder).flatMap((name) => {
      const path = `${folder}/${name}`;
      if (this.#disk.kindOf(path) === 'folder') this.#warnOfDeepPages(path);
      if (this.#disk.kindOf(path) === 'folder') return [];
      if (/\.(mdx|mdown|mkd|markdown|njk)$/i.test(name)) {
        const hint = 'Pages are files in pages/ with names that end in .md.';
        this.collectorFor(path).warn(1, 'file is not read as a page', hint);
      }
      if (!name.endsWith('.md')) return [];
      const bytes = this.#readFile(path, maxItemSize);
      if (bytes === undefined) return [];
      const page = readOwnPageFile(path, bytes, fetched);
      this.problems.push(...page.problems);
      return page;
    });
  }

  #warnOfDeepPages(folder: string): void {
    for (const name of this.#disk.namesIn(folder)) {
      if (!name.endsWith('.md')) continue;
      const hint = 'Pages are the files in pages/ itself, not in folders inside it.';
      this.collectorFor(`${folder}/${name}`).warn(1, 'file is not read as a page', hint);
    }
  }

  /** @param rules where items are and how they are read, where that is not in `items/` as items are written */
  async readItems(onProgress?: (read: number, total: number) => void, rules?: ReadRules): Promise<ItemFiles> {
    if (rules !== undefined) return this.#readForeignItems(rules, onProgress);
    const kind = this.#disk.kindOf('items');
    if (kind === undefined || this.#reportsLink('items', kind)) return { items: [], lookalikes: [] };
    const { items: paths, lookalikes } = walkItems(this.#disk, this.collectorFor);
    const fetched = this.readFetched();
    const items: ItemFile[] = [];
    for (const [index, path] of paths.entries()) {
      const item = this.#reader.readItem(path, () => this.#readBytes(path, maxItemSize), undefined, fetched);
      if (item !== undefined) {
        items.push(item);
        this.problems.push(...item.problems);
      }
      if (index % batchSize !== batchSize - 1) continue;
      onProgress?.(index + 1, paths.length);
      await setImmediate();
    }
    return { items, lookalikes };
  }

  async #readForeignItems(
    rules: ReadRules,
    onProgress?: (read: number, total: number) => void,
  ): Promise<ItemFiles> {
    const fetched = this.readFetched();
    const pictures = new Set(fetched.values());
    // Nothing in the folder leads to these by their names.
    const files = walkFiles(this.#disk).filter((path) => !pictures.has(path));
    const matches = pathMatcher(rules.items);
    const paths = files.filter((path) => matches(path) && !isOwnPage.test(path));
    if (paths.length === 0) {
      const hint = `Write where they are, from the folder of site.yml: read: {items: ["notes/**/*.md"]}.`;
      this.collectorFor('site.yml').warn(
        1,
        `no file is at ${allOf(rules.items.filter((each) => !each.startsWith('!')))}`,
        hint,
        'no files to read',
      );
    }
    const read = (path: string, reading: ForeignReading) =>
      this.#reader.readItem(path, () => this.#readBytes(path, maxItemSize), reading, fetched);
    const first = firstReading(rules, paths, files);
    const items: ItemFile[] = [];
    for (const [index, path] of paths.entries()) {
      const item = read(path, first);
      if (item !== undefined) items.push(item);
      if (index % batchSize !== batchSize - 1) continue;
      onProgress?.(index + 1, paths.length);
      await setImmediate();
    }
    const { reading, notice } = finalReading(rules, items, files);
    if (notice !== '') {
      const hint = 'To say it, write order: day-month or order: month-day below read: in site.yml.';
      this.collectorFor('site.yml').warn(1, notice, hint, 'order of day and month');
    }
    const final = items.flatMap(({ path }) => read(path, reading) ?? []);
    for (const { problems } of final) this.problems.push(...problems);
    return { items: final, lookalikes: [] };
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
    const bytes = this.#readFile(file, maxYamlSize);
    const text = bytes && decodeText(bytes, collector);
    const node = text === undefined ? undefined : this.#reader.readYaml(text, collector);
    return node && normalize(node, collector);
  }

  #readFile(file: string, maxSize: number): Uint8Array | undefined {
    const kind = this.#disk.kindOf(file);
    if (kind === 'other') {
      const { message, hint } = notAFile;
      this.collectorFor(file).error(1, message, hint);
      return undefined;
    }
    return this.#reportsLink(file, kind) ? undefined : this.#readBytes(file, maxSize);
  }

  /** Whether it is a symbolic link that cannot be followed, which is then reported. */
  #reportsLink(path: string, kind: FileKind | undefined): boolean {
    if (kind !== 'outside' && kind !== 'broken' && kind !== 'loop') return false;
    this.collectorFor(path).add(1, linkMistakes[kind]);
    return true;
  }

  #readBytes(file: string, maxSize: number): Uint8Array | undefined {
    const bytes = this.#disk.read(file, maxSize);
    if (!isMistake(bytes)) return bytes;
    this.collectorFor(file).add(1, bytes);
    return undefined;
  }
}
