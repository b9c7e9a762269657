import { html } from '../src/html/html.ts';
import { messageHtml } from '../src/messages/message-html.ts';
import { messagesOf } from '../src/messages/messages-of.ts';
import { textSpan } from './parts/date-and-language.ts';
import { layout } from './parts/layout.ts';
import { listTools, separator } from './parts/list-tools.ts';
import { breadcrumbNav } from './parts/lists.ts';
import { listPaging } from './parts/paging.ts';
import { yearGroups } from './parts/year-groups.ts';
import type { Template } from './template.ts';

/** A numbered page of a long list: the items older than those on its first page. */
const older: Template<'older'> = ({ page, site }) => {
  const { subject, breadcrumbs, query, range, groups, paging } = page.data;
  const messages = messagesOf(site);
  const title = subject.inSiteLanguage ? textSpan(subject.name, site) : subject.name;
  return layout(
    page,
    site,
    html`<header class="page-head">
${breadcrumbNav(breadcrumbs, page.path, site)}
<h1>${messageHtml(messages, 'titleAndPage', { title, page: String(paging.number) })}</h1>
<p class="meta">${range}${listTools(query, messages, separator)}</p>
</header>
${yearGroups(groups, page.path, site)}
${listPaging(paging, page.path, messages)}`,
  );
};

export default older;
