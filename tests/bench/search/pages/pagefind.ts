import { showHits } from './show-hits.ts';

/** The part of Pagefind's API that the page uses. */
interface Pagefind {
  init(): Promise<void>;
  search(query: string): Promise<{ readonly results: readonly PagefindResult[] }>;
}

interface PagefindResult {
  data(): Promise<{
    readonly url: string;
    readonly excerpt: string;
    readonly meta: Readonly<Record<string, string>>;
  }>;
}

const pagefind = open();

async function open(): Promise<Pagefind> {
  const module: Pagefind = await import(new URL('pagefind/pagefind.js', document.baseURI).href);
  // Loads Pagefind when the page opens, before any query.
  await module.init();
  return module;
}

showHits(async (query) => {
  const { results } = await (await pagefind).search(query);
  const shown = await Promise.all(results.slice(0, 10).map((result) => result.data()));
  return {
    count: results.length,
    hits: shown.map(({ url, excerpt, meta }) => ({
      title: meta['title'] ?? '',
      date: meta['date'] ?? '',
      address: url,
      // HTML from Pagefind with the matched words marked.
      excerpt: document.createRange().createContextualFragment(excerpt),
    })),
  };
});
