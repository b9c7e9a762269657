/**
 * A text of the interface with placeholders in braces, such as `Written in {year}`, or its forms by the plural category
 * of the number that stands for `{count}`, as Unicode CLDR defines them (https://cldr.unicode.org, plural rules).
 */
export type Message = string | PluralForms;

export interface PluralForms extends Readonly<Partial<Record<Intl.LDMLPluralRule, string>>> {
  readonly other: string;
}

/** The names of the placeholders in a text. */
export type PlaceholderIn<Text extends string> = Text extends `${string}{${infer Name}}${infer Rest}`
  ? Name | PlaceholderIn<Rest>
  : never;

/** A text as the words between its placeholders and their names, in turn; it begins and ends with words. */
export function splitMessage(text: string): readonly string[] {
  let parts = split.get(text);
  if (parts === undefined) {
    parts = text.split(/\{(\w+)\}/);
    split.set(text, parts);
  }
  return parts;
}

/** The pages of an archive ask for the same few hundred messages, each thousands of times. */
const split = new Map<string, readonly string[]>();

/** The names of the placeholders of a message in all its forms. */
export function placeholdersOf(message: Message): ReadonlySet<string> {
  return new Set(textsOf(message).flatMap((text) => splitMessage(text).filter((_, i) => i % 2 === 1)));
}

/** The text of a message, or those of its forms. */
export function textsOf(message: Message): readonly string[] {
  return typeof message === 'string' ? [message] : Object.values(message);
}
