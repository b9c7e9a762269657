import type { Archive } from '../archive/archive.ts';
import { isolate } from '../html/isolate.ts';
import type { MessageKey } from '../messages/messages.ts';
import { messagesOf } from '../messages/messages-of.ts';
import type { PageOf } from './page-model.ts';

/**
 * What readers may rely on, each of which tests hold for every kind of page: `tests/pages/accessibility.test.ts` names
 * the tests. A statement that no longer holds is removed here.
 */
export const accessibilityStatements = [
  'rulesStatement',
  'validityStatement',
  'keyboardStatement',
  'targetsStatement',
  'reflowStatement',
  'chartsStatement',
  'stabilityStatement',
  'scriptsStatement',
  'languagesStatement',
] as const satisfies readonly MessageKey[];

/** The accessibility statement. */
export function accessibilityPage({ settings }: Archive): PageOf<'accessibility'> {
  const messages = messagesOf(settings);
  return {
    kind: 'accessibility',
    path: 'accessibility.html',
    title: messages.text('accessibility'),
    description: messages.text('howItCanBeUsed', { archive: isolate(settings.title) }),
    data: { statements: accessibilityStatements.map((key) => messages.text(key)) },
  };
}
