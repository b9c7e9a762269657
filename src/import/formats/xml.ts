import { decodeHTMLStrict } from 'entities';
import type { UnreadableRecord } from '../foreign-record.ts';
import { maxRecordLength, textOf } from '../source-text.ts';

export interface XmlElement {
  /** As it is written, with its prefix. */
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly XmlNode[];
  readonly line: number;
}

export type XmlNode = XmlElement | string;

/** While it is read. */
interface OpenElement extends XmlElement {
  readonly children: XmlNode[];
}

/** What is nested deeper is no text. */
const maxDepth = 200;
/** In characters: what an element counts for beside its text and attributes, since it takes as much memory. */
const elementLength = 40;

export interface XmlOptions {
  /** In characters, of an element with all that is in it. */
  readonly maxLength?: number;
  /** Leaves the prefixes out of the names of elements and attributes: `mods:title` is `title`. */
  readonly withoutPrefixes?: boolean;
}

/**
 * The elements with some names, one after the other, and not those within them, so that a file of any length takes
 * little memory. Entities that a document defines are never expanded: they stay as they are written.
 */
export function elementsOf(
  file: string,
  names: ReadonlySet<string>,
  options?: XmlOptions,
): AsyncGenerator<XmlElement | UnreadableRecord> {
  return elementsInText(file, textOf(file), names, options);
}

/** The same in a text that comes in pieces, such as that of a file within a ZIP archive. */
export async function* elementsInText(
  file: string,
  text: AsyncIterable<string> | Iterable<string>,
  names: ReadonlySet<string>,
  { maxLength = maxRecordLength, withoutPrefixes = false }: XmlOptions = {},
): AsyncGenerator<XmlElement | UnreadableRecord> {
  // As Node.js and the compiled package load a module of CommonJS alike.
  const { default: saxes } = await import('saxes');
  const parser = new saxes.SaxesParser();
  parser.ENTITIES = htmlEntities(parser.ENTITIES);
  const found: (XmlElement | UnreadableRecord)[] = [];
  const open: OpenElement[] = [];
  /** In characters: of the element that is open, and since anything was recognised. */
  let length = 0;
  let silence = 0;
  let depth = 0;
  let failure: UnreadableRecord | undefined;
  const fail = (reason: string) => {
    failure ??= { file, line: parser.line, reason, raw: '' };
  };
  const add = (text: string) => {
    silence = 0;
    const last = open.at(-1);
    if (last === undefined || failure !== undefined) return;
    length += text.length;
    if (length > maxLength) fail('it is too long; nothing after it was read');
    else last.children.push(text);
  };
  const local = (name: string) => (withoutPrefixes ? name.slice(name.indexOf(':') + 1) : name);
  parser.on('error', ({ message }) => {
    if (!message.includes('entity')) fail(`not XML: ${message.replace(/^\d+:\d+: /, '').replace(/\.$/, '')}`);
  });
  parser.on('opentag', ({ name: prefixed, attributes: all }) => {
    silence = 0;
    const name = local(prefixed);
    depth++;
    if (depth > maxDepth) fail('it is nested too deeply; nothing after it was read');
    if (failure !== undefined || (open.length === 0 && !names.has(name))) return;
    if (open.length === 0) length = 0;
    length += elementLength;
    const attributes: Record<string, string> = {};
    for (const [key, text] of Object.entries(all)) {
      attributes[local(key)] = text;
      length += key.length + text.length;
    }
    if (length > maxLength) fail('it is too long; nothing after it was read');
    const element = { name, attributes, children: [], line: parser.line };
    open.at(-1)?.children.push(element);
    open.push(element);
  });
  parser.on('closetag', () => {
    silence = 0;
    depth--;
    const closed = open.pop();
    if (closed !== undefined && open.length === 0 && failure === undefined) found.push(closed);
  });
  parser.on('text', add);
  parser.on('cdata', add);
  for await (const chunk of text) {
    silence += chunk.length;
    if (silence > 2 * maxRecordLength) fail('a text or tag is too long; nothing after it was read');
    // Programs write them, but XML may not have them.
    else parser.write(chunk.replace(/[^\t\n\r -\ud7ff\ue000-\ufffd\ud800-\udfff]/g, ''));
    yield* found.splice(0);
    if (failure !== undefined) break;
  }
  if (failure === undefined) parser.close();
  yield* found.splice(0);
  if (failure !== undefined) yield failure;
}

/** Those of HTML, which document types define that nobody fetches. */
function htmlEntities(own: Readonly<Record<string, string>>): Record<string, string> {
  return new Proxy<Record<string, string>>(
    { ...own },
    {
      get(known, name) {
        if (typeof name !== 'string' || Object.hasOwn(known, name)) return known[String(name)];
        const text = decodeHTMLStrict(`&${name};`);
        return text === `&${name};` ? undefined : text;
      },
    },
  );
}

export function isElement(node: XmlNode): node is XmlElement {
  return typeof node !== 'string';
}

/** The text of an element and of all within it. */
export function textIn(node: XmlNode | undefined): string {
  if (node === undefined || typeof node === 'string') return node ?? '';
  return node.children.map(textIn).join('');
}

/** Its children with a name. */
export function childrenOf(element: XmlElement | undefined, name: string): readonly XmlElement[] {
  return (element?.children ?? []).filter(isElement).filter((child) => child.name === name);
}

/** The text of the first child with a name. */
export function childText(element: XmlElement | undefined, name: string): string {
  return textIn(childrenOf(element, name)[0]).trim();
}

/** All elements within one, in the order of the document. */
export function* elementsIn(element: XmlElement): Iterable<XmlElement> {
  for (const child of element.children.filter(isElement)) {
    yield child;
    yield* elementsIn(child);
  }
}

/** The first of them with a name. */
export function elementIn(element: XmlElement | undefined, name: string): XmlElement | undefined {
  if (element === undefined) return undefined;
  for (const each of elementsIn(element)) if (each.name === name) return each;
  return undefined;
}

/** Its text on one line. */
export function lineIn(element: XmlElement | undefined): string {
  return textIn(element).replace(/\s+/g, ' ').trim();
}

/** Adds a text to those of a name. */
export function append<Name>(fields: Map<Name, string[]>, name: Name, text: string): void {
  const before = fields.get(name);
  if (before === undefined) fields.set(name, [text]);
  else before.push(text);
}

/** The fields of a record, without empty texts. */
export function fieldsOf(
  pairs: Iterable<readonly [name: string, text: string]>,
): ReadonlyMap<string, readonly string[]> {
  const fields = new Map<string, string[]>();
  for (const [name, text] of pairs) if (text !== '') append(fields, name, text);
  return fields;
}
