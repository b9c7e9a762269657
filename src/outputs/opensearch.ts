import { escapeHtml } from '../html/html.ts';
import { isolate } from '../html/isolate.ts';
import { absoluteUrl } from '../html/paths.ts';
import { messagesOf } from '../messages/messages-of.ts';
import type { Site } from '../pages/page-model.ts';
import { truncate } from '../records/truncate.ts';
import type { Output } from './output.ts';
import type { SiteInputs } from './site-inputs.ts';
import { type TextFile, textOutput } from './text-output.ts';

/** The description of the search for browsers (OpenSearch 1.1), where the site has an address. */
export function openSearchOutput({ site }: Pick<SiteInputs, 'site'>): Output {
  return textOutput(() => (site.url === undefined ? [] : [description(site, site.url)]));
}

/** The longest texts that OpenSearch 1.1 allows, in characters. */
const longest = { shortName: 16, longName: 48, description: 1024 };

function description(site: Site, url: string): TextFile {
  const { title, language } = site;
  const about = messagesOf(site).text('searchArchiveNamed', { archive: isolate(title) });
  const element = (name: string, text: string) => `  <${name}>${escapeHtml(text)}</${name}>\n`;
  const text = [
    '<?xml version="1.0" encoding="UTF-8"?>\n',
    '<OpenSearchDescription xmlns="http://a9.com/-/spec/opensearch/1.1/">\n',
    element('ShortName', shortened(title, longest.shortName)),
    element('Description', truncate(about, longest.description)),
    `  <Url type="text/html" template="${escapeHtml(url)}search.html?q={searchTerms}"/>\n`,
    `  <Url type="application/opensearchdescription+xml" rel="self" template="${escapeHtml(url)}opensearch.xml"/>\n`,
    element('LongName', shortened(title, longest.longName)),
    site.favicon === undefined ? '' : element('Image', absoluteUrl(site.favicon, url)),
    element('Language', language),
    element('InputEncoding', 'UTF-8'),
    '</OpenSearchDescription>\n',
  ];
  return { path: 'opensearch.xml', text: text.join('') };
}

/** Whole words, unless the first is too long itself. */
function shortened(title: string, most: number): string {
  const beginning = truncate(title, most);
  if (beginning === title || title.charAt(beginning.length) === ' ') return beginning.trimEnd();
  const space = beginning.lastIndexOf(' ');
  return space > 0 ? beginning.slice(0, space).replace(/[\s,;:–—-]+$/u, '') : beginning;
}
