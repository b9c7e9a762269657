import { readdirSync } from 'node:fs';
import { expect, test } from 'vitest';
import { interfaceLanguages } from '../../src/html/language.ts';
import { english } from '../../src/messages/en/index.ts';
import { type Message, placeholdersOf, textsOf } from '../../src/messages/message.ts';
import { messageTables } from '../../src/messages/messages-of.ts';

const keys = Object.keys(english).sort();

test('no key is in two files', async () => {
  const folder = new URL('../../src/messages/en/', import.meta.url);
  const inFiles = await Promise.all(
    readdirSync(folder)
      .filter((name) => name !== 'index.ts')
      .map(async (name) => {
        const parts: Readonly<Record<string, object>> = await import(new URL(name, folder).href);
        return Object.values(parts).flatMap((part) => Object.keys(part));
      }),
  );
  expect(inFiles.flat().sort()).toEqual(keys);
});

test.each(interfaceLanguages)('no message is missing in %s, and none is empty', (language) => {
  const table: Readonly<Record<string, Message>> = messageTables[language];
  expect(Object.keys(table).sort()).toEqual(keys);
  expect(keys.filter((key) => textsOf(table[key] ?? '').some((text) => text.trim() === ''))).toEqual([]);
});

test.each(interfaceLanguages)('the messages in %s have the placeholders of the English ones', (language) => {
  const table: Readonly<Record<string, Message>> = messageTables[language];
  const originals: Readonly<Record<string, Message>> = english;
  for (const key of keys) {
    expect([key, [...placeholdersOf(table[key] ?? '')].sort()]).toEqual([
      key,
      [...placeholdersOf(originals[key] ?? '')].sort(),
    ]);
  }
});

test.each(interfaceLanguages)('messages with a number have the plural forms of %s', (language) => {
  const { pluralCategories } = new Intl.PluralRules(language).resolvedOptions();
  // French, Spanish and others have a form for round millions, which is the one for other numbers in all of our texts.
  const expected = pluralCategories.filter(
    (category) => category !== 'many' || !['fr', 'es'].includes(language),
  );
  for (const [key, message] of Object.entries<Message>(messageTables[language])) {
    if (typeof message !== 'string')
      expect([key, Object.keys(message).sort()]).toEqual([key, [...expected].sort()]);
  }
});

test.each(interfaceLanguages)('in %s no full stop follows that of a date', (language) => {
  const month = new Intl.DateTimeFormat(language, { month: 'long', year: 'numeric' }).format(0);
  if (!month.endsWith('.')) return;
  const doubled = Object.entries<Message>(messageTables[language]).filter(([, message]) =>
    textsOf(message).some((text) => /\{(date|dates|day|end|month|period|start|time)\}\./.test(text)),
  );
  expect(doubled).toEqual([]);
});

test('no key is in two areas', async () => {
  const folder = new URL('../../src/messages/en/', import.meta.url);
  const areas = readdirSync(folder).filter((name) => name !== 'index.ts');
  const tables: readonly Record<string, object>[] = await Promise.all(
    areas.map((name) => import(new URL(name, folder).href)),
  );
  const all = tables.flatMap((exported) => Object.values(exported).flatMap(Object.keys));
  expect(all.filter((key, i) => all.indexOf(key) !== i)).toEqual([]);
  expect(all.sort()).toEqual(keys);
});
