import { type InterfaceLanguage, interfaceLanguage, writtenIn } from '../html/language.ts';
import { arabic } from './ar/index.ts';
import { german } from './de/index.ts';
import { english } from './en/index.ts';
import { spanish } from './es/index.ts';
import { french } from './fr/index.ts';
import type { Messages, MessageTable, Wording } from './messages.ts';
import { messagesIn } from './messages-in.ts';
import { ukrainian } from './uk/index.ts';

/** Every text of the interface, in each of its languages. */
export const messageTables: { readonly [L in InterfaceLanguage]: MessageTable } = {
  ar: arabic,
  de: german,
  en: english,
  es: spanish,
  fr: french,
  uk: ukrainian,
};

/** What the words of an archive's pages follow from. */
export interface Worded {
  /** The site's, BCP 47. */
  readonly language: string;
  /** What its owner words differently. */
  readonly words: Wording;
}

/** The words of an archive's pages: the same object for the same language and words. */
export function messagesOf(site: Worded): Messages {
  let messages = ofSite.get(site);
  if (messages === undefined) {
    messages = newMessages(site.language, site.words);
    ofSite.set(site, messages);
  }
  return messages;
}

/** By the object that was given, which hundreds of parts of each page ask with. */
const ofSite = new WeakMap<Worded, Messages>();

function newMessages(language: string, words: Wording): Messages {
  const key = JSON.stringify([language, words]);
  let messages = made.get(key);
  if (messages === undefined) {
    const table = messageTables[writtenIn(language) ?? 'en'];
    messages = messagesIn(interfaceLanguage(language), { ...table, ...words });
    made.set(key, messages);
  }
  return messages;
}

/** By their content, so that what is formatted with some is not formatted again for another object like it. */
const made = new Map<string, Messages>();
