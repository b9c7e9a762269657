import type { Mistake } from './problem.ts';
import { quote } from './quote.ts';

/** A language tag: language, script, region and variants of BCP 47 (RFC 5646, section 2.1), kept as written. */
export function normalizeLanguage(text: string): string | Mistake {
  if (languageTag.test(text)) return text;
  return {
    message: `not a language tag: ${quote(text)}`,
    hint: 'Write a tag such as en, fr, uk or pt-BR (BCP 47): two or three letters, then perhaps script and region.',
  };
}

const languageTag = /^[a-z]{2,3}(-[a-z]{4})?(-([a-z]{2}|\d{3}))?(-([a-z0-9]{5,8}|\d[a-z0-9]{3}))*$/i;
