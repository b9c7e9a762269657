import { localeOf } from './locale-of.ts';
import { Messages, type Wording } from './messages.ts';
import { numberStyleOf } from './number-style.ts';

/** Words with the numbers, dates and plural forms of their language, BCP 47. */
export function messagesIn(language: string, table: Wording): Messages {
  const locale = localeOf(language);
  return new Messages({ language, locale, table, numbers: numberStyleOf(locale) });
}
