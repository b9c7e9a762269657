import { expect, test } from 'vitest';
import { messagesOf } from '../../src/messages/messages-of.ts';
import { bodyHtml } from '../../src/pages/body-html.ts';
import { renderBody } from '../read/render-body.ts';

test('footnotes have names in the language of the interface', () => {
  const { body } = renderBody('One[^a], two[^a].\n\n[^a]: Note');
  const words = {
    footnotes: 'Notes',
    backToReference: '{note} ^',
    backToOneReference: '{note} ^ "{reference}"',
  };
  const shown = bodyHtml(body.html, 'fr', undefined, messagesOf({ language: 'en-GB', words }));
  expect(shown).toContain('<section class="footnotes" role="doc-endnotes" aria-label="Notes">');
  expect(shown).toContain(' role="doc-backlink" lang="en-GB" aria-label="1 ^">');
  expect(shown).toContain(' role="doc-backlink" lang="en-GB" aria-label="1 ^ &quot;2&quot;">');
});
