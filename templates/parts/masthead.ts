import { type Html, html } from '../../src/html/html.ts';
import type { Page, Section, Site } from '../../src/pages/page-model.ts';
import { textAttributes } from './date-and-language.ts';

/**
 * The title of the site, the main navigation and the search box.
 *
 * @param link the URL of a file of the site; undefined where it is unknown, so that the title stands alone
 */
export function masthead(page: Page, site: Site, link: ((path: string) => string) | undefined): Html {
  if (link === undefined) {
    return html`<header class="masthead">\n<p class="masthead-title"${textAttributes(site)}>${site.title}</p>\n</header>`;
  }
  return html`<header class="masthead">
${page.kind !== 'home' && html`<p class="masthead-title"${textAttributes(site)}><a href="${link('index.html')}">${site.title}</a></p>\n`}<nav aria-label="Main">
<ul>
${sections.map(
  ([section, name]) =>
    html`<li><a href="${link(`${section}.html`)}"${page.section === section && html` aria-current="${page.path === `${section}.html` ? 'page' : 'true'}"`}>${name}</a></li>\n`,
)}</ul>
</nav>
${page.kind !== 'search' && searchBox(link('search.html'))}</header>`;
}

const sections: readonly (readonly [Section, string])[] = [
  ['topics', 'Topics'],
  ['actors', 'Actors'],
  ['timeline', 'Timeline'],
  ['search', 'Search'],
  ['about', 'About'],
];

/** Hosts refuse very long addresses, and the search reads no more than this of a query. */
function searchBox(action: string): Html {
  return html`<form class="search-box" role="search" action="${action}">
<label class="visually-hidden" for="search-box">Search the archive</label>
<input id="search-box" name="q" type="search" placeholder="Search" maxlength="2000" data-search-box>
<button>Search</button>
</form>
`;
}
