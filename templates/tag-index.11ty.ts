import { type Html, html } from '../src/html/html.ts';
import { relativePath } from '../src/html/paths.ts';
import type { Messages } from '../src/messages/messages.ts';
import { messagesOf } from '../src/messages/messages-of.ts';
import type { IndexKind, PageLink, Site, TagGroup, TagIndexView } from '../src/pages/page-model.ts';
import { nameAttributes } from './parts/date-and-language.ts';
import { hrefOf } from './parts/href.ts';
import { tagEntries } from './parts/index-entries.ts';
import { indexTools } from './parts/index-tools.ts';
import { layout } from './parts/layout.ts';
import { linkListWithCounts } from './parts/lists.ts';
import { indexPaging } from './parts/paging.ts';
import type { Template } from './template.ts';

/** Fewer entries are all in view. */
const minForTools = 4;

/** The index of all topics or all actors, each with its items over time, the date of the newest and their number. */
const tagIndex: Template<'tag-index'> = ({ page, site }) => {
  const { of, total, isFolded, groups, contents, overviews, unused, unusedTotal, paging, pages } = page.data;
  const messages = messagesOf(site);
  const words = wordsOf[of];
  const hasTools = total >= minForTools;
  const oneJumps = groups.length === 1 ? groups[0]?.jumps : undefined;
  const jumpsHtml = oneJumps && jumpNav(oneJumps, undefined, page.path, site);
  const bar =
    (hasTools || jumpsHtml) &&
    html`<div class="index-bar${jumpsHtml === undefined && ' only-tools'}">
${hasTools && indexTools(of, isTree(groups), pages, page.path, messages)}${jumpsHtml}</div>
`;
  return layout(
    page,
    site,
    html`<header class="page-head">
<h1>${page.title}</h1>
<p class="meta">${totalText(page.data, messages)}${overviews.map(({ path, name }) => html` · <a href="${relativePath(page.path, path)}">${name}</a>`)}</p>
${contents.length > 0 && html`<nav class="contents" aria-label="${messages.text('sectionsOfThisIndex')}">\n${linkListWithCounts(contents, page.path, site)}\n</nav>\n`}</header>
${bar}<div data-index>
${groups.map(
  ({ heading, jumps, tags }) => html`<section>
${heading !== undefined && html`<h2 id="${heading.id}">${heading.name}</h2>\n`}${jumps !== oneJumps && jumpNav(jumps, heading?.name, page.path, site)}${tagEntries(tags, page.path, site, isFolded)}
</section>
`,
)}${
  unused.length > 0 &&
  html`<details class="rest">
<summary>${messages.text(words.unused, { count: unusedTotal })}</summary>
${tagEntries(unused, page.path, site)}
</details>
`
}</div>
${indexPaging(paging, page.path, messages)}`,
    { scripts: ['assets/page.js', ...(hasTools ? ['assets/tag-index.js'] : [])] },
  );
};

export default tagIndex;

const wordsOf = {
  topic: { count: 'topicCount', none: 'noTopicsYet', unused: 'topicsWithoutItems' },
  actor: { count: 'actorCount', none: 'noActorsYet', unused: 'actorsWithoutItems' },
  source: { count: 'sourceCount', none: 'noSourcesYet', unused: 'sourcesWithoutItems' },
} as const satisfies Readonly<Record<IndexKind, object>>;

/** A sentence, unless links follow. */
function totalText({ of, total, overviews }: TagIndexView, messages: Messages): string {
  const { count, none } = wordsOf[of];
  if (total === 0) return messages.text(none);
  const things = messages.text(count, { count: total });
  return overviews.length === 0 ? messages.text('countSentence', { things }) : things;
}

/** Links to letters, or to the broadest topics. */
function jumpNav(
  jumps: readonly PageLink[],
  part: string | undefined,
  from: string,
  site: Site,
): Html | undefined {
  if (jumps.length === 0) return undefined;
  const messages = messagesOf(site);
  const areLetters = jumps.every(({ name }) => name.length <= 3);
  return html`<nav class="jumps${areLetters && ' letters'}" aria-label="${part === undefined ? messages.text('partsOfThisIndex') : messages.text('partsOf', { section: part })}">
<ul>
${jumps.map((jump) => html`<li><a href="${hrefOf(jump.path, from)}"${nameAttributes(jump, site)}>${jump.name}</a></li>\n`)}</ul>
</nav>
`;
}

function isTree(groups: readonly TagGroup[]): boolean {
  return groups.some(({ tags }) => tags.some(({ narrower }) => narrower.length > 0));
}
