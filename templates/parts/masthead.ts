import { type Html, html } from '../../src/html/html.ts';
import type { Messages } from '../../src/messages/messages.ts';
import { messagesOf } from '../../src/messages/messages-of.ts';
import type { Page, Site } from '../../src/pages/page-model.ts';
import { replacedPart } from '../replaced-part.ts';
import { textAttributes } from './date-and-language.ts';
import { nameplate } from './nameplate.ts';
import { nameOf, navEntries } from './nav-link.ts';

/**
 * The bar on top of every page: the title of the archive, the main navigation and the search box. The front page has
 * the title below it, as a nameplate, and the search page a box of its own; the rest keeps its place.
 *
 * @param link the URL of a file of the site; undefined where it is unknown, so that the title stands alone
 */
export function masthead(page: Page, site: Site, link: ((path: string) => string) | undefined): Html {
  const replaced = replacedPart('masthead', site, { page, link });
  if (replaced !== undefined) return replaced;
  const isLink = link !== undefined && page.kind !== 'home';
  const name = link ? nameplate(site, link, 'masthead-logo') : html`${site.title}`;
  const title = isLink ? html`<a href="${link('index.html')}">${name}</a>` : name;
  return html`<header class="masthead${link && lengthClass(site)}">
<div class="masthead-row">
<p class="masthead-title"${page.kind === 'home' && html` aria-hidden="true"`}${textAttributes(site)}>${title}</p>
${link && navigation(page, site, link)}</div>
</header>`;
}

function navigation(page: Page, site: Site, link: (path: string) => string): Html {
  const messages = messagesOf(site);
  return html`<nav aria-label="${site.isEmbedded ? site.title : messages.text('mainNavigation')}">
<ul>
${navEntries(site.nav, page, site, link)}</ul>
</nav>
${page.kind === 'search' ? searchLink(messages) : searchBox(link('search.html'), messages)}`;
}

/** Entries that have no room in one line of a phone are in several, and more of them below the title in any window. */
function lengthClass(site: Site): string {
  const width = site.nav.reduce((sum, each) => sum + widthOf(nameOf(each, site)) + gapWidth, 0);
  return width > beside ? ' masthead-wrap masthead-below' : width > onPhone ? ' masthead-wrap' : '';
}

/** All in characters. */
const onPhone = 46;
const beside = 60;
const gapWidth = 2;

/** Ideographs are as wide as two letters. */
function widthOf(text: string): number {
  return text.length + (text.match(/[\u2e80-\uffdc]/g)?.length ?? 0);
}

/** In the place of the box, on the page that has a larger one. */
function searchLink(messages: Messages): Html {
  return html`<p class="search-box"><a href="search.html" aria-current="page">${messages.text('search')}</a></p>\n`;
}

/** Hosts refuse very long addresses, and the search reads no more than this of a query. */
function searchBox(action: string, messages: Messages): Html {
  const label = messages.text('searchTheArchive');
  return html`<form class="search-box" role="search" action="${action}">
<label class="visually-hidden" for="search-box">${label}</label>
<input id="search-box" name="q" type="search" placeholder="${label}" maxlength="2000" data-search-box>
<button aria-label="${messages.text('search')}"><svg viewBox="0 0 16 16" aria-hidden="true"><circle cx="6.5" cy="6.5" r="4.75"/><path d="m10 10 4.5 4.5"/></svg></button>
</form>
`;
}
