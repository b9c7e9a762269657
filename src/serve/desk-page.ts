import type { ContentCheck } from '../check/check-content.ts';
import type { DraftPreview } from '../check/draft-preview.ts';
import type { Finding, Findings, Place } from '../check/finding.ts';
import { contentSecurityPolicy } from '../html/content-security-policy.ts';
import { type Html, html } from '../html/html.ts';
import { directionOf } from '../html/language.ts';
import { formatCount, formatNumber } from '../html/numbers.ts';

/** The URL path of the desk. No file of a site can have this name without an ending. */
export const deskPath = '/_desk';

type Problem = ContentCheck['problems'][number];

/**
 * The desk: what there is to do in an archive, for its archivist. It is served and never written.
 *
 * @param check undefined where the content could not be checked
 * @param styles URL paths of style sheets
 */
export function deskPage(check: ContentCheck | undefined, styles: readonly string[]): string {
  const { title } = check ?? {};
  return html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${contentSecurityPolicy()}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title === undefined ? 'Desk' : `Desk: ${title}`}</title>
<link rel="icon" href="data:,">
${styles.map((path) => html`<link rel="stylesheet" href="${path}">\n`)}</head>
<body class="desk">
<header class="desk-head">
<p class="desk-site"><a href="/" dir="auto">${title ?? 'The site'}</a></p>
<h1>Desk</h1>
${check !== undefined && html`<p class="desk-sum">${summaryOf(check)} This page is not part of the site. It changes when you save a file.</p>\n`}</header>
${check === undefined ? html`<main><p>The content could not be checked. The terminal shows the reason.</p></main>` : content(check)}
</body>
</html>
`.text;
}

function content(check: ContentCheck): Html {
  const { problems, findings } = check;
  if (problems.length === 0 && findings.length === 0)
    return html`<main><p>There is nothing to look at.</p></main>`;
  return html`${contents(check)}
<main>
${problems.length > 0 && problemSection(problems)}${findings.map(kindSection)}</main>`;
}

function summaryOf({ items, problems, findings }: ContentCheck): string {
  const errors = problems.filter(({ severity }) => severity === 'error').length;
  const remarks = findings.reduce((sum, { count }) => sum + count, 0);
  const parts = [
    formatCount(items, 'item'),
    ...(errors > 0 ? [formatCount(errors, 'error')] : []),
    ...(problems.length > errors ? [formatCount(problems.length - errors, 'warning')] : []),
    formatCount(remarks, 'remark'),
  ];
  return `${parts.join(', ')}.`;
}

function contents({ problems, findings }: ContentCheck): Html {
  const link = (id: string, title: string, count: number) =>
    html`<li><a href="#${id}">${title}</a> <span class="desk-count">${formatNumber(count)}</span></li>`;
  return html`<nav class="desk-contents" aria-label="On this page"><ul>
${problems.length > 0 && link('problems', 'Errors and warnings', problems.length)}
${findings.map(({ kind, title, count }) => link(kind, title, count))}
</ul></nav>`;
}

function problemSection(problems: readonly Problem[]): Html {
  const errors = problems.filter(({ severity }) => severity === 'error');
  const warnings = problems.filter(({ severity }) => severity === 'warning');
  const shown = [...errors, ...warnings].slice(0, maxProblems);
  return section(
    { id: 'problems', title: 'Errors and warnings', count: problems.length },
    html`<ul class="desk-list">${shown.map(problemEntry)}</ul>${more(problems.length - shown.length)}`,
  );
}

/** As many as of findings of one kind. */
const maxProblems = 50;

function problemEntry({ file, line, message, hint, severity }: Problem): Html {
  return html`<li><p class="desk-${severity}"><strong>${severity === 'error' ? 'Error' : 'Warning'}:</strong> ${message}</p>
${hint !== '' && html`<p class="desk-hint">${hint}</p>`}${about('', { file, line })}</li>
`;
}

function kindSection({ kind, title, remedy, count, examples }: Findings): Html {
  return section(
    { id: kind, title, count },
    html`<p class="desk-remedy">${remedy}</p>
<ul class="desk-list">${examples.map((each) => findingEntry(each))}</ul>${more(count - examples.length)}`,
  );
}

function section(
  { id, title, count }: { readonly id: string; readonly title: string; readonly count: number },
  content: Html,
): Html {
  return html`<section class="desk-kind" id="${id}" aria-labelledby="${id}-title">
<h2 id="${id}-title">${title} <span class="desk-count">${formatNumber(count)}</span></h2>
${content}
</section>
`;
}

function more(count: number): Html | false {
  return (
    count > 0 &&
    html`<p class="desk-remedy">And ${formatNumber(count)} more. <code>clipfile check --all</code> lists them.</p>`
  );
}

function findingEntry({ title, message, page, preview, others = [], ...where }: Finding): Html {
  if (preview !== undefined) return html`<li>${draft(title, page, preview)}${about('', where)}</li>\n`;
  return html`<li>${entry(title, page, message, where)}${
    others.length > 0 &&
    html`<ul class="desk-others">${others.map((other) => html`<li>${entry(other.title, other.page, other.message, other)}</li>`)}</ul>`
  }</li>
`;
}

function entry(title: string | undefined, page: string | undefined, message: string, where: Place): Html {
  return html`${title !== undefined && html`<p>${pageLink(title, page)}</p>`}${about(message, where)}`;
}

/** What a reader would see of it in a list, and how its text begins. */
function draft(
  title: string | undefined,
  page: string | undefined,
  { date, language, lead, text }: DraftPreview,
): Html {
  const direction = language === undefined ? 'auto' : directionOf(language);
  const lang = language !== undefined && html` lang="${language}"`;
  const paragraphs = [
    ...(lead === undefined ? [] : [lead]),
    ...text.split('\n').filter((each) => each !== ''),
  ];
  return html`<article class="desk-draft" dir="${direction}">
<h3${lang}>${pageLink(title ?? 'Untitled', page)}</h3>
<p class="meta">${date === 'unknown' ? 'date unknown' : date}</p>
${
  paragraphs.length === 0
    ? html`<p class="desk-hint">No text yet.</p>`
    : html`<div${lang}>${paragraphs.map((each) => html`<p>${each}</p>`)}</div>`
}
</article>`;
}

function pageLink(text: string, path: string | undefined): Html {
  return path === undefined
    ? html`<bdi>${text}</bdi>`
    : html`<a href="/${encodeURI(path)}"><bdi>${text}</bdi></a>`;
}

function about(message: string, { file, line }: Place): Html {
  const reason = message !== '' && html`<span class="desk-reason">${message}</span> `;
  return html`<p class="desk-place">${reason}<code dir="ltr">${file}:${line}</code></p>`;
}
