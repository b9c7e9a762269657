import { truncate } from './truncate.ts';

/**
 * The first sentence of a paragraph, cut between words and ended with `…` if it is longer than 280 characters.
 * A sentence ends at a punctuation mark that is followed by a space and the start of another sentence. A full stop
 * after an abbreviation or an initial does not count, unless the next word usually starts a sentence:
 * `in the U.S. The talks …`.
 */
export function summaryOf(paragraph: string): string {
  const sentence = firstSentence(paragraph);
  if (sentence.length <= maxLength) return sentence;
  const space = sentence.lastIndexOf(' ', maxLength);
  const cut = space > maxLength / 2 ? sentence.slice(0, space) : truncate(sentence, maxLength);
  return `${cut.replace(/[\s,;:.–—-]+$/, '')}…`;
}

const maxLength = 280;

/** The text up to where its first sentence ends, as above. */
export function firstSentence(text: string): string {
  for (const match of text.matchAll(sentenceEnd)) {
    const mark = match[0];
    const end = match.index + mark.length;
    if (mark !== '.' || endsSentence(text, match.index, end)) return text.slice(0, end);
  }
  return text;
}

function endsSentence(text: string, point: number, end: number): boolean {
  const word = wordBefore(text, point);
  if (/^\d+$/.test(word)) return !isOrdinal(text, point - word.length, point);
  return !isAbbreviation(word) || sentenceStart.test(text.slice(end));
}

/** Whether a full stop after a number ends no sentence: `1986. A year`, `12. 3. 1931`, `18. Mai`, `im 19. Jahrhundert`. */
function isOrdinal(text: string, start: number, end: number): boolean {
  if (start <= 3 && !/[\p{L}\p{N}]/u.test(text.slice(0, start))) return true;
  if (end - start > 2) return false;
  return (
    afterOrdinal.test(text.slice(end, end + 20)) ||
    beforeOrdinal.test(text.slice(Math.max(0, start - 8), start))
  );
}

/** A month, which is a number or, in German, begins with a capital letter. */
const afterOrdinal =
  /^\.\s+(?:\d{1,2}\.|\d{4}\b|(?:Jan|Jän|Feb|März|Apr|Mai|Jun|Jul|Aug|Sep|Okt|Nov|Dez)(?:\p{Ll}+|\.))/u;

/** Articles and prepositions of German, where ordinal numbers are written so and nouns begin with a capital letter. */
const beforeOrdinal =
  /(?:^|\s)(?:der|die|das|dem|den|des|am|im|vom|zum|zur|beim|ins|seit|bis|ab|und|ein|eine|einen|einem|einer|ihr|sein) $/i;

/**
 * Punctuation with any closing quotes and brackets, before a space and anything but a lower-case letter. A run of
 * punctuation is tried only from its first mark, or a line of dots would take quadratic time.
 */
const sentenceEnd =
  /(?<![.!?…])[.!?…]+["'”’»)\]]*(?=\s+["'“‘«([¿¡]*[^\s\p{Ll}"'“‘«([¿¡])|[。！？]+["'”’」』）]*/gu;

const sentenceStart =
  /^\s+["“‘«(]*(The|A|An|It|Its|He|She|They|We|But|In|On|At|For|This|That|These|However)\s/;

/** Scans back from the offset: a pattern would start at every letter of the text before it. */
function wordBefore(text: string, end: number): string {
  let start = end;
  while (start > 0 && !wordBreak.test(text.charAt(start - 1))) start--;
  return text.slice(start, end);
}

const wordBreak = /[\s("'“‘«[-]/;

function isAbbreviation(word: string): boolean {
  return /^(\p{L}\.)*\p{L}$/u.test(word) || abbreviations.has(word);
}

const abbreviations = new Set(
  `Mr Mrs Ms Dr Prof Gen Col Lt Sgt Capt Maj Adm Rev Hon St Sr Jr Messrs Gov Sen Rep Pres
  Jan Feb Mar Apr Jun Jul Aug Sep Sept Oct Nov Dec
  Jän Mär Okt Dez Nr
  Inc Corp Co Ltd Cos Bros Cie Dept Est No Nos Vol Art Fig Ave Blvd Rd Mt Ft
  Ala Ariz Ark Calif Colo Conn Del Fla Ga Ill Ind Kan Ky La Md Mass Mich Minn Miss Mo Mont Neb Nev Okla Ore Pa
  Tenn Tex Vt Va Wash Wis Wyo
  vs etc cf ca approx est nos vol ed eds pp al plc`.split(/\s+/),
);

/**
 * A written summary as a lead above the body, and as words of its own for the search; empty where the body or its first
 * paragraph, which may follow a scan or a heading, begins with the same words: they would be shown and counted twice.
 */
export function leadOf(written: string, body: string, firstParagraph: string): string {
  return beginsWith(body, written) || beginsWith(firstParagraph, written) ? '' : written;
}

function beginsWith(text: string, summary: string): boolean {
  if (text.startsWith(summary)) return true;
  const beginning = singleSpaced(summary).replace(/\s*(…|\.\.\.)$/, '');
  return singleSpaced(text.slice(0, 2 * summary.length + 100)).startsWith(beginning);
}

function singleSpaced(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
