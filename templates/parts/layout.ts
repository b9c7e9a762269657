import { contentSecurityPolicy } from '../../src/html/content-security-policy.ts';
import { type Html, html, raw } from '../../src/html/html.ts';
import { directionOf } from '../../src/html/language.ts';
import { absoluteUrl, relativePath } from '../../src/html/paths.ts';
import { messageHtml } from '../../src/messages/message-html.ts';
import { messagesOf } from '../../src/messages/messages-of.ts';
import type { Page, Site } from '../../src/pages/page-model.ts';
import { isolate } from '../../src/records/isolate.ts';
import { textSpan } from './date-and-language.ts';
import { masthead } from './masthead.ts';
import { navEntries } from './nav-link.ts';
import { printedAddress } from './printed-citation.ts';

/** How the frame of a page differs from that of most. */
export interface Frame {
  /** Paths of the scripts that the page loads. */
  readonly scripts?: readonly string[];
  /** The URL of the page that browsers load instead. */
  readonly redirectTo?: string;
  /** The style sheet, on a page that loads none and no scripts. */
  readonly inlineStyle?: string;
  /** The URL of a file of the site; relative by default. If it is undefined, the page has no navigation. */
  readonly link?: ((path: string) => string) | undefined;
}

/** The frame of every page: head, masthead, navigation and footer. Its content does not depend on the items. */
export function layout(page: Page, site: Site, main: Html, frame: Frame = {}): Html {
  const { scripts, inlineStyle, link, redirectTo } = {
    scripts: ['assets/page.js'],
    link: (path: string): string => relativePath(page.path, path),
    ...frame,
  };
  const messages = messagesOf(site);
  return html`<!doctype html>
<html lang="${messages.language}"${directionOf(site.language) === 'rtl' && raw(' dir="rtl"')}>
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${contentSecurityPolicy(inlineStyle)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
${redirectTo !== undefined && html`<meta http-equiv="refresh" content="0; url=${redirectTo}">\n`}<title>${documentTitle(page, site)}</title>
${page.description !== '' && html`<meta name="description" content="${page.description}">\n`}${page.unlisted && html`<meta name="robots" content="noindex">\n`}${
  site.url !== undefined &&
  !page.unlisted &&
  html`<link rel="canonical" href="${absoluteUrl(page.path, site.url)}">\n`
}${redirectTo === undefined && sharing(page, site)}${inlineStyle === undefined ? loadAssets(page, site, scripts) : inlineAssets(inlineStyle)}</head>
<body>
<a class="skip" href="#main">${messages.text('skipToContent')}</a>
${masthead(page, site, link)}
<main id="main" tabindex="-1">
${main}
</main>
<footer class="foot">
${page.kind !== 'item' && page.kind !== 'not-found' && printedAddress(page, site)}<p>${colophon(site)}</p>
${
  link &&
  html`<ul>
<li><a href="${link('search.html')}">${messages.text('search')}</a></li>
${navEntries(site.footer, page, site, link)}<li><a href="${link('about.html')}">${messages.text('about')}</a></li>
<li><a href="${link('accessibility.html')}">${messages.text('accessibility')}</a></li>
${site.contact !== undefined && html`<li><a href="${site.contact}">${messages.text('contact')}</a></li>\n`}</ul>
`
}</footer>
</body>
</html>
`;
}

/** Which archive it is, who keeps it and under which rights. */
function colophon(site: Site): Html {
  const archive = textSpan(site.title, site);
  const author = site.author !== undefined && textSpan(site.author, site);
  return html`${author ? messageHtml(messagesOf(site), 'maintainedBy', { archive, author }) : html`${archive}.`}${site.rights !== undefined && html` ${textSpan(site.rights, site)}`}`;
}

/** What other sites show with a link to the page (https://ogp.me); they need full addresses. */
function sharing({ path, title, description, unlisted }: Page, { title: siteTitle, url, image }: Site): Html {
  if (image === undefined || url === undefined || unlisted) return html``;
  return html`<meta property="og:type" content="website">
<meta property="og:site_name" content="${siteTitle}">
<meta property="og:title" content="${title}">
${description !== '' && html`<meta property="og:description" content="${description}">\n`}<meta property="og:url" content="${absoluteUrl(path, url)}">
<meta property="og:image" content="${absoluteUrl(image.path, url)}">
<meta property="og:image:width" content="${image.width}">
<meta property="og:image:height" content="${image.height}">
${image.alt !== '' && html`<meta property="og:image:alt" content="${image.alt}">\n`}<meta name="twitter:card" content="summary_large_image">
`;
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
  { fonts, ownFonts, favicon }: Site,
  scripts: readonly string[],
): Html {
  const link = (path: string) => relativePath(from, path);
  return html`<link rel="icon" href="${link(favicon ?? 'assets/icon.svg')}">
<link rel="stylesheet" href="${link(kind === 'search' ? 'assets/search.css' : 'assets/style.css')}">
${(fonts === 'built-in' || ownFonts) && kind !== 'search' && html`<link rel="stylesheet" href="${link('assets/fonts.css')}">\n`}${scripts.map((script) => html`<script src="${link(script)}" defer></script>\n`)}`;
}
