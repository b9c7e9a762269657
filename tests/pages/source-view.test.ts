import { expect, test } from 'vitest';
import { messagesOf } from '../../src/messages/messages-of.ts';
import { sourceView } from '../../src/pages/source-view.ts';

const english = messagesOf({ language: 'en', words: {} });

test('an archived copy has the day of its address, or else that of retrieval', () => {
  const dayOf = (archived: string) =>
    sourceView({ archived, retrieved: '2025-01-03' }, english).archivedOn?.datetime;
  expect(dayOf('https://web.archive.org/web/20240203120000/https://example.org/strike')).toBe('2024-02-03');
  expect(dayOf('https://web.archive.org/web/20240203120000id_/https://example.org/strike')).toBe(
    '2024-02-03',
  );
  expect(dayOf('https://arquivo.pt/wayback/20240203120000/https://example.org/strike')).toBe('2024-02-03');
  expect(dayOf('https://archive.example.org/strike')).toBe('2025-01-03');
  expect(sourceView({ archived: 'https://archive.example.org/a' }, english).archivedOn).toBeUndefined();
});

test('the language of the original is named in the language of the pages', () => {
  expect(sourceView({ language: 'pt-BR' }, english).language).toBe('Brazilian Portuguese');
});
