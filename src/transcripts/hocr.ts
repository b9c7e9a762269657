import { elementsIn, lineIn, type XmlElement } from '../markup/xml-elements.ts';
import type { AltoWord } from './alto-file.ts';

/** The name of the element that a file consists of. */
export const hocrRoot = 'html';

/** The words of a page in hOCR (https://kba.github.io/hocr-spec/1.2/), as those of ALTO are. */
export interface HocrText {
  readonly words: readonly AltoWord[];
  /** As the file has it; empty where it does not say it. */
  readonly language: string;
}

/** @param element that of the whole file */
export function hocrIn(element: XmlElement): HocrText {
  const words: AltoWord[] = [];
  let language = '';
  const paragraphs = [...elementsIn(element)].filter((each) => isOfClass(each, 'ocr_par'));
  for (const [block, paragraph] of paragraphs.entries()) {
    language ||= paragraph.attributes['lang'] ?? paragraph.attributes['xml:lang'] ?? '';
    const inside = [...elementsIn(paragraph)];
    const lines = inside.filter((each) => lineClasses.some((name) => isOfClass(each, name)));
    for (const line of lines.length > 0 ? lines : [paragraph]) {
      const own = [...elementsIn(line)].filter((each) => isOfClass(each, 'ocrx_word')).map(lineIn);
      const texts = own.length > 0 ? own : lineIn(line).split(' ');
      for (const [index, text] of texts.entries()) {
        if (text === '') continue;
        words.push({
          ...{ text, block, part: undefined, isHyphenated: false, confidence: undefined },
          isLastInLine: index === texts.length - 1,
        });
      }
    }
  }
  return { words, language: language || (element.attributes['lang'] ?? '') };
}

const lineClasses = ['ocr_line', 'ocr_header', 'ocr_caption', 'ocr_textfloat', 'ocrx_line'];

function isOfClass({ attributes }: XmlElement, name: string): boolean {
  return (attributes['class'] ?? '').split(/\s+/).includes(name);
}
