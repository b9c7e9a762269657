import { type Html, html } from '../../src/html/html.ts';
import { relativePath } from '../../src/html/paths.ts';
import type { MessageKey } from '../../src/messages/messages.ts';
import { messagesOf } from '../../src/messages/messages-of.ts';
import { indexPath } from '../../src/pages/kinds.ts';
import type { DossierView, PageOf, Site } from '../../src/pages/page-model.ts';
import { tagLinks } from './tag-links.ts';

/** Leads on from a page that has nothing to list. */
export function noItems({ path, data: { type, nearby } }: PageOf<'dossier'>, site: Site): Html {
  const messages = messagesOf(site);
  return html`<div class="prose">
<p>${messages.text(sentences[type])}${nearby.length === 0 && html` <a href="${relativePath(path, indexPath(type))}">${messages.text(type === 'topic' ? 'seeAllTopics' : 'seeAllActors')}</a>.`}</p>
</div>
${
  nearby.length > 0 &&
  html`<section aria-labelledby="nearby">
<h2 class="label" id="nearby">${messages.text('topicsNearby')}</h2>
${tagLinks(nearby, path, site)}
</section>
`
}`;
}

/** A source is known by its items. */
const sentences = {
  topic: 'noItemsAboutTopic',
  person: 'noItemsMentionPerson',
  organisation: 'noItemsMentionOrganisation',
  place: 'noItemsMentionPlace',
  unknown: 'noItemsMentionActor',
  source: 'noItemsInTheArchive',
} as const satisfies Readonly<Record<DossierView['type'], MessageKey>>;
