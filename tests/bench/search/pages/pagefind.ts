import { showHits } from './show.ts';

/** As much of Pagefind's interface as the page uses. */
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
  const opened: Pagefind = await import(new URL('pagefind/pagefind.js', document.baseURI).href);
  // It begins with the page, before anything is asked.
  await opened.init();
  return opened;
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
      // HTML of Pagefind's own, with the matched words marked.
      excerpt: document.createRange().createContextualFragment(excerpt),
    })),
  };
});
