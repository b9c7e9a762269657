import { formatNumber } from '../html/numbers.ts';
import { readSite } from './built-site.ts';
import { checkLinks } from './links.ts';

/** The size of a built site, and what is wrong with it. */
export interface SiteCheck {
  readonly pages: number;
  /** Undefined when the site has no page. */
  readonly largest: PageSize | undefined;
  /** Only those kinds of which there is one. */
  readonly problems: readonly SiteProblems[];
}

/** All problems of one kind. */
export interface SiteProblems {
  readonly kind: string;
  /** What each concerns, in one line. */
  readonly subjects: readonly string[];
  /** What to do about all of them: a sentence. */
  readonly remedy: string;
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
      {
        kind: 'dead link',
        subjects: dead,
        remedy: 'Build the site again. If other files were removed from its folder, put them back.',
      },
      {
        kind: 'points outside the site',
        subjects: outside,
        remedy: 'Make these links relative, so that the site works in any folder.',
      },
      {
        kind: 'cannot be reached from index.html',
        subjects: unreachable,
        remedy: 'Link to these pages, or remove them.',
      },
      {
        kind: 'too large',
        subjects: sizes.filter(({ bytes }) => bytes > maxPageBytes).map(formatSize),
        remedy: 'Divide these texts, or set a smaller pageSize in site.yml where they are lists.',
      },
    ].filter(({ subjects }) => subjects.length > 0),
  };
}

function larger(a: PageSize | undefined, b: PageSize): PageSize {
  return a !== undefined && a.bytes >= b.bytes ? a : b;
}

function formatSize({ path, bytes }: PageSize): string {
  return `${path} (${formatNumber(bytes)} bytes; at most ${formatNumber(maxPageBytes)})`;
}
