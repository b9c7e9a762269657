import { type Html, html } from '../../src/html/html.ts';
import { relativePath } from '../../src/html/paths.ts';
import { listed } from '../../src/messages/lists.ts';
import { messageHtml } from '../../src/messages/message-html.ts';
import { messagesOf } from '../../src/messages/messages-of.ts';
import type { FieldFact, FieldText, Site } from '../../src/pages/page-model.ts';
import { dateHtml, textAttributes } from './date-and-language.ts';
import { urlLink } from './url-link.ts';

/** The entries of a `<dl>` for what an item says in the fields that the owner declared. */
export function fieldFacts(facts: readonly FieldFact[], from: string, site: Site): Html {
  return html`${facts.map(
    ({ label, values }) =>
      html`<dt${textAttributes(site)}>${label}</dt>\n${values.map((value) => html`<dd>${valueHtml(value, from, site)}</dd>\n`)}`,
  )}`;
}

/** The same within a line: `Casualties: 12`. */
export function factInRow({ label, values }: FieldFact, site: Site): Html {
  const messages = messagesOf(site);
  const texts = values.map(({ text }) => text);
  return html`<bdi${textAttributes(site)}>${messageHtml(messages, 'labelledFact', { label, value: listed(texts, messages) })}</bdi>`;
}

function valueHtml(value: FieldText, from: string, site: Site): Html {
  const { text, path, url, datetime, inSiteLanguage } = value;
  if (url !== undefined) return urlLink(url);
  if (path !== undefined)
    return html`<a href="${relativePath(from, path)}"${textAttributes(site)}>${text}</a>`;
  if (datetime !== undefined) return dateHtml({ text, datetime });
  return html`<bdi${inSiteLanguage && textAttributes(site)}>${text}</bdi>`;
}
