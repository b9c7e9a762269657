import type { Archive } from '../archive/archive.ts';
import { encodePath } from '../html/paths.ts';
import { typographicText } from '../html/typography.ts';
import type { NavigationLink, SitePageName } from '../records/navigation.ts';
import { sitePages } from '../records/navigation.ts';
import type { OwnPage } from '../records/own-page.ts';
import { hasCorrections } from './corrections.ts';
import { ownPagePath } from './links.ts';
import { overviewPages } from './overview-pages.ts';
import type { NavLink } from './page-model.ts';

/** The links around every page. */
export interface NavigationView {
  /** On top. */
  readonly nav: readonly NavLink[];
  /** At the foot, beside those that are always there. */
  readonly footer: readonly NavLink[];
}

/**
 * What the owner chose; otherwise our pages and those of the owner's own that ask to be in the navigation, with the rest
 * of these and the corrections at the foot. A page of ours that the archive has no use for is left out.
 */
export function navigationView(archive: Archive): NavigationView {
  const { navigation, ownPages } = archive;
  const nav = navigation.nav ?? [
    ...usualPages.map((page) => ({ page })),
    ...ownPages
      .filter(({ nav }) => nav)
      .sort(byOrder)
      .map(({ id }) => ({ ownPage: id })),
    { page: 'about' } as const,
  ];
  const inNav = new Set(nav.flatMap((link) => ('ownPage' in link ? link.ownPage : [])));
  const corrections: NavigationLink = { page: 'corrections' };
  const footer = navigation.footer ?? [
    ...ownPages
      .filter(({ id }) => !inNav.has(id))
      .sort(byOrder)
      .map(({ id }) => ({ ownPage: id })),
    ...(nav.some((link) => 'page' in link && link.page === 'corrections') ? [] : [corrections]),
  ];
  const viewsOf = (links: readonly NavigationLink[]) =>
    links.flatMap((link) => linkView(link, archive) ?? []);
  return { nav: viewsOf(nav), footer: viewsOf(footer) };
}

const usualPages: readonly SitePageName[] = ['timeline', 'topics', 'actors', 'sources'];

/** Those without a rank last, by id. */
function byOrder(a: OwnPage, b: OwnPage): number {
  const [first, second] = [a.order ?? Number.MAX_SAFE_INTEGER, b.order ?? Number.MAX_SAFE_INTEGER];
  return first - second || (a.id < b.id ? -1 : 1);
}

function linkView(link: NavigationLink, archive: Archive): NavLink | undefined {
  const siteLanguage = archive.settings.language;
  const label = link.label === undefined ? undefined : typographicText(link.label, siteLanguage);
  if ('page' in link) {
    if (!hasPage(link.page, archive)) return undefined;
    const path = sitePages[link.page];
    return label === undefined ? { path, page: link.page } : { path, label };
  }
  if ('address' in link) return { address: link.address, label: label ?? link.label };
  if ('path' in link) return { path: encodePath(link.path), label: label ?? link.label };
  const own = archive.ownPages.find(({ id }) => id === link.ownPage);
  if (own === undefined) return undefined;
  const path = ownPagePath(own.id);
  if (label !== undefined) return { path, label };
  const { title, language = siteLanguage } = own;
  return {
    path,
    label: typographicText(title, language),
    ...(language !== siteLanguage && { language }),
  };
}

function hasPage(page: SitePageName, archive: Archive): boolean {
  if (page === 'corrections') return hasCorrections(archive);
  if (page === 'sources') return archive.sources.length > 0;
  if (page !== 'network' && page !== 'matrix' && page !== 'map') return true;
  return overviewPages(archive)[page] !== undefined;
}
