import { expect, test } from 'vitest';
import { messagesOf } from '../../src/messages/messages-of.ts';
import { Keyed } from '../../src/pages/lazy.ts';
import { type Scan, withScans } from '../../src/pages/scans.ts';
import { english } from '../support/english.ts';

const words = { language: 'en', messages: english };
const transcript = (...paragraphs: readonly string[]) => new Keyed(() => ({ paragraphs }), 'key');
const figure = '<figure><img src="front.png" alt="Front"><figcaption>3 May</figcaption></figure>\n';

test('the words of a scan are beside its figure', () => {
  const scans: readonly Scan[] = [
    { src: 'front.png', transcript: transcript('Fog & rain.', 'Ships <left>.') },
  ];
  expect(withScans(`<p>Before.</p>\n${figure}<p>After.</p>\n`, scans, words)).toBe(
    `<p>Before.</p>
<div class="scan">${figure.trim()}
<details class="transcript" open>
<summary>Transcript</summary>
<div class="transcript-text" tabindex="0">
<p>Fog &amp; rain.</p>
<p>Ships &lt;left&gt;.</p>
</div>
</details></div>
<p>After.</p>
`,
  );
});

test('long words are folded up, and where no figure shows a scan they come after the text', () => {
  const scans: readonly Scan[] = [{ src: 'front.png', transcript: transcript('Fog. '.repeat(200)) }];
  const shown = withScans('<p><a href="front.png">The front</a></p>\n', scans, words);
  expect(shown).toMatch(
    /^<p><a href="front.png">The front<\/a><\/p>\n<div class="scan"><details class="transcript" data-open-wide>/,
  );
});

test('words of another language say so, and so do those of the interface', () => {
  const scan = (language: string): Scan => ({
    src: 'front.png',
    transcript: new Keyed(() => ({ paragraphs: ['x'], language }), 'key'),
  });
  expect(withScans(figure, [scan('ar')], words)).toContain('tabindex="0" lang="ar" dir="rtl">');
  expect(withScans(figure, [scan('en')], words)).toContain('tabindex="0">');
  expect(withScans(figure, [scan('ar')], { ...words, language: 'ar' })).toContain(
    '<summary lang="en" dir="ltr">Transcript</summary>\n<div class="transcript-text" tabindex="0">',
  );
});

test('behind a link to a PDF are its type, its size and its pages', () => {
  const link = '<p><a href="issue.pdf#page=3">The <em>issue</em></a> and <a href="x.pdf">x</a>.</p>\n';
  const facts = (size: number, pages: number | undefined) =>
    withScans(
      link,
      [{ src: 'issue.pdf', pdf: { size, ...(pages !== undefined && { pages }) } }],
      words,
    ).replace(/<\/?(?:bdi|span)[^>]*>/g, '');
  expect(facts(2_440_000, 8)).toBe(link.replace('</a> and', '</a> (PDF · 2.4 MB · 8 pages) and'));
  expect(facts(310_400, undefined)).toContain('(PDF · 310 kB)');
  expect(facts(1230, 1)).toContain('(PDF · 1.2 kB · 1 page)');
  expect(facts(48_900_000, 2)).toContain('(PDF · 49 MB · 2 pages)');
  const german = { language: 'de', messages: messagesOf({ language: 'de', words: {} }) };
  const pdf = { size: 2_440_000, pages: 8 };
  expect(withScans(link, [{ src: 'issue.pdf', pdf }], german)).toContain(
    '<bdi>2,4 MB</bdi> · <bdi>8 Seiten</bdi>',
  );
});

test('the picture of a PDF comes after the text, as a link to it', () => {
  const poster = { src: 'issue.png', width: 800, height: 1000 };
  const scans: readonly Scan[] = [{ src: 'an%20issue.pdf', pdf: { size: 1000, pages: 2, poster } }];
  expect(withScans('<p>Text.</p>\n', scans, words)).toBe(
    '<p>Text.</p>\n<figure class="document"><a href="an%20issue.pdf"><img src="issue.png" alt="" width="800" height="1000"><span><bdi>an issue.pdf</bdi></span></a><figcaption><bdi>PDF</bdi> · <bdi>1.0 kB</bdi> · <bdi>2 pages</bdi></figcaption></figure>\n',
  );
});
