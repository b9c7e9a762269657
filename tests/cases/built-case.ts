import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { compile } from '../../src/compile.mjs';
import { buildSite } from '../../src/pipeline/build-site.ts';
import type { Problem } from '../../src/records/problem.ts';
import type { DocumentPreview } from '../../src/search/document.ts';
import { excerpt, markMatches, type Piece } from '../../src/search/excerpt.ts';
import type { SearchFile } from '../../src/search/files/search-file.ts';
import type { MatchedWords } from '../../src/search/matched-words.ts';
import { openSearch, type Search } from '../../src/search/search.ts';
import { filesIn } from '../regenerate/archive-on-disk.ts';
import { loadFrom } from '../search/in-memory-search.ts';
import { templateRenderer } from '../support/template-renderer.ts';

/** Builds an archive in this process. */
export async function buildCase(content: string, output: string): Promise<BuiltCase> {
  const assets = join(dirname(await compile()), 'assets');
  const { ok, problems } = await buildSite({
    content,
    output,
    assets,
    program: '',
    renderer: templateRenderer,
  });
  return new BuiltCase(content, output, ok, problems);
}

/** An archive that was built, or would have been but for its errors. */
export class BuiltCase {
  readonly #problems: readonly Problem[];
  #search: Promise<Search> | undefined;
  /** The content folder. */
  readonly content: string;
  /** The output folder. */
  readonly folder: string;
  /** Whether the site was written and the build command would end with 0. */
  readonly isBuilt: boolean;

  constructor(content: string, folder: string, isBuilt: boolean, problems: readonly Problem[]) {
    this.content = content;
    this.#problems = problems;
    this.folder = folder;
    this.isBuilt = isBuilt;
  }

  /** Each problem by its kind, which leaves the texts of the archive out: `items/a.md:4 warning: unknown key`. */
  get problems(): readonly string[] {
    return this.#problems.map((problem) => `${this.#at(problem)} ${problem.severity}: ${problem.kind}`);
  }

  /** What the archivist is told to do about the problems of one line, as in `items/a.md:4`. */
  remediesAt(at: string): readonly string[] {
    return this.#problems.filter((problem) => this.#at(problem) === at).map(({ hint }) => hint);
  }

  #at({ file, line }: Problem): string {
    return `${file.slice(this.content.length + 1)}:${line}`;
  }

  /** The text of a file of the site. */
  read(path: string): string {
    return readFileSync(join(this.folder, path), 'utf8');
  }

  /** The names of the files in a folder of the site. */
  namesIn(folder: string): readonly string[] {
    return readdirSync(join(this.folder, folder));
  }

  /** What a page shows, as HTML. */
  main(path: string): string {
    return between(this.read(path), '<main', '</main>');
  }

  /** What the page of an item says of it, as HTML: title, date, lead and text. */
  article(id: string): string {
    return between(this.read(`items/${id}.html`), '<article', '</article>');
  }

  /** The text of an item, as HTML. */
  prose(id: string): string {
    return between(this.read(`items/${id}.html`), '<div class="prose"', '<details class="cite"');
  }

  /** The ids of the items that a query finds, sorted. */
  async found(query: string): Promise<readonly string[]> {
    return (await this.#results(query)).previews.map(({ id }) => id).sort();
  }

  /** The ids of the items that have every word of a query, sorted. */
  async foundWithAll(query: string): Promise<readonly string[]> {
    const { previews, complete } = await this.#results(query);
    return previews
      .slice(0, complete)
      .map(({ id }) => id)
      .sort();
  }

  /** The title of a result, its matches in `[ ]`. */
  async resultTitle(query: string, id: string): Promise<string> {
    const { preview, matched } = await this.#result(query, id);
    return marked(markMatches(preview.title, matched));
  }

  /** The excerpt of a result, its matches in `[ ]`. */
  async excerpt(query: string, id: string): Promise<string> {
    const { preview, matched } = await this.#result(query, id);
    return marked(excerpt([preview.summary, preview.body].filter(Boolean).join('\n'), matched));
  }

  async #result(query: string, id: string): Promise<{ preview: DocumentPreview; matched: MatchedWords }> {
    const { previews, matched } = await this.#results(query);
    const preview = previews.find((each) => each.id === id);
    if (preview === undefined) throw new Error(`"${query}" does not find ${id}`);
    return { preview, matched };
  }

  async #results(query: string): Promise<{
    readonly previews: readonly DocumentPreview[];
    readonly complete: number;
    readonly matched: MatchedWords;
  }> {
    this.#search ??= openSearch(loadFrom(this.#searchFiles()));
    const search = await this.#search;
    const { docIds, complete, matched } = await search.find({ text: query });
    return { previews: await search.previews(docIds), complete, matched };
  }

  #searchFiles(): readonly SearchFile[] {
    return filesIn(join(this.folder, 'search')).map((name) => ({
      path: `search/${name}`,
      text: this.read(`search/${name}`),
    }));
  }
}

function marked(pieces: readonly Piece[]): string {
  return pieces.map(({ text, matched }) => (matched ? `[${text}]` : text)).join('');
}

function between(text: string, start: string, end: string): string {
  const from = text.indexOf(start);
  const to = text.indexOf(end, from);
  if (from < 0 || to < 0) throw new Error(`no ${start} in ${text}`);
  return text.slice(from, to);
}
