import { contentSecurityPolicy } from '../html/content-security-policy.ts';
import type { Site } from '../pages/page-model.ts';
import { redirectsFile } from '../records/own-paths.ts';
import { styleSheet } from './assets.ts';
import type { Output } from './output.ts';
import { redirectsText } from './redirects-file.ts';
import type { SiteInputs } from './site-inputs.ts';
import { type TextFile, textOutput } from './text-output.ts';

/** The files that hosts and crawlers look for. */
export function hostFilesOutput({
  site,
  assets,
  archive,
  ownRedirects,
}: Pick<SiteInputs, 'site' | 'assets' | 'archive' | 'ownRedirects'>): Output {
  // They are at the root of a host, so an archive inside of another site has none.
  return textOutput(() =>
    site.isEmbedded ? [] : hostFiles(site, styleSheet(assets), redirectsText(archive, ownRedirects)),
  );
}

/**
 * @param style which the 404 page has inline
 * @param redirects the text of `_redirects`, where there is one
 */
export function hostFiles(site: Pick<Site, 'url'>, style: string, redirects?: string): readonly TextFile[] {
  return [
    { path: 'robots.txt', text: robots(site) },
    { path: '_headers', text: headers(style) },
    ...(redirects === undefined ? [] : [{ path: redirectsFile, text: redirects }]),
  ];
}

const hashedFolders = [
  ...['assets/fonts', 'assets/pictures'],
  ...['terms', 'rest', 'postings', 'documents', 'dates', 'ids', 'filters', 'counts'].map(
    (name) => `search/${name}`,
  ),
];

/**
 * The format of Netlify and Cloudflare Pages. The files in these folders have a hash of their content in
 * their names, so they may be cached for ever; all others, including the manifest, are revalidated.
 */
const headers = (style: string): string => `/*
  Content-Security-Policy: ${contentSecurityPolicy(style)}; frame-ancestors 'none'
  X-Content-Type-Options: nosniff
  Referrer-Policy: strict-origin-when-cross-origin
${hashedFolders
  .map((folder) => `/${folder}/*\n  Cache-Control: public, max-age=31536000, immutable\n`)
  .join('')}`;

function robots({ url }: Pick<Site, 'url'>): string {
  return `User-agent: *\nAllow: /\n${url === undefined ? '' : `\nSitemap: ${url}sitemap.xml\n`}`;
}
