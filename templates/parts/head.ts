import { contentSecurityPolicy } from '../../src/html/content-security-policy.ts';
import { type Html, html, raw } from '../../src/html/html.ts';
import { isolate } from '../../src/html/isolate.ts';
import { directionOf } from '../../src/html/language.ts';
import { absoluteUrl, relativePath } from '../../src/html/paths.ts';
import type { Page, Site } from '../../src/pages/page-model.ts';
import { replacedPart } from '../replaced-part.ts';
import type { Frame } from './frame.ts';
import { metadata } from './metadata.ts';

/** What is in the head of a page: its policy, what it is, and the styles and scripts that it loads. */
export function head(page: Page, site: Site, frame: Frame): Html {
  const replaced = replacedPart('head', site, { page, frame });
  if (replaced !== undefined) return replaced;
  const { inlineStyle } = frame;
  return html`<meta charset="utf-8">
${policyMeta(inlineStyle)}
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
${refresh(frame)}<title>${documentTitle(page, site)}</title>
${headLinks(page, site, frame)}`;
}

/** Leads browsers to another page. */
export function refresh({ redirectTo }: Frame): Html {
  return html`${redirectTo !== undefined && html`<meta http-equiv="refresh" content="0; url=${redirectTo}">\n`}`;
}

/** What a page says of itself and what it loads, also where another site's layout has the rest of its head. */
export function headLinks(page: Page, site: Site, frame: Frame): Html {
  const { scripts = ['assets/page.js'], inlineStyle, redirectTo } = frame;
  return html`${page.description !== '' && html`<meta name="description" content="${page.description}">\n`}${page.unlisted && html`<meta name="robots" content="noindex">\n`}${
    site.url !== undefined &&
    !page.unlisted &&
    html`<link rel="canonical" href="${absoluteUrl(page.path, site.url)}">\n`
  }${feedLinks(page, site)}${searchLink(page, site)}${inlineStyle === undefined ? loadAssets(page, site, scripts) : inlineAssets(inlineStyle)}${redirectTo === undefined && metadata(page, site)}`;
}

/** Where feed readers look for the feed of a page, in both formats. */
function feedLinks(page: Page, site: Site): Html {
  const { path, feed } = page;
  if (feed === undefined) return html``;
  const title = documentTitle(page, site);
  return html`<link rel="alternate" type="application/atom+xml" title="${title}" href="${relativePath(path, `${feed}.xml`)}">
<link rel="alternate" type="application/feed+json" title="${title}" href="${relativePath(path, `${feed}.json`)}">
`;
}

/** Where browsers look for a search that they can offer: on the pages on which a reader would think of it. */
function searchLink({ path, kind }: Page, { title, url }: Site): Html {
  if (url === undefined || (kind !== 'home' && kind !== 'search')) return html``;
  return html`<link rel="search" type="application/opensearchdescription+xml" title="${title}" href="${relativePath(path, 'opensearch.xml')}">\n`;
}

/** The policy that lets a page load files of the site and nothing else. */
export function policyMeta(inlineStyle: string | undefined): Html {
  return html`<meta http-equiv="Content-Security-Policy" content="${contentSecurityPolicy(inlineStyle)}">`;
}

/** In the direction of the page, each part in its own. */
function documentTitle({ path, title }: Page, site: Site): string {
  const parts = path === 'index.html' ? [site.title] : [title, site.title];
  const isRightToLeft = directionOf(site.language) === 'rtl';
  return parts.map((part) => isolate(part, isRightToLeft)).join(' · ');
}

/** With an empty icon: browsers would otherwise ask for one at the root of the host. */
function inlineAssets(style: string): Html {
  return html`<link rel="icon" href="data:,">\n<style>${raw(style)}</style>\n`;
}

/** The search loads the fonts itself, see `src/browser/load-fonts.ts`. */
function loadAssets(
  { path: from, kind }: Page,
  { fonts, ownFonts, favicon, isEmbedded }: Site,
  scripts: readonly string[],
): Html {
  const link = (path: string) => relativePath(from, path);
  return html`${!isEmbedded && html`<link rel="icon" href="${link(favicon ?? 'assets/icon.svg')}">\n`}<link rel="stylesheet" href="${link(kind === 'search' ? 'assets/search.css' : 'assets/style.css')}">
${(fonts === 'built-in' || ownFonts) && kind !== 'search' && html`<link rel="stylesheet" href="${link('assets/fonts.css')}">\n`}${scripts.map((script) => html`<script src="${link(script)}" defer></script>\n`)}`;
}
