import type { english } from './en/index.ts';
import { type Message, type PlaceholderIn, splitMessage } from './message.ts';
import { formatInStyle, type NumberStyle, pluralCategoryOf } from './number-style.ts';

type English = typeof english;

/** The key of a text of the interface. */
export type MessageKey = keyof English;

/** The texts of the interface in one language. English has as many forms as it needs, and others have theirs. */
export type MessageTable = {
  readonly [K in MessageKey]: English[K] extends string ? string : Exclude<Message, string>;
};

/** Some of them: those that an owner words differently, or those that a script shows. */
export type Wording = Readonly<Partial<Record<MessageKey, Message>>>;

/** The names of the placeholders of a message. Where it has plural forms, `count` is one: a number, which need not be shown. */
type PlaceholderOf<K extends MessageKey> = English[K] extends string
  ? PlaceholderIn<English[K]>
  : 'count' | PlaceholderIn<English[K][keyof English[K]] & string>;

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

/** Words of the interface in a language, and how it writes the rest: plain data, which a script can be given. */
export type MessagesData = Pick<Messages, 'language' | 'locale' | 'table' | 'numbers'>;

/**
 * The words of the interface in a language, with its plural rules and its way to write numbers.
 *
 *     messages.text('itemCount', { count: 9946 }) // 9,946 items
 */
export class Messages {
  /** BCP 47, of the words. */
  readonly language: string;
  /** BCP 47, of dates and lists. */
  readonly locale: string;
  /** Those that can be asked for. */
  readonly table: Wording;
  readonly numbers: NumberStyle;

  constructor({ language, locale, table, numbers }: MessagesData) {
    this.language = language;
    this.locale = locale;
    this.table = table;
    this.numbers = numbers;
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
    const pieces = splitMessage(this.#form(message, given['count']));
    const parts: (string | V)[] = [];
    for (const [i, piece] of pieces.entries()) {
      const value = i % 2 === 0 ? piece : given[piece];
      if (value !== undefined && value !== '')
        parts.push(typeof value === 'number' ? this.number(value) : value);
    }
    return parts;
  }

  /** A whole number that is not negative, with the separators of the language: `9,946`. */
  number(value: number): string {
    return formatInStyle(value, this.numbers);
  }

  /** The plural category of a whole number in the language. */
  pluralForm(count: number): Intl.LDMLPluralRule {
    return pluralCategoryOf(count, this.numbers);
  }

  #form(message: Message, count: unknown): string {
    if (typeof message === 'string') return message;
    return (typeof count === 'number' && message[this.pluralForm(count)]) || message.other;
  }
}
