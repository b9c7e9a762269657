import { type Html, html } from '../src/html/html.ts';
import { relativePath } from '../src/html/paths.ts';
import type { MessageKey, Messages } from '../src/messages/messages.ts';
import { messagesOf } from '../src/messages/messages-of.ts';
import type { MatrixHeader, MatrixTable, Site } from '../src/pages/page-model.ts';
import { textAttributes } from './parts/date-and-language.ts';
import { heatLegend } from './parts/heat-legend.ts';
import { layout } from './parts/layout.ts';
import { breadcrumbNav } from './parts/lists.ts';
import type { Template } from './template.ts';

/** Tables of the busiest topics and actors. Each number leads to a search for its items. */
const matrix: Template<'matrix'> = ({ page, site }) => {
  const { tables } = page.data;
  const messages = messagesOf(site);
  return layout(
    page,
    site,
    html`<header class="page-head">
${breadcrumbNav([{ path: 'actors.html', name: messages.text('actors') }], page.path, site)}
<h1>${page.title}</h1>
<p class="lead">${page.description}</p>
</header>
<div class="matrices">
${tables.map((table) => html`<div>\n<h2 id="${table.id}">${messages.text(headings[table.id])}</h2>\n${tableHtml(table, page.path, site)}\n</div>\n`)}</div>`,
  );
};

export default matrix;

const headings = {
  together: 'topicsAndActors',
  topics: 'topicsOverTime',
  actors: 'actorsOverTime',
} as const satisfies Readonly<Record<MatrixTable['id'], MessageKey>>;

/** Wider than a narrow window, where it is scrolled sideways beside its row headers. */
function tableHtml({ id, columns, rows, steps }: MatrixTable, from: string, site: Site): Html {
  const messages = messagesOf(site);
  return html`${scrollHint(id, columns.length, messages)}<section class="matrix-frame" tabindex="0" aria-labelledby="${id}">
<table class="matrix${id === 'together' && ' matrix-names'}${columns.length <= narrowColumns && ' matrix-few'}">
<thead><tr><th scope="col">${messages.text(id === 'actors' ? 'actor' : 'topic')}</th>${columns.map((column) => html`<th scope="col">${headerHtml(column, from, site)}</th>`)}</tr></thead>
<tbody>
${rows.map(
  ({ header, cells }) =>
    html`<tr><th scope="row">${headerHtml(header, from, site)}</th>${cells.map((cell, i) =>
      cell === undefined
        ? html`<td></td>`
        : html`<td class="heat-${cell.level}"><a href="${relativePath(from, cell.path)}" aria-label="${messages.text('nameInPeriodAndItems', { name: header.name, period: columns[i]?.name ?? '', items: messages.text('itemsInDigits', { count: cell.count }) })}">${messages.number(cell.count)}</a></td>`,
    )}</tr>\n`,
)}</tbody>
</table>
</section>
${heatLegend(steps, messages, 'heatLegendLogarithmic')}`;
}

/** The most columns for which a phone has room, and those for which a tablet has. The style sheet has them, too. */
const [narrowColumns, mediumColumns] = [5, 7];

/** Shown in windows that do not have room for all columns. */
function scrollHint(id: MatrixTable['id'], columns: number, messages: Messages): Html | undefined {
  if (columns <= narrowColumns) return undefined;
  const key = id === 'together' ? 'scrollForActors' : 'scrollForColumns';
  return html`<p class="meta matrix-hint${columns > mediumColumns && ' matrix-hint-medium'}">${messages.text(key, { count: columns })}</p>\n`;
}

function headerHtml({ path, name, inSiteLanguage }: MatrixHeader, from: string, site: Site): Html {
  const text = inSiteLanguage ? html`<span${textAttributes(site)}>${name}</span>` : html`${name}`;
  return path === undefined ? text : html`<a href="${relativePath(from, path)}">${text}</a>`;
}
