import { html } from '../html/html.ts';
import { relativePath } from '../html/paths.ts';
import { messagesOf, type Worded } from '../messages/messages-of.ts';
import { decodeMarkup } from './decode-markup.ts';

export interface SavedPageFrame {
  /** Of the page on the site. */
  readonly path: string;
  readonly site: { readonly title: string } & Worded;
}

/**
 * A page of the site that shows a saved web page in a frame. The frame's sandbox and the page's policy, which holds in
 * the frame too, each prevent that anything in it runs, on any host and from a disk. Its links open in new tabs.
 */
export function savedPage(bytes: Uint8Array, { path, site }: SavedPageFrame): string {
  const document = `<base target="_blank">${decodeMarkup(bytes)}`;
  const name = path.slice(path.lastIndexOf('/') + 1);
  const messages = messagesOf(site);
  const link = (to: string) => relativePath(path, to);
  return html`<!doctype html>
<html lang="${messages.language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="robots" content="noindex">
<title>${name} · ${site.title}</title>
<link rel="icon" href="${link('assets/icon.svg')}">
<link rel="stylesheet" href="${link('assets/style.css')}">
</head>
<body class="saved-page">
<p>${messages.text('savedWithoutScripts')} <a href="${link('index.html')}" lang="${site.language}" dir="auto">${site.title}</a></p>
<iframe sandbox="allow-popups allow-popups-to-escape-sandbox" title="${name}" srcdoc="${document}"></iframe>
</body>
</html>
`.text;
}

/** Saved pages have their styles inline, and their pictures as data. */
const policy =
  "default-src 'none'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; font-src data:; base-uri 'none'; form-action 'none'";
