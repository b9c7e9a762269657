import { type Html, html } from '../../src/html/html.ts';
import { formatCount } from '../../src/html/numbers.ts';
import { relativePath } from '../../src/html/paths.ts';
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
  return html`<ul class="tag-index${!tags.some(hasMore) && ' brief'}">
${tags.map((tag) => entry(tag, from, site, isFolded))}</ul>`;
}

function hasMore({ description, sparkline: counts, narrower }: TagEntry): boolean {
  return description !== undefined || counts.length > 0 || narrower.some(hasMore);
}

/** `src/browser/tag-index.ts` reads the name, the count and the date. */
function entry(tag: TagEntry, from: string, site: Site, isFolded = false): Html {
  const { id, path, name, description, sparkline: counts, latest, count, narrower } = tag;
  return html`<li${id !== undefined && html` id="${id}"`}><div class="tag-entry"><a href="${relativePath(from, path)}"${nameAttributes(tag, site)}>${name}</a> ${sparkline(counts)}${latest && latestHtml(latest)}${count > 0 && countHtml(count)}${description !== undefined && html`<p${textAttributes(site)}>${description}</p>`}</div>${
    narrower.length > 0 &&
    folded(
      html`
<ul>
${narrower.map((each) => entry(each, from, site))}</ul>
`,
      isFolded ? sizeOf(narrower) : undefined,
    )
  }</li>
`;
}

function folded(list: Html, count: number | undefined): Html {
  if (count === undefined) return list;
  return html`
<details>
<summary>${formatCount(count, 'narrower topic')}</summary>${list}</details>
`;
}

/** The number of entries with all those below them. */
function sizeOf(entries: readonly TagEntry[]): number {
  return entries.reduce((sum, { narrower }) => sum + 1 + sizeOf(narrower), 0);
}

function latestHtml({ text, datetime }: DateView): Html {
  return html`<time class="latest"${datetime !== undefined && html` datetime="${datetime}"`}>${text}</time> `;
}
