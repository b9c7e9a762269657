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

function firstSentence(text: string): string {
  for (const match of text.matchAll(sentenceEnd)) {
    const mark = match[0];
    const end = match.index + mark.length;
    if (
      mark !== '.' ||
      !isAbbreviation(wordBefore(text, match.index)) ||
      sentenceStart.test(text.slice(end))
    ) {
      return text.slice(0, end);
    }
  }
  return text;
}

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
