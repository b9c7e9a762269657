import { readdirSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { CacheFolder } from '../cache/cache-folder.ts';
import { fragmentsFolder, pagePath } from '../outputs/fragments.ts';
import { latestFile } from '../outputs/latest.ts';
import type { LatestItem } from '../outputs/latest-item.ts';
import { BuildCache } from '../pipeline/build-cache.ts';
import { buildSite } from '../pipeline/build-site.ts';
import { problemsFile, reportWithFile } from '../pipeline/report-file.ts';
import { type Fragment, renderFragments } from '../render/render-fragments.ts';
import type { Program } from './program.ts';

export interface ArchiveFolders {
  /** The archive. */
  readonly content: string;
  /** Where it is built, and where is remembered what the next build need not do again. */
  readonly cache: string;
}

/** Which items are shown beside those that always are. */
export interface ShownItems {
  readonly drafts: boolean;
  /** The day as of which embargoes are judged. */
  readonly asOf?: string | undefined;
}

/** An archive that is built, by changes, for the pages of another site. */
export class EmbeddedArchive {
  readonly #folders: ArchiveFolders;
  readonly #program: Program;
  readonly #withDrafts: boolean;
  readonly #asOf: string | undefined;
  readonly #cacheFolder: CacheFolder;
  readonly #cache: BuildCache;
  #fragments = new Map<string, Fragment>();
  #pages: ReadonlySet<string> = new Set();
  #files: readonly string[] = [];
  #lastWarnings = '';

  constructor(folders: ArchiveFolders, program: Program, { drafts, asOf }: ShownItems) {
    this.#folders = folders;
    this.#program = program;
    this.#withDrafts = drafts;
    this.#asOf = asOf;
    const { content, cache } = folders;
    this.#cacheFolder = new CacheFolder({
      folder: cache,
      content,
      output: this.folder,
      program: program.fingerprint,
    });
    this.#cache = new BuildCache(this.#cacheFolder);
  }

  /** The folder that it is built in. */
  get folder(): string {
    return join(this.#folders.cache, 'site');
  }

  /** The paths of its pages, in order. */
  get pages(): readonly string[] {
    return [...this.#pages];
  }

  /** The paths of its other files, which pages load or link to. */
  get files(): readonly string[] {
    return this.#files;
  }

  /**
   * Builds what changed.
   *
   * @returns warnings, as shown on the terminal; empty where they are those of the build before
   * @throws {ContentError} where the content has errors
   */
  async build(): Promise<string> {
    const { content } = this.#folders;
    const result = await buildSite({
      content,
      output: this.folder,
      assets: this.#program.assets,
      embedded: { styles: this.#program.styles },
      program: this.#program.fingerprint,
      cache: this.#cache,
      renderer: { prepare: () => {}, render: renderFragments },
      withDrafts: this.#withDrafts,
      asOf: this.#asOf,
    });
    const text = reportWithFile(result.problems, this.#cacheFolder, { name: problemsFile })();
    if (!result.ok) throw new ContentError(content, text);
    this.#fragments = new Map();
    const paths = readdirSync(this.folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && !/^\.clipfile(\.|$)/.test(entry.name))
      .map((entry) =>
        join(entry.parentPath, entry.name)
          .slice(this.folder.length + 1)
          .replaceAll(sep, '/'),
      )
      .sort();
    const isFragment = (path: string): boolean => path.startsWith(`${fragmentsFolder}/`);
    this.#pages = new Set(paths.filter((path) => isFragment(path) && path !== latestFile).map(pagePath));
    this.#files = paths.filter((path) => !isFragment(path));
    const warnings = text === this.#lastWarnings ? '' : text;
    this.#lastWarnings = text;
    return warnings;
  }

  /** A page; undefined where there is none at the path. */
  fragment(path: string): Fragment | undefined {
    let fragment = this.#fragments.get(path);
    if (fragment === undefined && this.#pages.has(path)) {
      fragment = this.#readJson<Fragment>(`${fragmentsFolder}/${path}`);
      this.#fragments.set(path, fragment);
    }
    return fragment;
  }

  get latest(): readonly LatestItem[] {
    return this.#readJson(latestFile);
  }

  /** Only the build writes these files. */
  #readJson<Data>(path: string): Data {
    return JSON.parse(readFileSync(join(this.folder, path), 'utf8'));
  }
}

/** The content has errors, so there is no archive to show. */
export class ContentError extends Error {
  /** Eleventy then leaves out where in the program it was thrown. */
  readonly skipOriginalStack = true;

  constructor(content: string, report: string) {
    super(`The archive in ${content} has errors:\n\n${report}`);
  }
}
