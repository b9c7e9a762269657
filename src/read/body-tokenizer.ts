import type { Links, Tokens } from 'marked';
import { quote } from '../records/quote.ts';
import { BoundedTokenizer } from './bounded-tokenizer.ts';
import type { ReportMarkdown } from './report-markdown.ts';
import { restOfSentence } from './sentence-number.ts';
import { correctLink, unreadLink } from './unread-links.ts';

interface Definition extends Tokens.Def {
  isUsed: boolean;
}

/** Reads the Markdown of one body and reports what would otherwise be lost without a word. */
export class BodyTokenizer extends BoundedTokenizer {
  /** Of addresses, by normalized name; all those of one name are equal. */
  readonly #definitions = new Map<string, Definition[]>();
  readonly #report: ReportMarkdown;
  #reportedImage = '';

  constructor(report: ReportMarkdown) {
    super();
    this.#report = report;
  }

  override def(source: string): Definition | undefined {
    const found = super.def(source);
    // A footnote that was not read as one is text.
    if (found === undefined || found.tag.startsWith('^')) return undefined;
    const same = this.#definitions.get(found.tag);
    const [first] = same ?? [];
    if (same === undefined || first === undefined) {
      const definition = { ...found, isUsed: false };
      this.#definitions.set(found.tag, [definition]);
      return definition;
    }
    // Repeated, or read again: marked does so with a quotation when it finds more of it. Under the same name it would
    // leave it out of the tokens, from which lines are counted.
    if (first.href === found.href && first.title === found.title) {
      const copy = { ...found, tag: `${found.tag}\n${same.length}`, isUsed: first.isUsed };
      same.push(copy);
      return copy;
    }
    this.#report(found.raw, {
      kind: 'address is given twice',
      message: `address of [${found.tag}] is given twice`,
      hint: 'The first one counts. Give the second one a name of its own.',
    });
    return undefined;
  }

  override paragraph(source: string): Tokens.Paragraph | undefined {
    const token = super.paragraph(source);
    if (token === undefined) return undefined;
    const rest = restOfSentence(token.text, source.slice(token.raw.length));
    if (rest === '') return token;
    const text = token.text + rest;
    this.lexer.inlineQueue.pop();
    return { ...token, raw: token.raw + rest, text, tokens: this.lexer.inline(text) };
  }

  override table(source: string): Tokens.Table | undefined {
    const token = super.table(source);
    for (const link of token?.raw.match(linkWithBar) ?? []) {
      this.#report(link, {
        kind: 'link of a wiki with | in a table',
        message: `link of a wiki with | in a table: ${quote(link)}`,
        hint: `The | ends the cell. Write ${link.replace('|', '\\|')}.`,
      });
    }
    return token;
  }

  override link(source: string): Tokens.Link | Tokens.Image | undefined {
    const token = super.link(source);
    if (token !== undefined || !/^!?\[/.test(source)) return token;
    const correct = correctLink(source);
    if (correct === undefined) return undefined;
    // marked looks for a link only where the text has a closing parenthesis, which the one of a wiki has not.
    const { state } = this.lexer;
    const before = state.linkParenPossible;
    state.linkParenPossible = true;
    const corrected = super.link(correct.markdown);
    state.linkParenPossible = before;
    return corrected && { ...corrected, raw: correct.raw };
  }

  override reflink(source: string, links: Links): Tokens.Link | Tokens.Image | Tokens.Text | undefined {
    const token = super.reflink(source, links);
    if (token === undefined || token.type === 'text') {
      this.#reportUnread(source);
      return token;
    }
    const [, text = '', name = ''] = /^!?\[([\s\S]*?)\](?:\[([^\]]*)\])?$/.exec(token.raw) ?? [];
    const definitions = this.#definitions.get(normalizeName(name || text)) ?? [];
    if (definitions[0]?.isUsed === false) for (const definition of definitions) definition.isUsed = true;
    return token;
  }

  #reportUnread(source: string): void {
    if (!/^!?\[[^^]/.test(source) || this.lexer.state.inRawBlock) return;
    const unread = unreadLink(source);
    // After the ! of an image, the same brackets come again.
    const isReported = source === this.#reportedImage;
    this.#reportedImage = unread !== undefined && source.startsWith('!') ? source.slice(1) : '';
    if (unread !== undefined && !isReported) this.#report(unread.raw, unread);
  }

  /** Must be called once the whole body was read. */
  reportUnused(): void {
    for (const [definition] of this.#definitions.values()) {
      if (definition === undefined || definition.isUsed) continue;
      const { raw, tag } = definition;
      this.#report(raw, {
        kind: 'definition that no link uses',
        message: `no link uses ${quote(raw.trim())}`,
        hint: `It is shown as text. Write [words][${tag}] for a link to that address, or remove the line.`,
      });
    }
  }
}

const linkWithBar = /(?<!`)!?\[\[[^\]|\\\n`]{1,300}\|[^\]|\n`]{0,300}\]\]/g;

/** As marked normalizes the names of definitions. */
function normalizeName(name: string): string {
  return name.toLowerCase().replace(/\s+/g, ' ');
}
