import { posix } from 'node:path';
import type { BuiltSite, Link } from './built-site.ts';

/** What is wrong with the links of a site. */
export interface LinkProblems {
  /** Links to a file or a fragment that does not exist. One line per target. */
  readonly dead: readonly string[];
  /**
   * Links that would break if the site's folder moved, and files that pages load from another host. One line per
   * address.
   */
  readonly outside: readonly string[];
  /** Paths of pages that no chain of links from `index.html` leads to. */
  readonly unreachable: readonly string[];
}

/**
 * Checks every link of a site. No link has to lead to `404.html` and to redirects. Hosts show it at any address, so
 * of its links only those to its own fragments are known.
 */
export function checkLinks(site: BuiltSite): LinkProblems {
  const dead = new TargetList();
  const outside = new TargetList();
  const pagesLinkedFrom = new Map<string, string[]>();
  for (const [from, { links }] of site.pages) {
    const linked: string[] = [];
    pagesLinkedFrom.set(from, linked);
    for (const link of links) {
      if (from === '404.html' && !link.address.startsWith('#')) continue;
      const target = resolveLink(link, from, site);
      if ('dead' in target) dead.add(target.dead, from);
      else if ('outside' in target) outside.add(target.outside, from);
      else if (link.isAnchor && target.page !== undefined) linked.push(target.page);
    }
  }
  const reachable = reachableFrom('index.html', pagesLinkedFrom);
  return {
    dead: dead.lines(),
    outside: outside.lines(),
    unreachable: [...site.pages].flatMap(([path, { isRedirect }]) =>
      path === '404.html' || isRedirect || reachable.has(path) ? [] : path,
    ),
  };
}

/** Where a link leads. One to another site has no page, and neither has one to a file that is in the link itself. */
type Target =
  | { readonly page: string | undefined }
  | { readonly dead: string }
  | { readonly outside: string };

function resolveLink({ address, isAnchor }: Link, from: string, { files, pages }: BuiltSite): Target {
  if (/^[a-z][a-z0-9+.-]*:/i.test(address)) {
    const isAllowed = isAnchor && /^(https?|mailto|data):/i.test(address);
    return isAllowed ? { page: undefined } : { outside: address };
  }
  const [, encodedPath = '', encodedFragment = ''] = /^([^?#]*)[^#]*#?(.*)$/s.exec(address) ?? [];
  const [path, fragment] = [decodeUri(encodedPath), decodeUri(encodedFragment)];
  if (path === undefined || fragment === undefined) return { dead: address };
  const target = path === '' ? from : posix.join(posix.dirname(from), path);
  if (path.startsWith('/') || target.startsWith('../')) return { outside: address };
  if (!files.has(target)) return { dead: target };
  if (fragment !== '' && pages.get(target)?.ids.has(fragment) !== true)
    return { dead: `${target}#${fragment}` };
  return { page: target };
}

/** Undefined when a `%` does not begin a valid escape. */
function decodeUri(text: string): string | undefined {
  try {
    return decodeURIComponent(text);
  } catch {
    return undefined;
  }
}

function reachableFrom(
  start: string,
  linkedFrom: ReadonlyMap<string, readonly string[]>,
): ReadonlySet<string> {
  const reachable = new Set([start]);
  // Iterating a set also visits what is added on the way.
  for (const page of reachable) for (const next of linkedFrom.get(page) ?? []) reachable.add(next);
  return reachable;
}

/** Link targets with the pages they are on. A file missing from the layout is on every page, but gets one line. */
class TargetList {
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
