import { html } from '../src/html/html.ts';
import { relativePath } from '../src/html/paths.ts';
import { messageHtml } from '../src/messages/message-html.ts';
import { messagesOf } from '../src/messages/messages-of.ts';
import { layout } from './parts/layout.ts';
import type { Template } from './template.ts';

/** The page at an address that an item, a topic or an actor had before. */
const redirect: Template<'redirect'> = ({ page, site }) => {
  const { path, name } = page.data.target;
  const address = relativePath(page.path, path);
  return layout(
    page,
    site,
    html`<header class="page-head">
<h1>${page.title}</h1>
<p class="lead">${messageHtml(messagesOf(site), 'movedTo', { page: html`<a href="${address}">${name}</a>` })}</p>
</header>`,
    { redirectTo: address },
  );
};

export default redirect;
