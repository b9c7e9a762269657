import { type Html, html } from '../../src/html/html.ts';
import type { Site } from '../../src/pages/page-model.ts';

/** The title of the archive: its logo, where it has one, which says the same to those who do not see it. */
export function nameplate(site: Site, link: (path: string) => string, className: string): Html {
  const { logo, title, isEmbedded } = site;
  if (logo === undefined) return html`${title}`;
  const picture = html`<img class="${className}" src="${link(logo.path)}" width="${logo.width}" height="${logo.height}" alt="${title}">`;
  // Another site may be light for readers who prefer dark pages.
  if (logo.onDark === undefined || isEmbedded) return picture;
  const { path, width, height } = logo.onDark;
  return html`<picture><source srcset="${link(path)}" width="${width}" height="${height}" media="(prefers-color-scheme: dark)">${picture}</picture>`;
}
