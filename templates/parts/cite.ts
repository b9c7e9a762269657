import type { Citation } from '../../src/citations/citation.ts';
import type { StyledText } from '../../src/citations/styles/styled-text.ts';
import { toCslJson } from '../../src/citations/to-csl-json.ts';
import { type Html, html } from '../../src/html/html.ts';
import { messageHtml } from '../../src/messages/message-html.ts';
import type { Messages } from '../../src/messages/messages.ts';
import { messagesOf } from '../../src/messages/messages-of.ts';
import type { CitationView, PageOf, Site } from '../../src/pages/page-model.ts';

/**
 * How to cite an item, folded up: `src/browser/cite.ts` adds buttons that copy, and the formats that it makes of the one
 * that is here.
 */
export function cite({ data }: PageOf<'item'>, site: Site): Html {
  const messages = messagesOf(site);
  const [first, ...others] = data.citations;
  return html`<details class="cite" data-cite>
<summary><h2>${messages.text('citeItem')}</h2></summary>
${first && html`<h3>${heading(first, messages)}</h3>\n${styles(first, messages)}`}${others.map(
  (view) => html`<details>
<summary><h3>${heading(view, messages)}</h3></summary>
${styles(view, messages)}</details>
`,
)}</details>
`;
}

function heading({ publisher }: CitationView, messages: Messages): Html {
  return publisher === undefined
    ? html`${messages.text('citeThisPage')}`
    : messageHtml(messages, 'citeAsPublished', { publisher: html`<bdi>${publisher}</bdi>` });
}

function styles({ styles, citation }: CitationView, messages: Messages): Html {
  const { URL: url, id } = citation;
  return html`<dl>
${styles.map(({ name, text }) => html`<dt>${name}</dt>\n<dd>${styled(text)}</dd>\n`)}${url !== undefined && html`<dt>${messages.text('citeLink')}</dt>\n<dd>${url}</dd>\n`}<dt>${messages.text('citeDownload')}</dt>
<dd><a href="${dataUrl(citation)}" download="${id}.json">CSL-JSON</a></dd>
</dl>
`;
}

function styled(text: StyledText): Html {
  return html`${text.map((part) => (typeof part === 'string' ? part : html`<i>${part.italic}</i>`))}`;
}

/** A file in an address. Letters of any script may stand in one; signs that an address or HTML gives a meaning may not. */
function dataUrl(citation: Citation): string {
  const json = toCslJson([citation]).replace(
    /[\s"'%&#<>[\\\]^`{|}]/g,
    (sign) => encoded[sign] ?? encodeURIComponent(sign),
  );
  return `data:application/vnd.citationstyles.csl+json,${json}`;
}

/** The most frequent signs of JSON, and the one that `encodeURIComponent` leaves as it is. */
const encoded: Readonly<Record<string, string>> = {
  '"': '%22',
  ' ': '%20',
  '[': '%5B',
  ']': '%5D',
  '{': '%7B',
  '}': '%7D',
  "'": '%27',
};
