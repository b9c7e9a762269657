import type { Mistake } from './problem.ts';
import { quote } from './quote.ts';

/** Accepts a BCP 47 tag of language, script, region and variants (RFC 5646, section 2.1), unchanged. */
export function normalizeLanguage(text: string): string | Mistake {
  if (languageTag.test(text)) return text;
  return {
    kind: 'not a language tag',
    message: `not a language tag: ${quote(text)}`,
    hint: 'Write a BCP 47 tag such as en, fr, uk or pt-BR: two or three letters, optionally followed by a script and a region.',
  };
}

const languageTag = /^[a-z]{2,3}(-[a-z]{4})?(-([a-z]{2}|\d{3}))?(-([a-z0-9]{5,8}|\d[a-z0-9]{3}))*$/i;
