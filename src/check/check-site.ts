import { formatNumber } from '../html/numbers.ts';
import { readSite } from './built-site.ts';
import { checkLinks } from './links.ts';

/** The size of a built site, and what is wrong with it. */
export interface SiteCheck {
  readonly pages: number;
  /** Undefined when the site has no page. */
  readonly largest: PageSize | undefined;
  /** One line each. */
  readonly problems: readonly string[];
}

export interface PageSize {
  readonly path: string;
  readonly bytes: number;
}

const maxPageBytes = 100_000;

/** Checks that every link of a built site works, that every page can be reached by links, and that no page is large. */
export function checkSite(folder: string): SiteCheck {
  const site = readSite(folder);
  const { dead, outside, unreachable } = checkLinks(site);
  const sizes = [...site.pages].map(([path, { bytes }]) => ({ path, bytes }));
  return {
    pages: sizes.length,
    largest: sizes.reduce<PageSize | undefined>(larger, undefined),
    problems: [
      ...dead.map((line) => `dead link: ${line}`),
      ...outside.map((line) => `points outside the site: ${line}`),
      ...unreachable.map((path) => `cannot be reached from index.html: ${path}`),
      ...sizes.filter(({ bytes }) => bytes > maxPageBytes).map(sizeProblem),
    ],
  };
}

function larger(a: PageSize | undefined, b: PageSize): PageSize {
  return a !== undefined && a.bytes >= b.bytes ? a : b;
}

function sizeProblem({ path, bytes }: PageSize): string {
  return `too large: ${path} (${formatNumber(bytes)} bytes; at most ${formatNumber(maxPageBytes)})`;
}
