import { escapeHtml } from '../html/html.ts';
import type { Page, Site } from '../pages/page.ts';

/** What hosts are told of a page. */
interface Listed extends Pick<Page, 'path'> {
  readonly unlisted?: true | undefined;
}

/** A file of the site that is not a page. */
export interface SiteFile {
  readonly path: string;
  readonly text: string;
}

/** What a reader's browser may load: only files of the site. On every page as a `<meta>`, and in `_headers`. */
export const contentSecurityPolicy =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; " +
  "font-src 'self'; base-uri 'none'; form-action 'self'";

/** The files that hosts and crawlers look for. */
export function hostFiles(pages: readonly Listed[], site: Site): readonly SiteFile[] {
  return [
    { path: 'robots.txt', text: robots(site) },
    { path: '_headers', text: headers },
    ...(site.url === undefined ? [] : sitemaps(pages, site.url)),
  ];
}

/**
 * Netlify's and Cloudflare Pages' format. Files whose names carry a hash of their content may be kept for ever; all
 * others, the search's manifest too, are asked for again.
 */
const headers = `/*
  Content-Security-Policy: ${contentSecurityPolicy}; frame-ancestors 'none'
  X-Content-Type-Options: nosniff
  Referrer-Policy: strict-origin-when-cross-origin
${['terms', 'positions', 'documents']
  .map((folder) => `/search/${folder}/*\n  Cache-Control: public, max-age=31536000, immutable\n`)
  .join('')}`;

function robots({ url }: Site): string {
  return `User-agent: *\nAllow: /\n${url === undefined ? '' : `\nSitemap: ${url}sitemap.xml\n`}`;
}

/** sitemaps.org allows 50,000 addresses a file; an archive with more gets an index of several. */
const mostAddresses = 50_000;

function sitemaps(pages: readonly Listed[], url: string): readonly SiteFile[] {
  const listed = pages.filter((page) => page.unlisted !== true).map((page) => addressOf(page.path, url));
  const count = Math.ceil(listed.length / mostAddresses);
  if (count <= 1) return [{ path: 'sitemap.xml', text: list('urlset', 'url', listed) }];
  const parts = Array.from({ length: count }, (_, i) => ({
    path: `sitemap-${i + 1}.xml`,
    text: list('urlset', 'url', listed.slice(i * mostAddresses, (i + 1) * mostAddresses)),
  }));
  const index = parts.map(({ path }) => url + path);
  return [{ path: 'sitemap.xml', text: list('sitemapindex', 'sitemap', index) }, ...parts];
}

/** A page's one address for search engines; the front page is the site itself. */
export function addressOf(path: string, url: string): string {
  return path === 'index.html' ? url : url + path;
}

function list(root: string, entry: string, addresses: readonly string[]): string {
  const lines = addresses
    .map((address) => `  <${entry}><loc>${escapeHtml(address)}</loc></${entry}>\n`)
    .join('');
  return `<?xml version="1.0" encoding="UTF-8"?>\n<${root} xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${lines}</${root}>\n`;
}
