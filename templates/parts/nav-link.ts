import { type Html, html } from '../../src/html/html.ts';
import { messagesOf } from '../../src/messages/messages-of.ts';
import type { NavLink, Page, Site } from '../../src/pages/page-model.ts';
import type { SitePageName } from '../../src/records/navigation.ts';
import { textAttributes } from './date-and-language.ts';

/** The entries of a navigation, of which at most one is the page itself, or else the part of the site that it is in. */
export function navEntries(
  links: readonly NavLink[],
  page: Page,
  site: Site,
  link: (path: string) => string,
): Html {
  const isListed = links.some((each) => each.path === page.path);
  return html`${links.map((each) => {
    const isCurrent = isListed ? each.path === page.path : isSection(each, page);
    return html`<li><a href="${each.path === undefined ? each.address : link(each.path)}"${isCurrent && html` aria-current="${isListed ? 'page' : 'true'}"`}${each.label !== undefined && textAttributes(site, each.language)}>${nameOf(each, site)}</a></li>\n`;
  })}`;
}

function isSection({ path }: NavLink, { section }: Page): boolean {
  return section !== undefined && path === `${section}.html`;
}

/** The words of an entry. */
export function nameOf({ label, page }: NavLink, site: Site): string {
  return label ?? messagesOf(site).text(keyOf(page));
}

/** Most pages have a message of their own name. */
function keyOf(page: SitePageName) {
  switch (page) {
    case 'home':
      return 'navHome';
    case 'network':
      return 'navNetwork';
    case 'matrix':
      return 'navMatrix';
    case 'map':
      return 'navMap';
    default:
      return page;
  }
}
