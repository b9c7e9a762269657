import { isWebAddress } from '../records/address.ts';
import {
  type Navigation,
  type NavigationLink,
  sitePageNames,
  type UnlinkedLink,
} from '../records/navigation.ts';
import { isMistake, type Mistake, type ProblemCollector } from '../records/problem.ts';
import { allOf, quote } from '../records/quote.ts';
import { didYouMean } from '../records/spelling.ts';
import type { ContentFolder } from './folder.ts';
import { heldBackNotice, heldBackUntil, pageMistake, type SitePages } from './page-reference.ts';

/** The links that `site.yml` chooses. */
export interface UnlinkedNavigation {
  readonly nav?: readonly UnlinkedLink[];
  readonly footer?: readonly UnlinkedLink[];
}

/** Looks up where the links of navigation and footer lead. Those that lead nowhere are reported and left out. */
export function linkNavigation(
  { nav, footer }: UnlinkedNavigation,
  pages: SitePages,
  disk: ContentFolder,
  collector: ProblemCollector,
): Navigation {
  const linksOf = (links: readonly UnlinkedLink[]) =>
    links.flatMap(({ target, label }) => {
      const link = linkTo(target.text, label, pages, disk);
      const until = isMistake(link) || !('path' in link) ? undefined : heldBackUntil(link.path, pages);
      if (until !== undefined) {
        const { message, hint, kind } = heldBackNotice(target.text, until);
        collector.warn(target.line, message, hint, kind);
        return [];
      }
      if (!isMistake(link)) return link;
      collector.add(target.line, link);
      return [];
    });
  return { ...(nav && { nav: linksOf(nav) }), ...(footer && { footer: linksOf(footer) }) };
}

/** A name of ours comes before that of a page of the owner's own, which is also `pages/name`. */
function linkTo(
  target: string,
  label: string | undefined,
  pages: SitePages,
  disk: ContentFolder,
): NavigationLink | Mistake {
  const labelled = label === undefined ? {} : { label };
  const page = sitePageNames.find((name) => name === target || `${name}.html` === target);
  if (page !== undefined) return { page, ...labelled };
  const ownPage = target.replace(/^pages\//, '').replace(/\.(md|html)$/, '');
  if (pages.ownPages.has(ownPage)) return { ownPage, ...labelled };
  const isAddress = isWebAddress(target) || /^mailto:[^\s@]+@[^\s@]+$/.test(target);
  const mistake = isAddress ? undefined : pathMistake(target, pages, disk);
  if (mistake !== undefined) return mistake;
  if (label === undefined) return { kind: 'link without a label', ...withoutLabel(target) };
  return isAddress ? { address: target, label } : { path: target, label };
}

function withoutLabel(target: string): Mistake {
  return {
    message: `link without a label: ${quote(target)}`,
    hint: `Write the words to show before it: - Some words: ${target}`,
  };
}

function pathMistake(target: string, pages: SitePages, disk: ContentFolder): Mistake | undefined {
  if (disk.kindOf(`static/${target}`) === 'file') return undefined;
  if (/^(items|topics|actors)\/[^/]+\.html$/.test(target)) {
    return pageMistake({ kind: 'page', path: target, destination: target, line: 1 }, pages);
  }
  const names = [...sitePageNames, ...pages.ownPages];
  const own =
    pages.ownPages.size === 0
      ? 'The file pages/visit.md would be the page visit.'
      : `Your own are ${allOf([...pages.ownPages])}.`;
  return {
    kind: 'unknown page',
    message: `unknown page ${quote(target)}`,
    hint: `${didYouMean(target, names)}The pages are ${allOf(sitePageNames)}. ${own} A label may lead to a file in static/, to topics/ID.html, or to an address: - Our museum: https://example.org/`,
  };
}
