import { expect, test } from 'vitest';
import { readTranscript } from '../../src/transcripts/transcript.ts';

const alto = (blocks: string, attributes = '') =>
  `<?xml version="1.0" encoding="UTF-8"?>
<alto xmlns="http://www.loc.gov/standards/alto/ns-v3#"><Layout><Page ID="P1"><PrintSpace>
${blocks}
</PrintSpace>${attributes}</Page></Layout></alto>`;

test('paragraphs of plain text are parted by empty lines, and divided words are put together', () => {
  expect(
    readTranscript('scan.txt', 'The dockers walk-\ned out\nat noon.\n\n\nNo ship\n leaves.\fPage two.\n'),
  ).toEqual({
    paragraphs: ['The dockers walked out at noon.', 'No ship leaves.', 'Page two.'],
  });
});

test('each block of ALTO is a paragraph, with the wholes of its divided words, and its language', () => {
  const blocks = `<TextBlock ID="B1" LANG="eng"><TextLine><String CONTENT="The"/><SP/>
<String CONTENT="har" SUBS_TYPE="HypPart1" SUBS_CONTENT="harbour"/><HYP CONTENT="-"/></TextLine>
<TextLine><String CONTENT="bour" SUBS_TYPE="HypPart2" SUBS_CONTENT="harbour"/><SP/><String CONTENT="waits."/></TextLine></TextBlock>
<TextBlock ID="B2"><TextLine><String CONTENT="Fog."/></TextLine></TextBlock>`;
  const margin =
    '<BottomMargin><TextBlock><TextLine><String CONTENT="4"/></TextLine></TextBlock></BottomMargin>';
  expect(readTranscript('scan.xml', alto(blocks, margin))).toEqual({
    paragraphs: ['The harbour waits.', 'Fog.'],
    language: 'en',
  });
});

test('hOCR is read by its paragraphs, lines and words', () => {
  const hocr = `<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Transitional//EN" "http://www.w3.org/TR/xhtml1/DTD/xhtml1-transitional.dtd">
<html xmlns="http://www.w3.org/1999/xhtml" xml:lang="en" lang="en"><body><div class="ocr_page"><div class="ocr_carea">
<p class="ocr_par" lang="fra"><span class="ocr_line"><span class="ocrx_word">Le</span> <span class="ocrx_word"><strong>ba-</strong></span></span>
<span class="ocr_line"><span class="ocrx_word">teau</span> <span class="ocrx_word">part.</span></span></p>
<p class="ocr_par"><span class="ocr_line">Sans mots</span></p>
</div></div></body></html>`;
  expect(readTranscript('scan.hocr', hocr)).toEqual({
    paragraphs: ['Le bateau part.', 'Sans mots'],
    language: 'fr',
  });
});

test('what is broken is told with its line, and what is something else is left alone', () => {
  expect(readTranscript('scan.xml', alto('\n<TextBlock>\n<TextLine></TextBlock>'))).toEqual({
    line: 5,
    reason: 'not XML: unexpected close tag',
  });
  expect(readTranscript('scan.xml', '<mets><broken></mets>')).toBe('something else');
  expect(readTranscript('scan.xml', '<mets/>')).toBe('something else');
  expect(readTranscript('scan.hocr', '<html/>')).toEqual({
    line: 1,
    reason: 'there is no text of hOCR in it',
  });
});

test('a language that is no tag is left out', () => {
  const block = '<TextBlock LANG="old english"><TextLine><String CONTENT="Fog"/></TextLine></TextBlock>';
  expect(readTranscript('scan.xml', alto(block))).toEqual({ paragraphs: ['Fog'] });
});
