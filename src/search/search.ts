import type { ShownDocument } from './document.ts';
import { indexFileReader } from './index-file-reader.ts';
import { languageOf } from './language.ts';
import { documentsPath, manifestPath, readManifest } from './manifest.ts';
import { type MatchedWords, matchedWords } from './matched-words.ts';
import { type Query, readQuery } from './query.ts';
import { type Ranking, rank } from './rank.ts';

/** The search of one edition of an archive. */
export interface Search {
  /** Finds items. Rejects where a file does not load, never for what the text says. */
  search(text: string): Promise<Hits>;
  /** What results show of some documents, in the order asked for. Rejects where a file does not load. */
  documents(numbers: readonly number[]): Promise<readonly ShownDocument[]>;
}

/** What a query found. */
export interface Hits {
  readonly understood: Understood;
  /** Numbers of all documents found, best first. */
  readonly documents: readonly number[];
  /** Tells which words of a text made it match. */
  readonly matched: MatchedWords;
}

/** How a query was read, for the page to say. */
export interface Understood {
  /**
   * What hits had to meet: `all` words (or what `+` and `-` say), `any` of the words because no item has all,
   * or `nothing` because the text holds no word to search for.
   */
  readonly required: 'all' | 'any' | 'nothing';
  /** The text's signs (`+ - : ^ ~ *`) make no query of lunr's, so they were passed over. */
  readonly plain: boolean;
  /** Words that were passed over because they stand nearly everywhere. */
  readonly tooCommon: readonly string[];
}

/** Loads one file of the search, by its path from the site's root, and gives the data in it. */
export type Load = (path: string) => Promise<unknown>;

/** Opens the search of a site. Only what a question needs is loaded, when it is asked. */
export async function openSearch(load: Load): Promise<Search> {
  const manifest = readManifest(await load(manifestPath));
  const language = languageOf(manifest.language);
  const index = indexFileReader(manifest, load);
  const hashes = manifest.documents.split(' ');
  const files = new Map<number, Promise<readonly ShownDocument[]>>();

  function documentsFile(number: number): Promise<readonly ShownDocument[]> {
    let file = files.get(number);
    if (!file) {
      // The path carries a hash of what the build wrote there, so the file is what that build says it is.
      file = load(documentsPath(number, hashes[number] ?? '')) as Promise<readonly ShownDocument[]>;
      files.set(number, file);
      file.catch(() => files.delete(number));
    }
    return file;
  }

  return {
    async search(text) {
      const query = readQuery(text, language);
      const { ranking, required } = await find(query);
      return {
        understood: { required, plain: query.plain, tooCommon: query.tooCommon },
        documents: ranking.documents,
        matched: matchedWords(ranking.terms, language),
      };
    },
    async documents(numbers) {
      const shown = await Promise.all(
        numbers.map(async (number) => {
          const file = await documentsFile(Math.floor(number / manifest.documentsInFile));
          return file[number % manifest.documentsInFile];
        }),
      );
      return shown.filter((document) => document !== undefined);
    },
  };

  async function find(query: Query): Promise<{ ranking: Ranking; required: Understood['required'] }> {
    if (query.everything) return { ranking: everyDocument(manifest.documentCount), required: 'all' };
    if (query.clauses.length === 0) return { ranking: everyDocument(0), required: 'nothing' };
    const all = allRequired(query);
    const ranking = await rank(all.clauses, index);
    if (ranking.documents.length > 0 || !all.changed) return { ranking, required: 'all' };
    return { ranking: await rank(query.clauses, index), required: 'any' };
  }
}

/**
 * Requires every word, as readers expect; but a query in which some word has a `+` has already said which.
 * `changed` tells whether it then asks for more than the query as written.
 */
function allRequired({ clauses }: Query): { readonly clauses: Query['clauses']; readonly changed: boolean } {
  const wanted = clauses.filter((clause) => clause.presence !== 'prohibited');
  if (wanted.some((clause) => clause.presence === 'required')) return { clauses, changed: false };
  return {
    clauses: clauses.map((each) => (each.presence === 'optional' ? { ...each, presence: 'required' } : each)),
    changed: wanted.length > 1,
  };
}

function everyDocument(count: number): Ranking {
  return {
    documents: Array.from({ length: count }, (_, number) => number),
    scores: Array.from({ length: count }, () => 0),
    terms: new Set(),
  };
}
