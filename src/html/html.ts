/** HTML that is safe to write into a page as it stands. Only `html` and `raw` make it. */
export class Html {
  readonly text: string;

  constructor(text: string) {
    this.text = text;
  }

  toString(): string {
    return this.text;
  }
}

/** What may stand in `${…}` of an `html` template. Anything else, a promise or a record say, does not compile. */
export type Part = Html | string | number | false | undefined | readonly Part[];

/**
 * Builds HTML from a template literal. Texts and numbers are escaped, `Html` goes in as it is, lists are
 * joined, `false` and `undefined` leave nothing. Attribute values must stand in double quotes.
 *
 *     html`<a href="${path}">${title}</a>`
 */
export function html(strings: TemplateStringsArray, ...parts: readonly Part[]): Html {
  let text = strings[0] ?? '';
  for (let i = 0; i < parts.length; i++) text += textOf(parts[i]) + (strings[i + 1] ?? '');
  return new Html(text);
}

/** The one way past the escaping, for HTML that was made safe before: rendered Markdown. */
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

function textOf(part: Part): string {
  if (part instanceof Html) return part.text;
  if (typeof part === 'string') return escapeHtml(part);
  if (typeof part === 'number') return String(part);
  if (part === undefined || part === false) return '';
  let text = '';
  for (const each of part) text += textOf(each);
  return text;
}
