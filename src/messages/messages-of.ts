import { type InterfaceLanguage, interfaceLanguage, writtenIn } from '../html/language.ts';
import { english } from './en/index.ts';
import { Messages, type MessageTable, type Wording } from './messages.ts';

/** Every text of the interface, in each of its languages. */
export const messageTables: { readonly [L in InterfaceLanguage]: MessageTable } = { en: english };

/** What the words of an archive's pages follow from. */
export interface Worded {
  /** The site's, BCP 47. */
  readonly language: string;
  /** What its owner words differently. */
  readonly words: Wording;
}

/** The words of an archive's pages. They are made once for each object that is given. */
export function messagesOf(site: Worded): Messages {
  let messages = made.get(site);
  if (messages === undefined) {
    const table = messageTables[writtenIn(site.language) ?? 'en'];
    messages = new Messages(interfaceLanguage(site.language), { ...table, ...site.words });
    made.set(site, messages);
  }
  return messages;
}

const made = new WeakMap<Worded, Messages>();
