import type { Messages } from './messages.ts';

/** The name of a language (BCP 47) in the language of the pages; the tag where Unicode has no name for it. */
export function languageName(tag: string, { locale }: Pick<Messages, 'locale'>): string {
  let names = byLocale.get(locale);
  if (names === undefined) {
    names = new Intl.DisplayNames([locale], { type: 'language' });
    byLocale.set(locale, names);
  }
  return names.of(tag) ?? tag;
}

const byLocale = new Map<string, Intl.DisplayNames>();
