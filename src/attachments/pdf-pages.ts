import { inflateSync } from 'node:zlib';

/**
 * How many pages a PDF has, as the root of its tree of pages says (ISO 32000-2, 7.7.3); undefined where that cannot be
 * read, as in most files that need a password. A library that reads all of a PDF is a hundred times as large.
 */
export function pdfPages(bytes: Uint8Array): number | undefined {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
  if (!text.slice(0, 1024).includes('%PDF-')) return undefined;
  let pages: number | undefined;
  let inflated = 0;
  // After a change the new objects are at the end of the file, so the last root counts. Each part is read once.
  const heads = /\b\d{1,10}\s{1,9}\d{1,5}\s{1,9}obj\s{0,9}(?=<<)/g;
  for (let head = heads.exec(text); head !== null; head = heads.exec(text)) {
    const object = dictionaryAt(text, heads.lastIndex);
    if (object === undefined) break;
    heads.lastIndex = object.end;
    if (/\/Type\s*\/ObjStm\b/.test(object.own)) {
      const end = text.indexOf('endstream', object.end);
      if (end < 0) break;
      heads.lastIndex = end;
      const objects = objectsIn(bytes, text, object.end, end, object.own);
      inflated += objects.length;
      if (inflated > maxInflated) return undefined;
      pages = countIn(objects) ?? pages;
    } else pages = pagesOf(object.own) ?? pages;
  }
  return pages;
}

/** In bytes, of all that is unpacked of a file. */
const maxInflated = 100_000_000;
/** In characters: the root lists other parts of the tree, which may be many. */
const maxDictionary = 2_000_000;

/** The pages of a root; undefined where it is another object, or a part of the tree below another. */
function pagesOf(own: string): number | undefined {
  if (!/\/Type\s*\/Pages\b/.test(own) || /\/Parent\b/.test(own)) return undefined;
  const count = /\/Count\s+(\d{1,7})\b(?!\s+\d+\s+R\b)/.exec(own)?.[1];
  return count === undefined ? undefined : Number(count);
}

/** Of objects that follow each other, the pages of the last root. */
function countIn(objects: string): number | undefined {
  let pages: number | undefined;
  for (let at = objects.indexOf('<<'); at >= 0; ) {
    const object = dictionaryAt(objects, at);
    if (object === undefined) break;
    pages = pagesOf(object.own) ?? pages;
    at = objects.indexOf('<<', object.end);
  }
  return pages;
}

/** What a dictionary says itself, without the texts, comments and dictionaries in it, and where it ends. */
function dictionaryAt(text: string, start: number): { own: string; end: number } | undefined {
  let depth = 0;
  let own = '';
  const marks = /<<|>>|\(|%[^\r\n]*/g;
  marks.lastIndex = start;
  let from = start;
  for (let found = marks.exec(text); found !== null; found = marks.exec(text)) {
    const [mark] = found;
    if (found.index - start > maxDictionary) return undefined;
    if (depth === 1) own += text.slice(from, found.index);
    if (mark === '(') marks.lastIndex = endOfText(text, found.index);
    else if (mark === '<<') depth++;
    else if (mark === '>>') depth--;
    from = marks.lastIndex;
    if (depth === 0) return { own, end: from };
  }
  return undefined;
}

/** Where a text in brackets ends, which may have brackets in it. */
function endOfText(text: string, start: number): number {
  let depth = 0;
  for (let at = start; at < text.length && at - start < maxDictionary; at++) {
    const character = text[at];
    if (character === '\\') at++;
    else if (character === '(') depth++;
    else if (character === ')' && --depth === 0) return at + 1;
  }
  return text.length;
}

/** The objects of a stream of objects; empty where it is packed in another way, or encrypted. */
function objectsIn(bytes: Uint8Array, text: string, after: number, end: number, own: string): string {
  const [, head = ''] = /^(\s*stream\r?\n)/.exec(text.slice(after, after + 40)) ?? [];
  const start = after + head.length;
  if (head === '') return '';
  const content = bytes.subarray(start, end);
  if (!/\/Filter\b/.test(own)) return Buffer.from(content).toString('latin1');
  if (!/\/Filter\s*\[?\s*\/FlateDecode\s*\]?/.test(own)) return '';
  try {
    return inflateSync(content, { maxOutputLength: 20_000_000 }).toString('latin1');
  } catch {
    return '';
  }
}
