import { decodeHTMLAttribute } from 'entities';
import { expect, test } from 'vitest';
import { savedPage } from '../../src/attachments/saved-page.ts';

const show = (document: string, title = 'Harbour archive') =>
  savedPage(Buffer.from(document), {
    path: 'items/1987/story.html',
    site: { title, language: 'en', words: {} },
  });

test('the frame has the whole saved page, character by character', () => {
  const document =
    '<!doctype html><p class="a">&quot;Tea&amp;rsquo; \' & "></iframe><script>alert(1)</script>ü';
  const [, framed = ''] = /<iframe [^>]* srcdoc="([^"]*)"><\/iframe>/.exec(show(document)) ?? [];
  expect(decodeHTMLAttribute(framed)).toBe(`<base target="_blank">${document}`);
});

test('nothing runs in the frame: its sandbox allows no scripts, and the policy allows none', () => {
  expect(show('')).toContain('<iframe sandbox="allow-popups allow-popups-to-escape-sandbox" ');
  const [, policy = ''] = /Content-Security-Policy" content="([^"]*)"/.exec(show('')) ?? [];
  expect(policy).toContain('default-src &#39;none&#39;');
  expect(policy).not.toContain('script-src');
  expect(policy).not.toContain('frame-src');
});

test('the page leads back to the archive', () => {
  expect(show('', 'Ships & <piers>')).toContain(
    '<p>Saved web page, shown without its scripts. <a href="../../index.html" lang="en" dir="auto">Ships &amp; &lt;piers&gt;</a></p>',
  );
});
