import { html, raw } from '../src/html/html.ts';
import { formatCount } from '../src/html/numbers.ts';
import { relativePath } from '../src/html/paths.ts';
import { textAttributes } from './parts/date-and-language.ts';
import { layout } from './parts/layout.ts';
import type { Template } from './template.ts';

/** The page about the archive. */
const about: Template<'about'> = ({ page, site }) => {
  const { lead, body, withdrawn } = page.data;
  return layout(
    page,
    site,
    html`<header class="page-head">
<h1${body !== undefined && textAttributes(site)}>${page.title}</h1>
${lead !== '' && html`<p class="lead"${textAttributes(site)}>${lead}</p>\n`}</header>
${body !== undefined && html`<div class="prose"${textAttributes(site)}>\n${raw(body)}</div>`}
${withdrawn && html`<p class="meta">${formatCount(withdrawn.count, 'item')} ${withdrawn.count === 1 ? 'has' : 'have'} been <a href="${relativePath(page.path, withdrawn.path)}">withdrawn</a>.</p>`}`,
  );
};

export default about;
