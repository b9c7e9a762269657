import lunr from 'lunr';
import MiniSearch from 'minisearch';
import { buildSearch } from '../../../src/search/build.ts';
import type { SearchDocument } from '../../../src/search/document.ts';
import { openSearch, type Search } from '../../../src/search/search.ts';
import { loadFrom, loadSuggester } from '../../search/in-memory-search.ts';
import type { BenchDocuments } from '../documents.ts';
import { competitorFields, competitorRecord } from '../search/competitor-fields.ts';
import { Bm25 } from './bm25.ts';

/** A search engine that answers questions as its page would. */
export interface Engine {
  readonly name: string;
  open(from: BenchDocuments): Promise<AskedEngine>;
}

export interface AskedEngine {
  /** The ids of the documents found, best first. */
  ask(question: string): Promise<readonly string[]>;
  close?(): Promise<void>;
}

/** Builds the search of some documents, and opens it as the page does. */
export function openClipfile({ documents, language, actors }: BenchDocuments): Promise<Search> {
  return openSearch(loadFrom(buildSearch(documents, { language, actors })), { loadSuggester });
}

export const clipfile: Engine = {
  name: 'Clipfile',
  async open(from) {
    const search = await openClipfile(from);
    return {
      async ask(question) {
        const { docIds } = await search.find({ text: question });
        const previews = await search.previews(docIds.slice(0, asked));
        return previews.map(({ id }) => id);
      },
    };
  },
};

/** Results that are asked for: average precision is taken over these. */
export const asked = 1000;

/** Other engines as they come: no options but the fields. */
export const competitors: readonly Engine[] = [
  {
    name: 'lunr',
    async open({ documents }) {
      const index = lunr(function () {
        for (const { name } of competitorFields) this.field(name);
        documents.forEach((document, docId) => {
          this.add(competitorRecord(document, docId));
        });
      });
      return {
        async ask(question) {
          // As plain words: signs in the question are not lunr's operators.
          const hits = index.query((query) => {
            for (const word of question
              .toLowerCase()
              .split(/[^\p{L}\p{N}']+/u)
              .filter(Boolean))
              query.term(word, {});
          });
          return hits.map(({ ref }) => idOf(documents, ref));
        },
      };
    },
  },
  {
    name: 'MiniSearch',
    async open({ documents }) {
      const index = new MiniSearch({ fields: competitorFields.map(({ name }) => name) });
      index.addAll(documents.map(competitorRecord));
      return {
        ask: async (question) => index.search(question).map(({ id }) => idOf(documents, String(id))),
      };
    },
  },
  {
    name: 'BM25',
    async open({ documents }) {
      const index = new Bm25(documents.map(({ title, summary, body }) => [title, summary, body].join('\n')));
      return { ask: async (question) => index.search(question).map((i) => idOf(documents, String(i))) };
    },
  },
];

function idOf(documents: readonly SearchDocument[], docId: string): string {
  return documents[Number(docId)]?.id ?? '';
}
