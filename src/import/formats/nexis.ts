import type { Read } from '../foreign-record.ts';
import type { Format } from '../format.ts';
import { readHtmlFile } from './html-file.ts';
import { attribute, elementsWithin, type HtmlElement, lineWithin, textWithin } from './html-nodes.ts';
import { type NexisBlock, type NexisLabel, nexisRecord } from './nexis-article.ts';

/** Articles that Nexis and LexisNexis export as one page of HTML. */
export const nexis: Format = {
  name: 'nexis',
  label: 'Nexis',
  detect: ({ extension, text }) =>
    (extension === '' || /^\.x?html?$/.test(extension)) && /<!-- LXNComment |<DOC NUMBER=1>/.test(text),
  read: readNexis,
};

async function* readNexis(file: string): AsyncGenerator<Read> {
  const mistake = (reason: string): Read => ({ file, line: 1, reason, raw: '' });
  const read = readHtmlFile(file);
  if ('reason' in read) {
    yield mistake(read.reason);
    return;
  }
  const { parse, serialize, serializeOuter } = await import('parse5');
  let blocks: NexisBlock[] | undefined;
  let line = 0;
  const taken = new WeakSet<object>();
  // The marks of the documents are comments; the anchor before each is an element.
  for (const element of elementsWithin(parse(read.text))) {
    if (element.parentNode !== null && taken.has(element.parentNode)) taken.add(element);
    else if (element.tagName === 'a' && /^doc/i.test(attribute(element, 'name'))) {
      if (blocks !== undefined) yield nexisRecord({ file, line }, blocks, 'publication');
      blocks = [];
      line++;
    } else if (isBlock(element)) {
      taken.add(element);
      const html = (element.tagName === 'div' ? serialize(element) : serializeOuter(element)).replaceAll(
        '&nbsp;',
        ' ',
      );
      blocks?.push({ text: textWithin(element), html, label: labelOf(element) });
    }
  }
  if (blocks !== undefined) yield nexisRecord({ file, line }, blocks, 'publication');
  else yield mistake('no document of Nexis was found in it');
}

/** A page break that is never closed is a `div` that holds all that follows it. */
function isBlock({ tagName, childNodes }: HtmlElement): boolean {
  if (tagName === 'div') return childNodes.every(({ nodeName }) => !/^(?:div|table)$/.test(nodeName));
  return /^(?:table|p|ul|ol|h[1-6])$/.test(tagName);
}

/** `BYLINE: By ANN RAY`, the label in an element of its own. */
function labelOf(block: HtmlElement): NexisLabel | undefined {
  let first = '';
  for (const element of elementsWithin(block)) {
    if (element.tagName === 'span' && first === '') first = lineWithin(element);
  }
  const name = /^(\p{Lu}[\p{Lu} -]{2,30}):$/u.exec(first)?.[1];
  if (name === undefined) return undefined;
  const text = lineWithin(block);
  return { name, value: text.slice(text.indexOf(':') + 1) };
}
