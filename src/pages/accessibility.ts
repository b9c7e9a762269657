import type { Archive } from '../archive/archive.ts';
import { isolate } from '../records/isolate.ts';
import type { PageOf } from './page-model.ts';

/**
 * What readers may rely on, each of which tests hold for every kind of page: `tests/pages/accessibility.test.ts` names
 * the tests. A statement that no longer holds is removed here.
 */
export const accessibilityStatements = {
  rules:
    'No page breaks a rule that can be checked automatically: controls have names and roles, text has enough contrast in light and dark colours, headings are in order.',
  validity: 'The HTML of every kind of page is valid.',
  keyboard:
    'Everything can be reached and used with a keyboard alone. The first stop of the Tab key skips what is the same on all pages.',
  targets: 'What can be clicked outside of sentences is at least 24 pixels high and wide.',
  reflow:
    'In a window of 320 pixels, or of 1,280 pixels magnified to 400 per cent, nothing has to be scrolled sideways and no word is broken that has room.',
  charts: 'Charts are hidden from screen readers. Their figures are on the same page as links or as a table.',
  stability: 'Nothing on a page moves when search results arrive, and nothing moves or sounds by itself.',
  scripts: 'Without JavaScript everything but the search and what moves in the timeline is there.',
  languages: 'Texts state their language and their direction.',
} as const;

/** The accessibility statement. */
export function accessibilityPage({ settings }: Archive): PageOf<'accessibility'> {
  return {
    kind: 'accessibility',
    path: 'accessibility.html',
    title: 'Accessibility',
    description: `How ${isolate(settings.title)} can be used.`,
    data: { statements: Object.values(accessibilityStatements) },
  };
}
