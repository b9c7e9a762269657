import type { MarkedOptions, Token, Tokens } from 'marked';

type Extensions = NonNullable<MarkedOptions['extensions']>;

/** A shortcode of Hugo: `{{< figure src="scan.png" >}}`. */
export const shortcode = /\{\{[<%][^\n]{0,1000}?[>%]\}\}/;

/** A list of attributes, as kramdown and Pandoc write it: `{: .wide}`, `{#id .class width="50%"}`, `{:toc}`. */
export const attributeList =
  /\{:?\s?(?:[.#][\w-]{1,100}|[\w-]{1,40}="[^"\n]{0,300}")(?:\s(?:[.#][\w-]{1,100}|[\w-]{1,40}="[^"\n]{0,300}")){0,10}\s?\}|\{:\s?[\w-]{1,40}\s?\}/;

const shortcodeHere = new RegExp(`^${shortcode.source}`);
const attributesHere = new RegExp(`^(?:${attributeList.source})`);

/**
 * Extensions of marked that take a shortcode as one piece of text, also where it looks like a tag of HTML, and leave out
 * lists of attributes, which say how a page of another program looks.
 */
export const templateMarkup: Extensions = {
  inline: [
    (source) => {
      const [raw] = shortcodeHere.exec(source) ?? [];
      return raw === undefined ? undefined : { type: 'text', raw, text: raw, escaped: false };
    },
    (source) => {
      const [raw] = attributesHere.exec(source) ?? [];
      return raw === undefined ? undefined : { type: 'attributes', raw };
    },
  ],
  startInline: [(source) => source.indexOf('{')],
  childTokens: {},
  renderers: { attributes: () => '' },
};

/** Whether a text may have some of it. */
export function hasTemplateMarkup(markdown: string): boolean {
  return /\{[{:.#\w]/.test(markdown);
}

/** Whether a row of a table is none: a list of attributes in the line after the table. */
export function isAttributeRow(cells: readonly Tokens.TableCell[]): boolean {
  const tokens = cells.flatMap((cell): readonly Token[] => cell.tokens);
  return tokens.length > 0 && tokens.every(({ type }) => type === 'attributes');
}

/** Several extensions as one; null where there is none. */
export function mergeExtensions(all: readonly Extensions[]): Extensions | null {
  if (all.length === 0) return null;
  const [block, startBlock, inline, startInline] = [
    all.flatMap((each) => each.block ?? []),
    all.flatMap((each) => each.startBlock ?? []),
    all.flatMap((each) => each.inline ?? []),
    all.flatMap((each) => each.startInline ?? []),
  ];
  return {
    ...(block.length > 0 && { block, startBlock }),
    inline,
    startInline,
    childTokens: Object.assign({}, ...all.map(({ childTokens }) => childTokens)),
    renderers: Object.assign({}, ...all.map(({ renderers }) => renderers)),
  };
}
