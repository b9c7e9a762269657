import type { Token, Tokens } from 'marked';
import { isHtmlTag } from '../../markup/mark-raw-html.ts';
import { quote } from '../../records/quote.ts';
import { isDefinitionList } from '../definition-lists.ts';
import { asMarkedToken, isComment } from '../plain-text.ts';
import type { ReportMarkdown } from '../report-markdown.ts';
import { shortcode } from '../template-markup.ts';

interface Kind {
  readonly one: string;
  readonly many: string;
  /** Finds every occurrence in a text. */
  readonly pattern: RegExp;
  readonly hint: string;
}

const removal = 'Remove what readers need not see, or write what it stood for in Markdown.';

const templateKinds: readonly Kind[] = [
  {
    one: 'shortcode is',
    many: 'shortcodes are',
    pattern: new RegExp(
      String.raw`${shortcode.source}|\[\/?[a-z][\w-]{0,40}(?:\s{1,3}[\w-]{1,40}=(?:"[^"\n]{0,300}"|'[^'\n]{0,300}'|[^\s"'\]]{1,300})){1,20}\s?\/?\]`,
      'gi',
    ),
    hint: removal,
  },
  {
    one: 'tag of a template language is',
    many: 'tags of a template language are',
    pattern: /(?<!\{)\{%[^\n]{0,1000}?%\}|\{\{(?![<%])[^\n{}]{0,1000}\}\}/g,
    hint: removal,
  },
];

const htmlKind: Kind = {
  one: 'HTML tag is',
  many: 'HTML tags are',
  pattern: /<[a-z][^<>]{0,1000}>/gi,
  hint: 'HTML has no such element. If it is text, write \\< for its <.',
};

/**
 * Reports what a body has in other languages than Markdown, which the page shows as text: tags that HTML does not
 * have, those of template languages, shortcodes. Each kind is reported once, where it comes first, with a count.
 */
export function reportForeignMarkup(tokens: readonly Token[], report: ReportMarkdown): void {
  const found = new Map<Kind, string[]>();
  const add = (kind: Kind, markup: readonly string[]) => {
    if (markup.length === 0) return;
    const before = found.get(kind);
    if (before === undefined) found.set(kind, [...markup]);
    else before.push(...markup);
  };
  for (const { text, html } of searchable(tokens)) {
    if (/[{[]/.test(text)) for (const kind of templateKinds) add(kind, text.match(kind.pattern) ?? []);
    add(htmlKind, html);
  }
  for (const [{ one, many, hint }, markup] of found) {
    const [first = ''] = markup;
    const message =
      markup.length === 1
        ? `${one} shown as text: ${quote(first)}`
        : `${markup.length} ${many} shown as text, such as ${quote(first)}`;
    report(first, { kind: `${many} shown as text`, message, hint });
  }
}

/** How many tags of each kind a body has outside of code, as far as that shows without parsing it. */
export function* templateTagsIn(body: string): Iterable<readonly [kind: string, count: number]> {
  if (!/[{[]/.test(body)) return;
  const text = body.replace(/^(`{3,}|~{3,})[\s\S]*?(?:^\1|$(?![\s\S]))|`[^`\n]*`/gm, ' ');
  for (const { many, pattern } of templateKinds) {
    const count = text.match(pattern)?.length ?? 0;
    if (count > 0) yield [`${many} shown as text`, count];
  }
}

/** A text without shortcodes and other tags of templates. */
export function withoutTemplateTags(text: string): string {
  if (!/[{[]/.test(text)) return text;
  let rest = text;
  for (const { pattern } of templateKinds) rest = rest.replace(pattern, ' ');
  return rest === text ? text : rest.replace(/\s+/g, ' ').trim();
}

interface Searchable {
  /** Of one block, without code. */
  readonly text: string;
  /** The opening tags in it; a closing one belongs to one of them. */
  readonly html: readonly string[];
}

function* searchable(tokens: readonly Token[]): Iterable<Searchable> {
  for (const each of tokens) {
    if (isDefinitionList(each)) for (const entry of each.entries) yield inlineSearchable(entry.tokens);
    const token = asMarkedToken(each);
    switch (token.type) {
      case 'html':
        yield { text: token.text, html: tagsIn(token) };
        break;
      case 'paragraph':
      case 'heading':
      case 'text':
        yield inlineSearchable(token.tokens ?? []);
        break;
      case 'blockquote':
        yield* searchable(token.tokens);
        break;
      case 'list':
        for (const item of token.items) yield* searchable(item.tokens);
        break;
      case 'table':
        for (const row of [token.header, ...token.rows])
          for (const cell of row) yield inlineSearchable(cell.tokens);
        break;
    }
  }
}

function inlineSearchable(tokens: readonly Token[]): Searchable {
  let text = '';
  const html: string[] = [];
  for (const each of tokens) {
    const token = asMarkedToken(each);
    if (token.type === 'codespan' || token.type === 'escape' || each.type === 'attributes') {
      text += ' ';
      continue;
    }
    text += token.raw;
    if (token.type === 'html') html.push(...tagsIn(token));
    else if ('tokens' in token) html.push(...inlineSearchable(token.tokens ?? []).html);
  }
  return { text, html };
}

function tagsIn({ text }: Tokens.HTML | Tokens.Tag): readonly string[] {
  return isComment(text) ? [] : (text.match(htmlKind.pattern) ?? []).filter((tag) => !isHtmlTag(tag));
}
