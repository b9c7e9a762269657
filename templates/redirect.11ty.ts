import { html } from '../src/html/html.ts';
import { relativePath } from '../src/html/paths.ts';
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
<p class="lead">This page is now at another address: <a href="${address}">${name}</a></p>
</header>`,
    { redirectTo: address },
  );
};

export default redirect;
