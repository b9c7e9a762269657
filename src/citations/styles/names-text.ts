import { type CitationName, isPerson, type PersonName } from '../citation.ts';
import type { CitationTerms } from './terms.ts';

/** `Ray, A., & van der Berg, J. B.`; of more than twenty, the first nineteen and the last. */
export function apaNames(names: readonly CitationName[]): string {
  const texts = names.map((name) => (isPerson(name) ? withInitials(name) : name.literal));
  const last = texts.at(-1) ?? '';
  if (texts.length > 20) return `${texts.slice(0, 19).join(', ')}, … ${last}`;
  return texts.length < 2 ? last : `${texts.slice(0, -1).join(', ')}, & ${last}`;
}

/** `Ray, Ann, and Jan van der Berg`, `Ray, Ann, et al.` */
export function mlaNames(names: readonly CitationName[], terms: CitationTerms): string {
  return listed(names, terms, { isInverted: true, most: 2, shown: 1 });
}

/** `Ray, Ann, Bo Lee, and C. D. Kay`; of more than ten, the first seven. */
export function chicagoNames(names: readonly CitationName[], terms: CitationTerms): string {
  return listed(names, terms, { isInverted: true, most: 10, shown: 7 });
}

/** `Ann Ray, Bo Lee, and C. D. Kay`; of more than three, the first. */
export function chicagoNoteNames(names: readonly CitationName[], terms: CitationTerms): string {
  return listed(names, terms, { isInverted: false, most: 3, shown: 1 });
}

interface NameRules {
  /** Whether the family name of the first comes first. */
  readonly isInverted: boolean;
  /** Of more names than `most`, as many as `shown` are shown. */
  readonly most: number;
  readonly shown: number;
}

function listed(names: readonly CitationName[], terms: CitationTerms, rules: NameRules): string {
  const { isInverted, most, shown } = rules;
  const texts = names.map((name, i) =>
    isPerson(name) ? (i === 0 && isInverted ? inverted(name) : inOrder(name)) : name.literal,
  );
  const comma = terms.language === 'ar' ? '،' : ',';
  if (texts.length > most) {
    const first = texts.slice(0, shown).join(`${comma} `);
    return `${first}${isInverted ? comma : ''} ${terms.andOthers}`;
  }
  const last = texts.at(-1) ?? '';
  if (texts.length < 2) return last;
  // After an inverted name, which has a comma itself, and in a longer list, English has one before the word, too.
  const hasComma = terms.language === 'en' && (texts.length > 2 || isInverted);
  // The Arabic word is a part of what follows.
  const and = terms.language === 'ar' ? ` ${terms.and}` : ` ${terms.and} `;
  return `${texts.slice(0, -1).join(`${comma} `)}${hasComma ? comma : ''}${and}${last}`;
}

function withInitials({ family, given, suffix }: PersonName): string {
  const initials = given
    .replace(/\.(?=\p{L})/gu, '. ')
    .split(' ')
    .map((word) =>
      word
        .split('-')
        .map((part) => `${[...part][0] ?? ''}.`)
        .join('-'),
    );
  return `${family}, ${initials.join(' ')}${suffix === undefined ? '' : `, ${suffix}`}`;
}

function inverted({ family, given, suffix }: PersonName): string {
  return [family, given, ...(suffix === undefined ? [] : [suffix])].join(', ');
}

function inOrder({ family, given, suffix }: PersonName): string {
  return [given, family, ...(suffix === undefined ? [] : [suffix])].join(' ');
}
