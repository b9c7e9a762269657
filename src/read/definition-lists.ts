import type { MarkedOptions, Token, TokenizerThis, Tokens } from 'marked';

type Extensions = NonNullable<MarkedOptions['extensions']>;

/** Terms with what each of them means, as Markdown Extra, kramdown and Pandoc write them. */
export interface DefinitionList extends Tokens.Generic {
  readonly type: 'definitionList';
  readonly entries: readonly DefinitionEntry[];
}

export interface DefinitionEntry {
  readonly kind: 'dt' | 'dd';
  readonly tokens: Token[];
}

export function isDefinitionList(token: Token): token is DefinitionList {
  return token.type === 'definitionList';
}

/** Whether a text may have one. */
export function hasDefinitionList(markdown: string): boolean {
  return /\n {0,3}:[ \t]+\S/.test(markdown);
}

/**
 * An extension of marked for definition lists: a line with a term, or several, and below it lines that begin with a
 * colon and a space. What a definition says is text on one or more lines; the first empty line ends it.
 */
export const definitionLists: Extensions = {
  block: [
    function (source) {
      return readList(this, source);
    },
  ],
  startBlock: [],
  childTokens: {},
  renderers: {
    definitionList({ entries }) {
      const list: DefinitionList['entries'] = entries;
      let html = '';
      for (const { kind, tokens } of list) html += `<${kind}>${this.parser.parseInline(tokens)}</${kind}>\n`;
      return `<dl>\n${html}</dl>\n`;
    },
  },
};

const definition = /^ {0,3}:[ \t]+(?=\S)/;
/** A line that is no term: it is empty, indented, or begins a block. */
const noTerm = /^(?:\s|[>#|:<]|[-*+][ \t]|\d{1,9}[.)][ \t]|```|~~~|\[[^\]]{1,300}\]:|---|\*\*\*|___)|^$/;
const maxTerms = 5;

function readList({ lexer }: TokenizerThis, source: string): DefinitionList | undefined {
  if (noTerm.test(source.slice(0, 320))) return undefined;
  const entries: DefinitionEntry[] = [];
  let end = 0;
  for (;;) {
    const group = readGroup(source, end);
    if (group === undefined) break;
    for (const term of group.terms) entries.push({ kind: 'dt', tokens: lexer.inline(term) });
    for (const text of group.definitions) entries.push({ kind: 'dd', tokens: lexer.inline(text) });
    end = group.end;
  }
  return entries.length === 0 ? undefined : { type: 'definitionList', raw: source.slice(0, end), entries };
}

interface Group {
  readonly terms: readonly string[];
  readonly definitions: readonly string[];
  readonly end: number;
}

/** Terms and their definitions; empty lines before either of them belong to the list. */
function readGroup(source: string, start: number): Group | undefined {
  let at = afterEmptyLines(source, start);
  const terms: string[] = [];
  for (; terms.length <= maxTerms && !definition.test(lineAt(source, at)); at = lineEnd(source, at)) {
    const line = lineAt(source, at);
    if (noTerm.test(line)) break;
    terms.push(line);
  }
  if (terms.length === 0 || terms.length > maxTerms) return undefined;
  const definitions: string[] = [];
  let end = at;
  for (;;) {
    const next = afterEmptyLines(source, end);
    if (!definition.test(lineAt(source, next))) break;
    let text = lineAt(source, next).replace(definition, '');
    end = lineEnd(source, next);
    // Further lines of the same paragraph.
    while (
      end < source.length &&
      lineAt(source, end).trim() !== '' &&
      !definition.test(lineAt(source, end))
    ) {
      text += `\n${lineAt(source, end).trimStart()}`;
      end = lineEnd(source, end);
    }
    definitions.push(text);
  }
  return definitions.length === 0 ? undefined : { terms, definitions, end };
}

function afterEmptyLines(source: string, start: number): number {
  let at = start;
  while (at < source.length && lineAt(source, at).trim() === '') at = lineEnd(source, at);
  return at;
}

function lineAt(source: string, at: number): string {
  const end = source.indexOf('\n', at);
  return end < 0 ? source.slice(at) : source.slice(at, end);
}

/** The offset after the line break. */
function lineEnd(source: string, at: number): number {
  const end = source.indexOf('\n', at);
  return end < 0 ? source.length : end + 1;
}
