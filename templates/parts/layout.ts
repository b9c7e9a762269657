import { contentSecurityPolicy } from '../../src/html/content-security-policy.ts';
import { type Html, html } from '../../src/html/html.ts';
import { absoluteUrl, relativePath } from '../../src/html/paths.ts';
import type { Page, Section, Site } from '../../src/pages/page-model.ts';

/** The frame of every page: head, masthead, navigation and footer. Its content does not depend on the items. */
export function layout(
  page: Page,
  site: Site,
  main: Html,
  scripts: readonly string[] = ['assets/page.js'],
): Html {
  const to = (path: string): string => relativePath(page.path, path);
  const title = page.path === 'index.html' ? site.title : `${page.title} · ${site.title}`;
  return html`<!doctype html>
<html lang="${site.language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${contentSecurityPolicy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${title}</title>
<meta name="description" content="${page.description}">
${page.unlisted && html`<meta name="robots" content="noindex">\n`}${
  site.url !== undefined &&
  !page.unlisted &&
  html`<link rel="canonical" href="${absoluteUrl(page.path, site.url)}">\n`
}<link rel="icon" href="${to('assets/icon.svg')}">
<link rel="stylesheet" href="${to('assets/style.css')}">
${scripts.map((script) => html`<script src="${to(script)}" defer></script>\n`)}</head>
<body>
<a class="skip" href="#main">Skip to content</a>
<header class="masthead">
${page.kind !== 'home' && html`<p class="masthead-title"><a href="${to('index.html')}">${site.title}</a></p>\n`}<nav aria-label="Main">
<ul>
${sections.map(
  ([section, name]) =>
    html`<li><a href="${to(`${section}.html`)}"${page.section === section && html` aria-current="${to(`${section}.html`) === to(page.path) ? 'page' : 'true'}"`}>${name}</a></li>\n`,
)}</ul>
</nav>
${page.kind !== 'search' && searchBox(to('search.html'))}</header>
<main id="main" tabindex="-1">
${main}
</main>
<footer class="foot">
<p>${site.title}${site.author !== undefined && html`, maintained by ${site.author}`}.${site.rights !== undefined && html` ${site.rights}`}</p>
</footer>
</body>
</html>
`;
}

const sections: readonly (readonly [Section, string])[] = [
  ['topics', 'Topics'],
  ['actors', 'Actors'],
  ['timeline', 'Timeline'],
  ['search', 'Search'],
  ['about', 'About'],
];

function searchBox(action: string): Html {
  return html`<form class="search-box" role="search" action="${action}">
<label class="visually-hidden" for="search-box">Search the archive</label>
<input id="search-box" name="q" type="search" placeholder="Search" data-search-box>
<button>Search</button>
</form>
`;
}
