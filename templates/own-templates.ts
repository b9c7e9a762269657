import { Html, html, raw } from '../src/html/html.ts';
import { relativePath } from '../src/html/paths.ts';
import { messagesOf } from '../src/messages/messages-of.ts';
import type { PageKind, PageOf, Site } from '../src/pages/page-model.ts';
import type { TemplateName } from '../src/records/template-names.ts';
import type { Tools } from './own-template.ts';
import { policyMeta } from './parts/head.ts';
import { parts } from './parts/parts.ts';
import { withReplacedParts } from './replaced-part.ts';
import { templates } from './templates.ts';

/** Renders a page to the text of its file. */
export type RenderPage = <K extends PageKind>(page: PageOf<K>) => string;

/** What a template of the owner's own is called by. Nothing is known of what it returns. */
export type CallTemplate = (name: TemplateName, input: object) => unknown;

/** A template returned something wrong. It is no longer running then, so no stack has its file. */
export class WrongResult extends TypeError {
  readonly template: TemplateName;

  constructor(template: TemplateName, message: string) {
    super(message);
    this.template = template;
  }
}

/**
 * Renders the pages of a site with templates of the owner's own in the place of ours.
 *
 * @param names of those that there are
 * @throws what a template throws, or where it returns anything but HTML
 */
export function rendererWith(names: ReadonlySet<TemplateName>, call: CallTemplate, site: Site): RenderPage {
  const tools: Tools = { html, raw, relativePath, templates, parts, messages: messagesOf(site) };
  const render = (name: TemplateName, input: object): Html => {
    const result = call(name, { ...input, ...tools });
    if (result instanceof Html) return result;
    throw new WrongResult(name, `it returned ${describe(result)} instead of html\`…\``);
  };
  const active = new Set<TemplateName>();
  const themed = withReplacedParts(site, (name, input) => {
    // A part that calls ours by its name gets ours.
    if (!names.has(name) || active.has(name)) return undefined;
    active.add(name);
    try {
      return render(name, input);
    } finally {
      active.delete(name);
    }
  });
  return (page) => {
    const input = { page, site: themed };
    const { text } = names.has(page.kind) ? render(page.kind, input) : templates[page.kind](input);
    // The policy of another site's page is that site's.
    return site.isEmbedded ? text : withPolicy(text, page, names.has(page.kind) ? page.kind : 'layout');
  };
}

/**
 * The security policy is on every page, whoever made its head.
 *
 * @param template the one to blame where there is no head
 */
function withPolicy(
  text: string,
  page: Pick<PageOf<PageKind>, 'kind' | 'data'>,
  template: TemplateName,
): string {
  const style = page.kind === 'not-found' && 'style' in page.data ? page.data.style : undefined;
  const policy = policyMeta(style).text;
  if (text.includes(policy)) return text;
  const head = /<head(\s[^>]*)?>/i.exec(text);
  if (head === null) throw new WrongResult(template, 'the page has no <head>');
  const start = head.index + head[0].length;
  return `${text.slice(0, start)}\n${policy}${text.slice(start)}`;
}

function describe(value: unknown): string {
  if (value instanceof Promise) return 'a promise';
  return value === null || value === undefined
    ? 'nothing'
    : typeof value === 'string'
      ? 'text'
      : typeof value;
}
