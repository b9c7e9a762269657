/** An object of JSON-LD. What is undefined is left out. */
export interface JsonLd {
  readonly [name: string]: JsonLdValue | undefined;
}

export type JsonLdValue = string | number | JsonLd | readonly JsonLdValue[];

/**
 * The text of a `<script type="application/ld+json">` in the terms of schema.org. No text in it can end the script or open
 * a comment, because `<` is escaped.
 *
 * @param things each with its type
 */
export function schemaOrgText(things: readonly [JsonLd, ...JsonLd[]]): string {
  const [first, ...others] = things;
  // Each page has one, and to copy it into another object takes longer than to write it.
  const members = JSON.stringify(others.length === 0 ? first : { '@graph': things }).slice(1);
  return `{"@context":"https://schema.org",${members}`.replaceAll('<', '\\u003c');
}

/** The one value without a list around it; undefined where there is none. */
export function oneOrList(values: readonly JsonLdValue[]): JsonLdValue | undefined {
  return values.length > 1 ? values : values[0];
}
