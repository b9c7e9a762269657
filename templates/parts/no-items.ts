import { type Html, html } from '../../src/html/html.ts';
import { relativePath } from '../../src/html/paths.ts';
import type { PageOf, Site } from '../../src/pages/page-model.ts';
import { tagLinks } from './tag-links.ts';

/** Leads on from a page that has nothing to list. */
export function noItems({ path, data: { kind, nearby } }: PageOf<'dossier'>, site: Site): Html {
  const name = kind.name.toLowerCase();
  return html`<div class="prose">
<p>The archive has no items ${name === 'topic' ? 'about this topic' : `that mention this ${name}`} yet.${nearby.length === 0 && html` <a href="${relativePath(path, kind.path)}">See all ${name === 'topic' ? 'topics' : 'actors'}</a>.`}</p>
</div>
${
  nearby.length > 0 &&
  html`<section aria-labelledby="nearby">
<h2 class="label" id="nearby">Topics nearby</h2>
${tagLinks(nearby, path, site)}
</section>
`
}`;
}
