import { posix } from 'node:path';
import type { BuiltSite, Link } from './built-site.ts';

/** What is wrong with a site's links, a line each. */
export interface LinkMistakes {
  /** Links to a file, or to a place on a page, that is not there. */
  readonly dead: readonly string[];
  /** Links that would not work wherever the site's folder lies, and what pages load from elsewhere. */
  readonly leaving: readonly string[];
  /** Pages to which no chain of links leads from `index.html`. */
  readonly unreachable: readonly string[];
}

/** Follows every link of a site. No link leads to 404.html, and none needs to. */
export function checkLinks(site: BuiltSite): LinkMistakes {
  const dead = new Mistakes();
  const leaving = new Mistakes();
  const neighbours = new Map<string, string[]>();
  for (const [from, { links }] of site.pages) {
    const followed: string[] = [];
    neighbours.set(from, followed);
    for (const link of links) {
      const end = endOf(link, from, site);
      if ('dead' in end) dead.add(end.dead, from);
      else if ('leaving' in end) leaving.add(end.leaving, from);
      else if (link.followed && end.page !== undefined) followed.push(end.page);
    }
  }
  const reached = reachable(neighbours, 'index.html');
  return {
    dead: dead.lines(),
    leaving: leaving.lines(),
    unreachable: [...site.pages.keys()]
      .filter((path) => path !== '404.html' && !reached.has(path))
      .map((path) => `${path} cannot be reached from index.html`),
  };
}

/** Where a link ends: on a page, in a mistake, or where nobody need look. */
type End = { readonly page: string | undefined } | { readonly dead: string } | { readonly leaving: string };

function endOf({ address, followed }: Link, from: string, { files, pages }: BuiltSite): End {
  if (/^[a-z][a-z0-9+.-]*:/i.test(address)) {
    const allowed = followed && /^(https?|mailto):/i.test(address);
    return allowed ? { page: undefined } : { leaving: address };
  }
  const [, path = '', fragment = ''] = /^([^?#]*)[^#]*#?(.*)$/s.exec(address) ?? [];
  const target = path === '' ? from : posix.join(posix.dirname(from), decodeURIComponent(path));
  if (path.startsWith('/') || target.startsWith('../')) return { leaving: address };
  if (!files.has(target)) return { dead: target };
  const place = decodeURIComponent(fragment);
  if (place !== '' && pages.get(target)?.ids.has(place) !== true) return { dead: `${target}#${place}` };
  return { page: target };
}

function reachable(neighbours: ReadonlyMap<string, readonly string[]>, start: string): ReadonlySet<string> {
  const reached = new Set([start]);
  // A set gives what is added to it while it is walked.
  for (const page of reached) for (const next of neighbours.get(page) ?? []) reached.add(next);
  return reached;
}

/** One line a target: a file that is missing from the layout is missing from every page. */
class Mistakes {
  readonly #pages = new Map<string, Set<string>>();

  add(target: string, page: string): void {
    const pages = this.#pages.get(target);
    if (pages === undefined) this.#pages.set(target, new Set([page]));
    else pages.add(page);
  }

  lines(): readonly string[] {
    return [...this.#pages].map(([target, pages]) => {
      const [first] = pages;
      return `${target} (on ${first}${pages.size > 1 ? ` and ${pages.size - 1} more` : ''})`;
    });
  }
}
