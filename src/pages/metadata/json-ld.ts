/** An object of JSON-LD. What is undefined is left out. */
export interface JsonLd {
  readonly [name: string]: JsonLdValue | undefined;
}

export type JsonLdValue = string | number | JsonLd | readonly JsonLdValue[];

/**
 * The text of a `<script type="application/ld+json">` in the terms of schema.org. No text in it can end the script or open
 * a comment, because `<` is escaped.
 *
 * @param things one or several, each with its type
 */
export function schemaOrgText(things: readonly JsonLd[]): string {
  const [first = {}] = things;
  const context = { '@context': 'https://schema.org' };
  const document = things.length === 1 ? { ...context, ...first } : { ...context, '@graph': things };
  return JSON.stringify(document).replaceAll('<', '\\u003c');
}

/** The one value without a list around it; undefined where there is none. */
export function oneOrList(values: readonly JsonLdValue[]): JsonLdValue | undefined {
  return values.length > 1 ? values : values[0];
}
