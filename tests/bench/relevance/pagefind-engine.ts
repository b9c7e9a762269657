import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startBrowser } from '../search/browser.ts';
import { writePagefind } from '../search/pagefind-site.ts';
import { startCountingServer } from '../search/server.ts';
import type { Engine } from './engines.ts';

/** Each result of Pagefind is a file; average precision beyond this is not worth loading more. */
const loaded = 100;

/** Pagefind in Chromium, as its own page asks it. */
export const pagefind: Engine = {
  name: 'Pagefind',
  async open(from) {
    const folder = mkdtempSync(join(tmpdir(), 'clipfile-bench-pagefind-'));
    await writePagefind(from, folder);
    const server = await startCountingServer();
    const browser = await startBrowser();
    const page = await browser.newPage();
    const root = server.host('pagefind', folder);
    await page.goto(`${root}pagefind/pagefind-entry.json`);
    return {
      ask: (question) =>
        page.evaluate(
          async ({ script, question, loaded }) => {
            const pagefind: {
              search(text: string): Promise<{ results: { data(): Promise<{ url: string }> }[] }>;
            } = await import(script);
            const { results } = await pagefind.search(question);
            const data = await Promise.all(results.slice(0, loaded).map((result) => result.data()));
            return data.map(({ url }) => decodeURIComponent(/items\/(.*)\.html/.exec(url)?.[1] ?? ''));
          },
          { script: `${root}pagefind/pagefind.js`, question, loaded },
        ),
      async close() {
        await browser.close();
        await server.close();
        rmSync(folder, { recursive: true });
      },
    };
  },
};
