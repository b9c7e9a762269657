import type { CitationName } from './citation.ts';
import { givenNames } from './given-names.ts';

/**
 * The name of an author, taken apart only where it is certain what the family name is: `Ray, Ann`, `A. Ray`, `Ann Ray`,
 * `Ann B. van der Berg`, `Ann Ray Jr.`. All other names stay as they are: organisations, people with two family names or
 * with a name that may be of a language that puts the family name first.
 *
 * @param language BCP 47, of the source
 */
export function citationName(text: string, language = ''): CitationName {
  const literal = { literal: text };
  if (namesOrganisation(text) || /[\d/&()|]/.test(text)) return literal;
  const [, before = text, suffix] = /^(.+?),? (Jr\.?|Sr\.?|II|III|IV)$/.exec(text) ?? [];
  const withSuffix = suffix === undefined ? {} : { suffix };
  const [family = '', given, ...rest] = before.split(/,\s*/);
  if (given !== undefined) {
    const isOne = rest.length === 0 && areNames(family.split(' ')) && areNames(given.split(' '));
    return isOne ? { family, given, ...withSuffix } : literal;
  }
  const words = before.split(' ');
  if (words.length < 2 || !areNames(words)) return literal;
  const count = givenWords(words, familyFirst.test(language));
  if (count === undefined) return literal;
  return { family: words.slice(count).join(' '), given: words.slice(0, count).join(' '), ...withSuffix };
}

/** Whether a name has a word that names of organisations have, and those of people do not. */
export function namesOrganisation(text: string): boolean {
  return organisation.test(text);
}

/** How many words at the start of a name are given names, if all others are certainly the family name. */
function givenWords(words: readonly string[], isFamilyFirst: boolean): number | undefined {
  const count = words.findIndex((word) => !isInitial(word) && !isGiven(word));
  const rest = count < 0 ? words.length - 1 : count;
  // All of `Ann Mary Paul` are given names, and the last of these is the family name here.
  if (rest === 0 || (isFamilyFirst && !isInitial(words[0] ?? ''))) return undefined;
  const family = words.slice(rest);
  const [last] = family.slice(-1);
  if (last === undefined || isInitial(last) || particle.test(last)) return undefined;
  return family.slice(0, -1).every((word) => particle.test(word)) ? rest : undefined;
}

function isInitial(word: string): boolean {
  return /^(?:\p{Lu}\.-?)+$/u.test(word) || /^\p{Lu}$/u.test(word);
}

function isGiven(word: string): boolean {
  return foldName(word)
    .split('-')
    .every((part) => givenNames.has(part));
}

/** `й` and `ї` are letters of their own, which have no accent to lose. */
function foldName(word: string): string {
  const lower = word.toLowerCase();
  return /^\p{Script=Cyrillic}/u.test(lower) ? lower : lower.normalize('NFD').replace(/\p{M}/gu, '');
}

/** Whether each word is the part of a name: begins with a capital letter or is a particle. */
function areNames(words: readonly string[]): boolean {
  return words.every((word) => /^\p{Lu}[\p{L}\p{M}'’.-]*$/u.test(word) || particle.test(word));
}

/** In lower case, as part of the family name. */
const particle =
  /^(?:al-|d['’]|da|dal|das|de|dei|del|della|den|der|des|di|do|dos|du|e|la|las|le|los|ten|ter|van|vom|von|y|zu|zum|zur)$/;

/** Languages in which the family name is first. */
const familyFirst = /^(?:hu|zh|ja|ko|vi|km|mn|yue|wuu|ta)\b/i;

/** Words of the names of agencies, desks and offices, which do not occur in those of people. */
const organisation = new RegExp(
  `(?<!\\p{L})(?:${[
    'agence|agencia|agency|agentur|allianz|alliance|archive|archiv|archives|asociaci[oó]n|association|asso[cz]iation',
    'associated|authority|board|bureau|bund|b[uü]ro|center|centre|charity|church|club|college|collective|commission|company',
    'comit[eé]|committee|community|conference|congress|consortium|correspondents?|council|court|critic|daily|democrats|department|desk',
    'dienst|editors?|editorial|embassy|equipo|federation|fondation|foundation|fundaci[oó]n|gazette|gmbh|government|group|herald|inc',
    'initiative|institut|institute|instituto|international|journal|junta|league|limited|ltd|llc|magazine|mail|ministerio|minist[eè]re|ministerium',
    'ministry|mission|monitor|museum|national|network|news|newspaper|nachrichten|observatory|observer|office|organi[sz]ation|parish|partei',
    'parti|party|post|press|presse|prensa|project|radio|redacci[oó]n|redaction|r[eé]daction|redaktion|redazione|report|reporters?|republicans|review|school',
    'science|secretariat|service|sisters|society|soci[eé]t[eé]|sons|staff|studio|sun|syndicate|team|television|times|tribune|trust|tv|union|united|universidad',
    'universit[aäé]t?|universit[eé]|university|verband|verein|verlag|weekly|wire|writers|zeitung|агентство|редакція|служба|прес-служба',
    'and|und|et|with|for|of',
  ].join('|')})(?!\\p{L})`,
  'iu',
);
