import { html } from '../src/html/html.ts';
import { layout } from './parts/layout.ts';
import type { Template } from './template.ts';

/** What is left of an item that was taken back. */
const tombstone: Template<'tombstone'> = ({ page, site }) =>
  layout(
    page,
    site,
    html`<header class="page-head">
<h1>${page.title}</h1>
<p class="lead">The item that stood here was withdrawn from the archive.</p>
<p class="meta">Its address, <code>${page.data.id}</code>, is kept so that references to it lead to this note.</p>
</header>
<p><a href="../withdrawn.html">All withdrawn items</a></p>`,
  );

export default tombstone;
