import type { english } from './en/index.ts';
import { type Message, type PlaceholderIn, splitMessage } from './message.ts';

type English = typeof english;

/** The key of a text of the interface. */
export type MessageKey = keyof English;

/** The texts of the interface in one language. English has as many forms as it needs, and others have theirs. */
export type MessageTable = {
  readonly [K in MessageKey]: English[K] extends string ? string : Exclude<Message, string>;
};

/** Some of them: those that an owner words differently, or those that a script shows. */
export type Wording = Readonly<Partial<Record<MessageKey, Message>>>;

/** The names of the placeholders of a message. `count` is a number where the message has plural forms. */
type PlaceholderOf<K extends MessageKey> = English[K] extends string
  ? PlaceholderIn<English[K]>
  : PlaceholderIn<English[K][keyof English[K]] & string>;

/** What is put in the places of a message. Numbers are written as the language writes them. */
type Values<K extends MessageKey, V> = {
  readonly [Name in PlaceholderOf<K>]: Name extends 'count'
    ? English[K] extends string
      ? V | string | number
      : number
    : V | string | number;
};

/** None where the message has no placeholders. */
export type ValuesOf<K extends MessageKey, V = never> = [PlaceholderOf<K>] extends [never]
  ? readonly []
  : readonly [values: Values<K, V>];

/**
 * The words of the interface in a language, with its plural rules and its way to write numbers.
 *
 *     messages.text('itemCount', { count: 9946 }) // 9,946 items
 */
export class Messages {
  /** BCP 47, of the words. */
  readonly language: string;
  /** Those that can be asked for. */
  readonly table: Wording;
  /** Of numbers, dates and plural forms. */
  readonly locale: string;
  /** By their numbers of decimals. */
  readonly #numbers: Intl.NumberFormat[] = [];
  #plurals: Intl.PluralRules | undefined;
  /** Formatting is slow, and an archive names the same few dates thousands of times. */
  readonly #dates = new Map<Intl.DateTimeFormatOptions, (day: string) => string>();

  constructor(language: string, table: Wording) {
    this.language = language;
    this.table = table;
    this.locale = localeOf(language);
  }

  /**
   * A message as plain text.
   *
   * @throws where the table has no such message
   */
  text<K extends MessageKey>(key: K, ...values: ValuesOf<K>): string {
    return this.parts(key, ...values).join('');
  }

  /** A message as its words and what is put in their places, in order, without empty parts. */
  parts<K extends MessageKey, V = never>(key: K, ...[values]: ValuesOf<K, V>): readonly (string | V)[] {
    const given: Readonly<Record<string, V | string | number | undefined>> = values ?? {};
    const message = this.table[key];
    if (message === undefined) throw new Error(`There are no words ${key}`);
    const text = this.#form(message, given['count']);
    return splitMessage(text).flatMap((part, i) => {
      const value = i % 2 === 0 ? part : given[part];
      if (value === undefined || value === '') return [];
      return [typeof value === 'number' ? this.number(value) : value];
    });
  }

  /** A number with so many decimals, with the separators of the language: `9,946`. */
  number(value: number, decimals = 0): string {
    // No language has separators in these, and an archive has thousands of them.
    if (value < 1000 && Number.isInteger(value) && decimals === 0) return String(value);
    let format = this.#numbers[decimals];
    if (format === undefined) {
      format = new Intl.NumberFormat(this.locale, {
        minimumFractionDigits: decimals,
        maximumFractionDigits: decimals,
      });
      this.#numbers[decimals] = format;
    }
    return format.format(value);
  }

  /** The plural category of a number in the language. */
  pluralForm(count: number): Intl.LDMLPluralRule {
    this.#plurals ??= new Intl.PluralRules(this.locale);
    return this.#plurals.select(count);
  }

  /**
   * A day, or a month that is given as `YYYY-MM`, as the language writes these parts of it.
   *
   * @param parts the same object for the same parts, because formatters are kept by it
   */
  date(day: string, parts: Intl.DateTimeFormatOptions): string {
    let format = this.#dates.get(parts);
    if (format === undefined) {
      format = dateFormat(this.locale, parts);
      this.#dates.set(parts, format);
    }
    return format(day);
  }

  #form(message: Message, count: unknown): string {
    if (typeof message === 'string') return message;
    if (typeof count !== 'number') return message.other;
    return message[this.pluralForm(count)] ?? message.other;
  }
}

/**
 * The locale of a language's numbers and dates: British where English says no more, always of our calendar and with digits
 * `0` to `9`. Variants and extensions of a tag, which do not go together with these, are left out.
 */
function localeOf(language: string): string {
  const [base = 'en'] = /^[a-z]{2,3}(-[a-z]{4})?(-([a-z]{2}|\d{3}))?(?=$|-)/i.exec(language) ?? [];
  return `${base === 'en' ? 'en-GB' : base}-u-ca-gregory-nu-latn`;
}

function dateFormat(locale: string, parts: Intl.DateTimeFormatOptions): (day: string) => string {
  const format = new Intl.DateTimeFormat(locale, { ...parts, timeZone: 'UTC' });
  const known = new Map<string, string>();
  return (day) => {
    let text = known.get(day);
    if (text === undefined) {
      text = withFourDigits(day, (each) => format.format(Date.parse(each)));
      known.set(day, text);
    }
    return text;
  };
}

/** Intl writes the year 987 in three digits. The calendar of 2987 is the same. */
export function withFourDigits(day: string, format: (day: string) => string): string {
  if (day >= '1000') return format(day);
  const later = `2${day.slice(1)}`;
  return format(later).replace(later.slice(0, 4), day.slice(0, 4));
}
