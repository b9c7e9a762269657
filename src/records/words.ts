import { english } from '../messages/en/index.ts';
import { type Message, type PluralForms, placeholdersOf } from '../messages/message.ts';
import type { MessageKey, Wording } from '../messages/messages.ts';
import { type Fields, tidyLine } from './fields.ts';
import type { ProblemCollector } from './problem.ts';
import { anyOf, quote } from './quote.ts';
import { didYouMean } from './spelling.ts';
import { describeKind, type YamlNode, type YamlPair } from './yaml-node.ts';

/** Reads `words:`, the texts of the interface that the owner words differently. */
export function normalizeWords(fields: Fields, collector: ProblemCollector): Wording {
  const map = fields.map('words', () => 'Write its keys in braces: words: {timeline: Chronicle}.');
  const words: Partial<Record<MessageKey, Message>> = {};
  for (const pair of map?.pairs ?? []) {
    const key = keys.find((each) => each === pair.key);
    if (key === undefined) reportUnknownKey(pair, collector);
    else {
      const message = readMessage(key, pair.value, collector);
      if (message !== undefined) words[key] = message;
    }
  }
  return words;
}

/** Object.keys() returns texts of any kind; these are the keys of the table. */
const keys = Object.keys(english).filter((key): key is MessageKey => key in english);

function reportUnknownKey({ key, line }: YamlPair, collector: ProblemCollector): void {
  collector.error(
    line,
    `there are no words ${quote(key)}`,
    `${didYouMean(key, keys)}"clipfile words" lists the words of the pages with their keys.`,
    'unknown words',
  );
}

/** A text, or its forms by plural category, where the message has some. */
function readMessage(key: MessageKey, node: YamlNode, collector: ProblemCollector): Message | undefined {
  const expected: Message = english[key];
  if (node.kind === 'text') return readText(key, node, collector);
  if (typeof expected === 'string' || node.kind === 'list') {
    collector.error(
      node.line,
      `${quote(key)} is ${describeKind(node)}, not text`,
      `Write a single text: ${key}: "${typeof expected === 'string' ? expected : expected.other}"`,
      'words are not text',
    );
    return undefined;
  }
  return readForms(key, node, collector);
}

function readForms(
  key: MessageKey,
  node: YamlNode & { kind: 'map' },
  collector: ProblemCollector,
): PluralForms | undefined {
  const forms: Partial<Record<Intl.LDMLPluralRule, string>> = {};
  for (const pair of node.pairs) {
    const category = categories.find((each) => each === pair.key);
    if (category === undefined) {
      collector.error(
        pair.line,
        `unknown plural form ${quote(pair.key)}`,
        `The forms are ${anyOf(categories)}, as the language of the site has them.`,
        'unknown plural form',
      );
    } else {
      const text = readText(key, pair.value, collector);
      if (text !== undefined) forms[category] = text;
    }
  }
  const { other } = forms;
  if (other !== undefined) return { ...forms, other };
  collector.error(
    node.line,
    `${quote(key)} has no form "other"`,
    'Add the one for every number that has no form of its own: other: "{count} clippings".',
    'words without a form for other numbers',
  );
  return undefined;
}

/** The plural categories of Unicode CLDR. */
const categories = ['zero', 'one', 'two', 'few', 'many', 'other'] as const;

/** A placeholder may be left out, but none may be added. */
function readText(key: MessageKey, node: YamlNode, collector: ProblemCollector): string | undefined {
  const text = node.kind === 'text' ? tidyLine(node.text) : '';
  if (text === '') {
    collector.error(
      node.line,
      `there is no text for ${quote(key)}`,
      'Write the words, or remove the key.',
      'empty words',
    );
    return undefined;
  }
  const known = placeholdersOf(english[key]);
  const unknown = [...placeholdersOf(text)].filter((name) => !known.has(name));
  if (unknown.length === 0) return text;
  collector.error(
    node.line,
    `nothing stands for "{${unknown.join('}" and "{')}}" in ${quote(key)}`,
    known.size === 0
      ? 'These words have no placeholders.'
      : `The placeholders of these words are ${[...known].map((name) => `{${name}}`).join(', ')}.`,
    'unknown placeholder in words',
  );
  return undefined;
}
