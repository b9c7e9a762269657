import { type Html, html } from '../../src/html/html.ts';
import { relativePath } from '../../src/html/paths.ts';
import type { Messages } from '../../src/messages/messages.ts';
import { messagesOf } from '../../src/messages/messages-of.ts';
import type { DateView, Site, TagEntry } from '../../src/pages/page-model.ts';
import { countHtml } from './count.ts';
import { nameAttributes, textAttributes } from './date-and-language.ts';
import { sparkline } from './sparkline.ts';

/**
 * The entries of an index, with narrower topics below each. Where they are names alone, in more columns.
 *
 * @param isFolded whether narrower topics are folded up
 */
export function tagEntries(tags: readonly TagEntry[], from: string, site: Site, isFolded = false): Html {
  const isBrief = !tags.some(hasMore);
  return html`${!isBrief && tags.length >= minForHeads && columnHeads(messagesOf(site))}<ul class="tag-index${isBrief && ' brief'}">
${tags.map((tag) => entry(tag, from, site, isFolded))}</ul>`;
}

/** Fewer entries may not fill all columns. */
const minForHeads = 2;

/**
 * Says what the dates and numbers are, above each column of entries. There are as many of these lines as the widest window
 * has columns; the style sheet lays them out in columns of the same width, one in each. Screen readers have the words
 * beside each date and number.
 */
function columnHeads(messages: Messages): Html {
  const heads = html`<p><span>${messages.text('latestColumn')}</span><span>${messages.text('itemsColumn')}</span></p>\n`;
  return html`<div class="index-heads" aria-hidden="true">
${[heads, heads]}</div>
`;
}

function hasMore({ description, sparkline: counts, narrower }: TagEntry): boolean {
  return description !== undefined || counts.length > 0 || narrower.some(hasMore);
}

/** `src/browser/tag-index.ts` reads the name, the count and the date. */
function entry(tag: TagEntry, from: string, site: Site, isFolded = false): Html {
  const { id, path, name, description, sparkline: counts, latest, count, narrower } = tag;
  return html`<li${id !== undefined && html` id="${id}"`}><div class="tag-entry"><a href="${relativePath(from, path)}"${nameAttributes(tag, site)}>${name}</a> ${sparkline(counts)}${latest && latestHtml(latest)}${count > 0 && countHtml(count, messagesOf(site))}${description !== undefined && html`<p${textAttributes(site)}>${description}</p>`}</div>${
    narrower.length > 0 &&
    folded(
      html`
<ul>
${narrower.map((each) => entry(each, from, site))}</ul>
`,
      isFolded ? sizeOf(narrower) : undefined,
      messagesOf(site),
    )
  }</li>
`;
}

function folded(list: Html, count: number | undefined, messages: Messages): Html {
  if (count === undefined) return list;
  return html`
<details>
<summary>${messages.text('narrowerTopicCount', { count })}</summary>${list}</details>
`;
}

/** The number of entries with all those below them. */
function sizeOf(entries: readonly TagEntry[]): number {
  return entries.reduce((sum, { narrower }) => sum + 1 + sizeOf(narrower), 0);
}

function latestHtml({ text, datetime }: DateView): Html {
  return html`<time class="latest"${datetime !== undefined && html` datetime="${datetime}"`}>${text}</time> `;
}
