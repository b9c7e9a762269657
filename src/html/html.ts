/** HTML that is safe to insert into a page unchanged. Only `html` and `raw` create it. */
export class Html {
  readonly text: string;

  constructor(text: string) {
    this.text = text;
  }

  toString(): string {
    return this.text;
  }
}

/** What `${…}` in an `html` template accepts. Anything else, such as a promise or an object, does not compile. */
export type HtmlValue = Html | string | number | false | undefined | readonly HtmlValue[];

/**
 * Builds HTML from a template literal. Strings and numbers are escaped, `Html` is inserted unchanged, arrays are
 * joined, `false` and `undefined` produce nothing. Attribute values must be in double quotes.
 *
 *     html`<a href="${path}">${title}</a>`
 */
export function html(strings: TemplateStringsArray, ...values: readonly HtmlValue[]): Html {
  let text = strings[0] ?? '';
  for (let i = 0; i < values.length; i++) text += htmlText(values[i]) + (strings[i + 1] ?? '');
  return new Html(text);
}

/** The only way around escaping, for HTML that is already safe: rendered Markdown. */
export function raw(safe: string): Html {
  return new Html(safe);
}

/** Escapes text for use between tags and in double-quoted attributes. */
export function escapeHtml(text: string): string {
  return special.test(text)
    ? text.replace(everySpecial, (character) => entities[character] ?? character)
    : text;
}

const special = /[&<>"']/;
const everySpecial = /[&<>"']/g;
const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

function htmlText(value: HtmlValue): string {
  if (value instanceof Html) return value.text;
  if (typeof value === 'string') return escapeHtml(value);
  if (typeof value === 'number') return String(value);
  if (value === undefined || value === false) return '';
  let text = '';
  for (const each of value) text += htmlText(each);
  return text;
}
