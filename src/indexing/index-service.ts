import { type CacheFolder, isWorthSaving } from '../cache/cache-folder.ts';
import { fingerprintOf } from '../cache/fingerprint.ts';
import { SearchUpdate } from '../search/build.ts';
import type { SearchActor, SearchDocument } from '../search/document.ts';
import { type DocumentColumns, facesIn } from '../search/document-columns.ts';
import type { SearchFile } from '../search/files/file.ts';
import { decodeKnown, encodeKnown, type KnownSearch, nothingKnown } from '../search/index/known-search.ts';
import type { Handlers } from '../workers/worker-thread.ts';
import { languagePlugin } from './language-plugin.ts';

/**
 * The making of the search, edition after edition, each going on from the one before. All of it is plain data, so that
 * it may be done in another thread, while the pages are planned and drawn.
 */
export type IndexCalls = {
  /** Reads what the cache has, so that it is there when it is asked for. */
  readonly prepare: { readonly params: undefined; readonly result: undefined };
  /** Begins an edition, and gives up one that was not finished. */
  readonly begin: { readonly params: IndexParams; readonly result: BegunEdition };
  /** Hands over wanted documents, in the order in which they were asked for. */
  readonly give: {
    readonly params: { readonly edition: number; readonly documents: readonly SearchDocument[] };
    readonly result: undefined;
  };
  /** Makes the edition with this number of what was given, the manifest last. */
  readonly finish: { readonly params: number; readonly result: FilePrints };
  /** Gives texts of files by their places in the edition. */
  readonly texts: { readonly params: readonly number[]; readonly result: readonly string[] };
  /** Writes into the cache what is new, if it is much. The answer is what the person should know of it. */
  readonly keep: { readonly params: undefined; readonly result: string | undefined };
};

export interface IndexParams {
  readonly documents: DocumentColumns;
  /** The site's language, BCP 47. */
  readonly language: string;
  readonly actors: readonly SearchActor[];
  /** Files of the search that stand as they were written. */
  readonly standing: FilePrints;
}

export interface BegunEdition {
  /** Its number. A build that begins anew may still have something to say of an edition that it gave up. */
  readonly edition: number;
  /** The documents that are wanted whole, by their places. */
  readonly wanted: readonly number[];
}

/** Files by path, and what each shows: of the same path and print is the same file. */
export interface FilePrints {
  /** Apart by line breaks, as are the prints. */
  readonly paths: string;
  readonly prints: string;
}

/** @param cache where it has one, what was learned outlives the process */
export function indexHandlers(cache?: CacheFolder): Handlers<IndexCalls> {
  let known: KnownSearch | undefined;
  let kept = nothingKnown;
  let begun = 0;
  let update: SearchUpdate | undefined;
  let wanted: readonly number[] = [];
  let given: SearchDocument[] = [];
  let files: readonly SearchFile[] = [];

  function knownSearch(): KnownSearch {
    if (known === undefined) {
      const bytes = cache?.read('search');
      known = bytes === undefined ? nothingKnown : decodeKnown(bytes);
      kept = known;
    }
    return known;
  }

  function checkBegun(edition: number): void {
    if (edition !== begun) throw new Error('This edition of the search was given up');
  }

  return {
    async prepare() {
      knownSearch();
      return undefined;
    },
    async begin({ documents, language, actors, standing }) {
      const plugin = languagePlugin(language);
      const printOf = printsByPath(standing);
      update = new SearchUpdate(
        facesIn(documents),
        { language, plugin, actors },
        knownSearch(),
        (path, print) => printOf.get(path) === print,
      );
      ({ wanted } = update);
      given = [];
      return { edition: ++begun, wanted };
    },
    async give({ edition, documents }) {
      checkBegun(edition);
      given.push(...documents);
      return undefined;
    },
    async finish(edition) {
      checkBegun(edition);
      const documentAt = new Map(wanted.map((place, i) => [place, given[i]]));
      const made = update?.finish((place) => documentAt.get(place));
      if (made === undefined) throw new Error('No edition was begun');
      ({ files, known } = made);
      return {
        paths: files.map(({ path }) => path).join('\n'),
        prints: files.map((file) => file.fingerprint ?? fingerprintOf(file.text)).join('\n'),
      };
    },
    async texts(places) {
      return places.map((place) => files[place]?.text ?? '');
    },
    async keep() {
      [update, wanted, given, files] = [undefined, [], [], []];
      if (cache !== undefined && known !== undefined) {
        const { index } = known;
        if (isWorthSaving(newsOf(index, kept.index), index.keys.length)) {
          cache.write('search', encodeKnown(known));
          kept = known;
        }
      }
      return cache?.notice;
    },
  };
}

export function printsByPath({ paths, prints }: FilePrints): ReadonlyMap<string, string> {
  const printOf = prints.split('\n');
  return new Map(paths.split('\n').map((path, i) => [path, printOf[i] ?? '']));
}

/** How many documents the one knows that the other does not, or by another number. */
function newsOf(index: KnownSearch['index'], before: KnownSearch['index']): number {
  const { keys, numbers } = before;
  let news = 0;
  let at = 0;
  index.keys.forEach((key, i) => {
    const number = index.numbers[i] ?? 0;
    while ((numbers[at] ?? number) < number) at++;
    if (numbers[at] !== number || keys[at] !== key) news++;
  });
  return news;
}
