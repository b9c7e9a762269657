import { encodeDays } from '../src/html/days-of-year.ts';
import { type Html, html } from '../src/html/html.ts';
import { relativePath } from '../src/html/paths.ts';
import { listed } from '../src/messages/lists.ts';
import type { Messages } from '../src/messages/messages.ts';
import { messagesOf } from '../src/messages/messages-of.ts';
import { actorGroupNames } from '../src/pages/kinds.ts';
import type { ActorGroup, HomeView, LeadView, Site, TopicCard } from '../src/pages/page-model.ts';
import { chart } from './parts/chart.ts';
import { countHtml } from './parts/count.ts';
import { dateHtml, directionAttribute, nameAttributes, textAttributes } from './parts/date-and-language.ts';
import { layout } from './parts/layout.ts';
import { itemList } from './parts/lists.ts';
import { nameplate } from './parts/nameplate.ts';
import { sourceOf } from './parts/picture.ts';
import { sparkline } from './parts/sparkline.ts';
import type { Template } from './template.ts';

/** The front page: what the archive is, when, what is new, about what and about whom. */
const home: Template<'home'> = ({ page, site }) => {
  const { description, lead, latest, topics, actors, daysOfYear } = page.data;
  const messages = messagesOf(site);
  const chartHtml = chart(page.data.chart, page.path, messages);
  return layout(
    page,
    site,
    html`<header class="nameplate">
<h1${textAttributes(site)}>${site.logo ? nameplate(site, (path) => path, 'nameplate-logo') : page.title}</h1>
${description !== '' && html`<p class="nameplate-text"${textAttributes(site)}>${description}</p>\n`}<p class="folio">${folio(page.data, messages)}</p>
</header>
${
  chartHtml &&
  html`<section class="band" aria-labelledby="over-time">
<h2 class="visually-hidden" id="over-time">${messages.text('itemsOverTime')}</h2>
${chartHtml}
</section>
`
}${
  lead &&
  html`<div class="front">
<div>
${leadItem(lead, page.path, site)}
${daysOfYear.length > 0 && onThisDay(daysOfYear, site)}</div>
${
  latest.length > 0 &&
  html`<section class="front-latest" aria-labelledby="latest">
${sectionHead('latest', messages.text('latest'), 'timeline.html', messages.text('allInTheTimeline'))}
${itemList(latest, page.path, site)}
</section>
`
}</div>
`
}${
  topics.length > 0 &&
  html`<section class="front-part" aria-labelledby="topics">
${sectionHead('topics', messages.text('topics'), 'topics.html', messages.text('allTopics'))}
<ul class="cards">
${topics.map((topic) => topicCard(topic, page.path, site))}</ul>
</section>
`
}${
  actors.length > 0 &&
  html`<section class="front-part" aria-labelledby="actors">
${sectionHead('actors', messages.text('actors'), 'actors.html', messages.text('allActors'))}
<ul class="cards">
${actors.map((group) => actorCard(group, page.path, site))}</ul>
</section>`
}`,
    { scripts: ['assets/page.js', ...(daysOfYear.length > 0 ? ['assets/on-this-day.js'] : [])] },
  );
};

export default home;

/** How much there is, as in the line below the title of a newspaper. */
function folio({ count, span, topicCount, actorCount }: HomeView, messages: Messages): Html {
  if (count === 0) return html`${messages.text('noItemsInTheArchive')}`;
  const tags = [
    ...(topicCount > 0 ? [messages.text('topicCount', { count: topicCount })] : []),
    ...(actorCount > 0 ? [messages.text('actorCount', { count: actorCount })] : []),
  ];
  const parts = [
    messages.text('itemCount', { count }),
    ...(span === undefined ? [] : [span]),
    ...(tags.length === 0 ? [] : [listed(tags, messages)]),
  ];
  return html`${parts.map((part) => html`<span>${part}</span> `)}`;
}

function sectionHead(id: string, heading: string, path: string, more: string): Html {
  return html`<div class="section-head">
<h2 class="label" id="${id}">${heading}</h2>
<p class="more"><a href="${path}">${more}</a></p>
</div>`;
}

function leadItem(item: LeadView, from: string, site: Site): Html {
  const { topic, dateline, source, actors, language, opening, picture } = item;
  const text = textAttributes(site, language);
  return html`<article class="front-lead"${directionAttribute(site, language)}>
${picture && html`<img class="front-picture"${sourceOf(picture, from)} alt="" decoding="async">\n`}${topic && html`<p class="kicker"><a href="${relativePath(from, topic.path)}"${nameAttributes(topic, site)}>${topic.name}</a></p>\n`}<h2${text}><a href="${relativePath(from, item.path)}">${item.title}</a></h2>
${item.summary !== '' && html`<p class="front-lead-text"${text}>${item.summary}</p>\n`}${
  opening.length > 0 &&
  html`<div class="front-lead-opening"${text}>
${opening.map((paragraph) => html`<p>${paragraph}</p>\n`)}</div>
`
}<p class="meta">${dateHtml(item.date)}${dateline !== undefined && html` · <bdi>${dateline}</bdi>`}${source !== undefined && html` · <bdi>${source}</bdi>`}${
    actors.length > 0 &&
    html` · ${listed(
      actors.map(
        (actor) =>
          html`<a href="${relativePath(from, actor.path)}"${nameAttributes(actor, site)}>${actor.name}</a>`,
      ),
      messagesOf(site),
    )}`
  }</p>
</article>`;
}

/** Hidden until `src/browser/on-this-day.ts` has filled it: only the reader's browser knows what day it is. */
function onThisDay(days: readonly string[], site: Site): Html {
  return html`<section class="on-this-day" aria-labelledby="on-this-day" data-on-this-day="${encodeDays(days)}" hidden>
<h2 class="kicker" id="on-this-day">${messagesOf(site).text('onThisDay')}</h2>
</section>
`;
}

function topicCard(topic: TopicCard, from: string, site: Site): Html {
  return html`<li class="card">
<h3><a href="${relativePath(from, topic.path)}"${nameAttributes(topic, site)}>${topic.name}</a></h3>
<p class="meta">${messagesOf(site).text('itemCount', { count: topic.count })}</p>
${sparkline(topic.sparkline)}
<ul>
${topic.items.map((item) => html`<li${textAttributes(site, item.language)}><a href="${relativePath(from, item.path)}">${item.title}</a></li>\n`)}</ul>
</li>
`;
}

function actorCard({ id, type, actors }: ActorGroup, from: string, site: Site): Html {
  const messages = messagesOf(site);
  return html`<li class="card">
<h3><a href="actors.html#${id}">${messages.text(actorGroupNames[type])}</a></h3>
<ul class="card-names">
${actors.map(
  (actor) =>
    html`<li><a href="${relativePath(from, actor.path)}"${nameAttributes(actor, site)}>${actor.name}</a> ${countHtml(actor.count, messages)}</li>\n`,
)}</ul>
</li>
`;
}
