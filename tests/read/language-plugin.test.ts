import { expect, test } from 'vitest';
import { languagePlugin } from '../../src/read/language-plugin.ts';

test.each(['ja', 'zh-Hans', 'th', 'en', 'uk', 'xx', ''])('%j needs no plugin', (tag) => {
  expect(languagePlugin(tag)).toBeUndefined();
});

test.each([
  ['fr', 'fr'],
  ['de-CH', 'de'],
  ['PT-br', 'pt'],
  ['nb', 'no'],
  ['nn-NO', 'no'],
  ['no', 'no'],
])('%s uses the plugin named %s', (tag, code) => {
  expect(languagePlugin(tag)?.code).toBe(code);
});

test.each([
  // A stop word, and a word that is none.
  ['ar', 'في', 'كتاب'],
  ['da', 'og', 'havnen'],
  ['de', 'und', 'verhandlung'],
  ['el', 'και', 'λιμανι'],
  ['es', 'y', 'puerto'],
  ['fi', 'ja', 'satama'],
  ['fr', 'et', 'négociation'],
  ['hu', 'és', 'kikötő'],
  ['hy', 'այդ', 'նավահանգիստ'],
  ['it', 'e', 'porto'],
  ['ko', '그리고', '항구'],
  ['nl', 'en', 'haven'],
  ['no', 'og', 'havn'],
  ['pl', 'oraz', 'port'],
  ['pt', 'e', 'porto'],
  ['ro', 'şi', 'port'],
  ['ru', 'и', 'порт'],
  ['sv', 'och', 'hamn'],
  ['tr', 've', 'liman'],
])('the plugin for %s knows its stop words', (tag, stopWord, word) => {
  const stemming = languagePlugin(tag)?.stemming;
  expect(stemming?.isStopWord(stopWord)).toBe(true);
  expect(stemming?.isStopWord(word)).toBe(false);
});

test('a page gets the scripts of the stemmer support and of the plugin', () => {
  const [support, plugin] = languagePlugin('fr')?.scripts ?? [];
  expect(support).toContain('stemmerSupport={Among:');
  expect(plugin).toContain('`French` language');
});
