import { decodeHTMLStrict } from 'entities';
import { SaxesParser } from 'saxes';

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

/** Why the rest of a document cannot be read: one line, lower case, no full stop. */
export interface XmlFailure {
  readonly line: number;
  readonly reason: string;
}

/** What is nested deeper is no text. */
const maxDepth = 200;
/** In characters: what an element counts for beside its text and attributes, since it takes as much memory. */
const elementLength = 40;

export interface XmlOptions {
  /** In characters, of an element with all that is in it. */
  readonly maxLength: number;
  /** In characters, of a text or a tag. */
  readonly maxSilence: number;
  /** Leaves the prefixes out of the names of elements and attributes: `mods:title` is `title`. */
  readonly withoutPrefixes?: boolean;
}

/**
 * Finds the elements with some names in a document that comes in pieces, and not those within them, so that one of any
 * length takes little memory. Entities that a document defines are never expanded: they stay as they are written.
 */
export class XmlElements {
  readonly #names: ReadonlySet<string>;
  readonly #options: XmlOptions;
  readonly #parser = new SaxesParser();
  #found: XmlElement[] = [];
  readonly #open: OpenElement[] = [];
  /** In characters: of the element that is open, and since anything was recognised. */
  #length = 0;
  #silence = 0;
  #depth = 0;
  #failure: XmlFailure | undefined;

  constructor(names: ReadonlySet<string>, options: XmlOptions) {
    this.#names = names;
    this.#options = options;
    const parser = this.#parser;
    parser.ENTITIES = htmlEntities(parser.ENTITIES);
    parser.on('error', ({ message }) => {
      if (message.includes('entity')) return;
      this.#fail(`not XML: ${message.replace(/^\d+:\d+: /, '').replace(/\.$/, '')}`);
    });
    parser.on('opentag', ({ name, attributes }) => this.#openElement(name, attributes));
    parser.on('closetag', () => {
      this.#silence = 0;
      this.#depth--;
      const closed = this.#open.pop();
      if (closed !== undefined && this.#open.length === 0 && this.#failure === undefined) {
        this.#found.push(closed);
      }
    });
    parser.on('text', (text) => this.#add(text));
    parser.on('cdata', (text) => this.#add(text));
  }

  /** Undefined as long as all could be read. */
  get failure(): XmlFailure | undefined {
    return this.#failure;
  }

  /** Reads a piece, and returns the elements that end in it. */
  write(piece: string): readonly XmlElement[] {
    this.#silence += piece.length;
    if (this.#silence > this.#options.maxSilence) {
      this.#fail('a text or tag is too long; nothing after it was read');
    } else {
      // Programs write them, but XML may not have them.
      this.#parser.write(piece.replace(/[^\t\n\r -\ud7ff\ue000-\ufffd\ud800-\udfff]/g, ''));
    }
    return this.#taken();
  }

  /** To be called once all pieces were read. */
  close(): readonly XmlElement[] {
    if (this.#failure === undefined) this.#parser.close();
    return this.#taken();
  }

  #taken(): readonly XmlElement[] {
    const found = this.#found;
    this.#found = [];
    return found;
  }

  #fail(reason: string): void {
    this.#failure ??= { line: this.#parser.line, reason };
  }

  #openElement(prefixed: string, all: Readonly<Record<string, string>>): void {
    this.#silence = 0;
    const name = this.#localName(prefixed);
    this.#depth++;
    if (this.#depth > maxDepth) this.#fail('it is nested too deeply; nothing after it was read');
    const open = this.#open;
    if (this.#failure !== undefined || (open.length === 0 && !this.#names.has(name))) return;
    if (open.length === 0) this.#length = 0;
    this.#length += elementLength;
    const attributes: Record<string, string> = {};
    for (const [key, text] of Object.entries(all)) {
      attributes[this.#localName(key)] = text;
      this.#length += key.length + text.length;
    }
    this.#checkLength();
    const element = { name, attributes, children: [], line: this.#parser.line };
    open.at(-1)?.children.push(element);
    open.push(element);
  }

  #add(text: string): void {
    this.#silence = 0;
    const last = this.#open.at(-1);
    if (last === undefined || this.#failure !== undefined) return;
    this.#length += text.length;
    if (!this.#checkLength()) last.children.push(text);
  }

  /** Whether it is too long. */
  #checkLength(): boolean {
    if (this.#length <= this.#options.maxLength) return false;
    this.#fail('it is too long; nothing after it was read');
    return true;
  }

  #localName(name: string): string {
    return this.#options.withoutPrefixes ? name.slice(name.indexOf(':') + 1) : name;
  }
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
