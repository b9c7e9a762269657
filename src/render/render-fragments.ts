import { rendererWith } from '../../templates/own-templates.ts';
import { splitFragment } from '../../templates/parts/fragment.ts';
import { renderPage } from '../../templates/templates.ts';
import { messagesOf } from '../messages/messages-of.ts';
import type { Problem } from '../records/problem.ts';
import { loadTemplates, renderProblem, withoutRepeats } from './load-templates.ts';
import type { RenderPages } from './render-pages.ts';
import { TemplateError } from './template-error.ts';

/** A page of an archive inside of another site, as it is saved until that site is rendered. */
export interface Fragment {
  readonly title: string;
  readonly description: string;
  /** The lines of HTML for the head. */
  readonly head: string;
  readonly content: string;
}

/** Renders the pages of an archive for the layout of another site, whose Eleventy makes the whole of each. */
export const renderFragments: RenderPages = async function* (pages, site, written) {
  const own = written && (await loadTemplates(written));
  const renderOwn =
    own && rendererWith(new Set(own.keys()), (name, input) => own.get(name)?.render(input), site);
  const failures: Problem[] = [];
  const messages = messagesOf(site);
  for (const page of pages) {
    const model = page.evaluate(messages);
    const { path, description } = model;
    const title = path === 'index.html' ? site.title : model.title;
    let text: string;
    try {
      text = renderOwn === undefined ? renderPage(model, site).text : renderOwn(model);
    } catch (error) {
      if (own === undefined || written === undefined) throw error;
      failures.push(renderProblem(error, model, own, written.folder));
      continue;
    }
    const fragment: Fragment = { title, description, ...splitFragment(text) };
    yield [{ path, content: Buffer.from(JSON.stringify(fragment)) }];
  }
  if (failures.length > 0) throw new TemplateError(withoutRepeats(failures));
};
