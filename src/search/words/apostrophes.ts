/**
 * What stands for an apostrophe: those of keyboards and of print, single quotation marks, accents that are typed alone,
 * primes. Between letters they are part of a word, and folding removes them. For a character class.
 */
export const apostrophes = String.raw`'’‘‛ʼ＇\x60´′`;

/**
 * Letters of Unicode that look like apostrophes: the ʻokina of Hawaiian and Uzbek, ayn and hamza, the soft sign of
 * transliterated Russian. Readers leave them out or type an apostrophe. For a character class.
 */
export const apostropheLetters = String.raw`\u02b9-\u02c1\u02c8\u02ca\u02cb\u02ee\ua78b\ua78c`;
