import { type Html, html } from '../src/html/html.ts';
import { messageHtml } from '../src/messages/message-html.ts';
import type { Messages } from '../src/messages/messages.ts';
import { messagesOf } from '../src/messages/messages-of.ts';
import type { DataFileView, DataRowView } from '../src/pages/page-model.ts';
import { textSpan } from './parts/date-and-language.ts';
import { layout } from './parts/layout.ts';
import type { Template } from './template.ts';

/** The archive as data: the files, how to read and check them, and a query for three programs. */
const data: Template<'data'> = ({ page, site }) => {
  const { lists, parts, columns, example, queries } = page.data;
  const messages = messagesOf(site);
  return layout(
    page,
    site,
    html`<header class="page-head">
<h1>${page.title}</h1>
<p class="lead">${messages.text('dataLead')}</p>
</header>
<div class="data">
${table(lists, messages)}${
  parts.length > 0 &&
  html`<details>
<summary>${messages.text('dataFilesByTime', { count: parts.length })}</summary>
${table(parts, messages)}</details>
`
}${example !== undefined && html`<p>${messageHtml(messages, 'dataEachItem', { file: file(example) })}</p>\n`}<h2>${messages.text('dataHowToRead')}</h2>
<ul>
<li>${messageHtml(messages, 'dataDates', { example: html`<code>1931-05-04</code>, <code>1931</code>, <code>193X</code>, <code>1931-05~</code>` })}</li>
<li>${messageHtml(messages, 'dataLists', { separator: html`<code>|</code>` })}</li>
<li>${messages.text('dataFormulas')}</li>
<li>${messageHtml(messages, 'dataDescribed', { package: file(page.data.package), schema: file(page.data.schema) })}</li>
</ul>
<details>
<summary>${messages.text('dataColumns', { count: columns.length })}</summary>
<p>${columns.map((name, i) => html`${i > 0 && ', '}<code>${name}</code>`)}</p>
</details>
<h2>${messages.text('dataExamples')}</h2>
<h3>DuckDB</h3>
<pre><code>${queries.duckdb}</code></pre>
<h3>SQLite</h3>
<pre><code>${queries.sqlite}</code></pre>
<h3>pandas</h3>
<pre><code>${queries.pandas}</code></pre>
<h2>${messages.text('dataCheck')}</h2>
<p>${messages.text('dataBag')}</p>
<pre><code>sha256sum -c manifest-sha256.txt</code></pre>
${site.rights !== undefined && html`<h2>${messages.text('rights')}</h2>\n<p>${textSpan(site.rights, site)}</p>\n`}</div>`,
  );
};

export default data;

function table(rows: readonly DataRowView[], messages: Messages): Html {
  return html`<table>
<thead><tr><th scope="col">${messages.text('dataContent')}</th><th scope="col">CSV</th><th scope="col">JSON</th></tr></thead>
<tbody>
${rows.map(
  ({ name, rows: count, csv, json }) =>
    html`<tr><th scope="row">${name} <span>${messages.text('dataRows', { count })}</span></th>${cell(csv)}${cell(json)}</tr>\n`,
)}</tbody>
</table>
`;
}

function cell(view: DataFileView | undefined): Html {
  if (view === undefined) return html`<td></td>`;
  return html`<td>${file(view.path)} <span>${view.size}</span></td>`;
}

/** A link to a file, by its name, which may be divided before its ending. */
function file(path: string): Html {
  const name = path.slice(path.lastIndexOf('/') + 1);
  const dot = name.lastIndexOf('.');
  return html`<a href="${path}"><code>${name.slice(0, dot)}<wbr>${name.slice(dot)}</code></a>`;
}
