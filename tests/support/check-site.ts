import { readSite } from './built-site.ts';
import { checkLinks } from './links.ts';

/** What a built site gets wrong, and its size. */
export interface SiteCheck {
  readonly pages: number;
  readonly largest: { readonly path: string; readonly bytes: number };
  /** A line each; none where all is well. */
  readonly mistakes: readonly string[];
}

/** The most bytes that a page may have. */
const mostBytes = 100_000;

/** Checks that every link of a built site leads somewhere in it, that every page is reached, and none is large. */
export function checkSite(folder: string): SiteCheck {
  const site = readSite(folder);
  const { dead, leaving, unreachable } = checkLinks(site);
  const sizes = [...site.pages].map(([path, { bytes }]) => ({ path, bytes }));
  return {
    pages: sizes.length,
    largest: sizes.reduce((most, page) => (page.bytes > most.bytes ? page : most), { path: '', bytes: 0 }),
    mistakes: [
      ...dead.map((line) => `dead link: ${line}`),
      ...leaving.map((line) => `leaves the site: ${line}`),
      ...unreachable,
      ...sizes
        .filter(({ bytes }) => bytes > mostBytes)
        .map(({ path, bytes }) => `${path} has ${number(bytes)} bytes, more than ${number(mostBytes)}`),
    ],
  };
}

/** Prints the check of a site's folder. What it gives is for the shell: 1 where something is wrong. */
export function run([folder, ...rest]: readonly string[]): 0 | 1 | 2 {
  if (folder === undefined || rest.length > 0) {
    process.stderr.write('Which site? npm run check -- FOLDER\n');
    return 2;
  }
  const { pages, largest, mistakes } = checkSite(folder);
  for (const mistake of mistakes) process.stdout.write(`${mistake}\n`);
  process.stdout.write(
    `${number(pages)} pages, the largest ${largest.path} with ${number(largest.bytes)} bytes; ` +
      `${mistakes.length === 0 ? 'nothing' : number(mistakes.length)} wrong.\n`,
  );
  return mistakes.length === 0 ? 0 : 1;
}

function number(value: number): string {
  return value.toLocaleString('en');
}
