import { html, raw } from '../src/html/html.ts';
import { directionAttribute, textAttributes } from './parts/date-and-language.ts';
import { layout } from './parts/layout.ts';
import type { Template } from './template.ts';

/** A page of the owner's own: its title, what it is about, and its text. */
const ownPage: Template<'own-page'> = ({ page, site }) => {
  const { lead, body, language } = page.data;
  const text = textAttributes(site, language);
  return layout(
    page,
    site,
    html`<article class="item"${directionAttribute(site, language)}>
<header class="page-head">
<h1${text}>${page.title}</h1>
${lead !== '' && html`<p class="lead"${text}>${lead}</p>\n`}</header>
${body !== '' && html`<div class="prose"${text}>\n${raw(body)}</div>\n`}</article>`,
  );
};

export default ownPage;
