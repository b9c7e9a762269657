import { type SaxesAttributeNS, SaxesParser, type SaxesTagNS } from 'saxes';
import { escapeHtml } from '../html/html.ts';
import { decodeMarkup } from './decode-markup.ts';
import { isAllowedElement, namespaces, type Removal, safeAttribute, svg, xlink } from './svg-allowlist.ts';

/** A picture that runs nothing, and what was left out, such as `script (2)`; or why it cannot be read. */
export type SanitizedSvg =
  | { readonly svg: string; readonly removed: readonly string[] }
  | { readonly line: number; readonly mistake: string };

/**
 * Writes an SVG file anew from a strict parse of it, which is how browsers read one: elements and attributes that show
 * something are kept, and whatever could run, or load something from elsewhere, is left out. Comments, the document
 * type, processing instructions and data of drawing programs are left out too, without a word. Equal bytes give an
 * equal result.
 */
export function sanitizeSvg(bytes: Uint8Array): SanitizedSvg {
  const text = decodeMarkup(bytes);
  const parser = new SaxesParser({ xmlns: true });
  const writer = new SvgWriter();
  let failure: { line: number; mistake: string } | undefined;
  const fail = (mistake: string): void => {
    failure ??= { line: parser.line, mistake };
  };
  parser.on('error', ({ message }) => fail(message.replace(/^\d+:\d+: /, '')));
  parser.on('doctype', (doctype) => {
    const entities = [...entitiesIn(doctype)];
    const longest = entities.reduce((length, [, value]) => Math.max(length, value.length), 0);
    // Files of a kilobyte could otherwise become gigabytes.
    if (longest * text.split('&').length > maxEntityText) fail('its entities are too long');
    else Object.assign(parser.ENTITIES, Object.fromEntries(entities));
  });
  parser.on('processinginstruction', ({ target }) => writer.instruction(target));
  let depth = 0;
  // The parser looks for a namespace in all open elements.
  parser.on('opentagstart', () => {
    if (++depth > maxDepth) fail('its elements are nested too deeply');
  });
  parser.on('opentag', (tag) => writer.open(tag));
  parser.on('text', (value) => writer.text(value));
  parser.on('cdata', (value) => writer.text(value));
  parser.on('closetag', () => {
    depth--;
    writer.close();
  });
  for (let start = 0; start < text.length && failure === undefined; start += chunkSize)
    parser.write(text.slice(start, start + chunkSize));
  if (failure === undefined) parser.close();
  if (failure === undefined && !writer.hasPicture) fail('it contains no <svg> element');
  return failure ?? { svg: writer.result, removed: writer.removed };
}

/** The parser stops at the first mistake only between two chunks. In characters. */
const chunkSize = 4096;
const maxDepth = 1000;
const maxEntityText = 10_000_000;

/** `<!ENTITY ns_svg "http://www.w3.org/2000/svg">`, as some drawing programs write. */
function* entitiesIn(doctype: string): Iterable<readonly [name: string, value: string]> {
  for (const [, name = '', double, single] of doctype.matchAll(
    /<!ENTITY\s+([\w.:-]{1,200})\s+(?:"([^"%&<]*)"|'([^'%&<]*)')\s*>/g,
  ))
    yield [name, double ?? single ?? ''];
}

/** Writes the parts of a picture as they are parsed. */
class SvgWriter {
  readonly #parts: string[] = [];
  /** The open elements as written, with their namespaces. */
  readonly #open: { readonly name: string; readonly uri: string }[] = [];
  readonly #counts = new Map<string, number>();
  /** How many elements are open from the one that is left out; 0 where nothing is. */
  #depthLeftOut = 0;

  get hasPicture(): boolean {
    return this.#parts.length > 0;
  }

  get result(): string {
    return `${this.#parts.join('')}\n`;
  }

  get removed(): readonly string[] {
    return [...this.#counts].map(([what, count]) => (count === 1 ? what : `${what} (${count})`));
  }

  instruction(target: string): void {
    if (target === 'xml-stylesheet') this.#count(target);
  }

  open(tag: SaxesTagNS): void {
    const { local, attributes } = tag;
    // Without a namespace, browsers would show nothing.
    const uri = tag.uri === '' ? svg : tag.uri;
    const isRoot = this.#open.length === 0;
    const isAllowed =
      isAllowedElement(uri, local, attributes) && (!isRoot || (uri === svg && local === 'svg'));
    if (this.#depthLeftOut > 0 || !isAllowed) {
      // Of what is in an element that is left out, the element says enough.
      if (this.#depthLeftOut++ === 0 && namespaces.has(uri)) this.#count(local);
      return;
    }
    const inherited = this.#open.at(-1)?.uri;
    const declarations = [
      ...(uri === inherited ? [] : [` xmlns="${uri}"`]),
      ...(isRoot ? [` xmlns:xlink="${xlink}"`] : []),
    ];
    this.#open.push({ name: local, uri });
    this.#parts.push(`<${local}${declarations.join('')}${this.#attributes(uri, local, attributes)}>`);
  }

  text(value: string): void {
    if (this.#depthLeftOut === 0 && this.#open.length > 0) this.#parts.push(escapeHtml(value));
  }

  close(): void {
    if (this.#depthLeftOut > 0) {
      this.#depthLeftOut--;
      return;
    }
    const closed = this.#open.pop();
    if (closed !== undefined) this.#parts.push(`</${closed.name}>`);
  }

  #attributes(uri: string, element: string, attributes: Readonly<Record<string, SaxesAttributeNS>>): string {
    let text = '';
    const written = new Set<string>();
    for (const attribute of Object.values(attributes)) {
      const safe = safeAttribute(uri, element, attribute);
      if (safe === undefined) continue;
      if (isRemoval(safe)) this.#count(safe.removed);
      else if (!written.has(safe.name)) {
        written.add(safe.name);
        text += ` ${safe.name}="${escapeHtml(attribute.value).replace(/[\t\n\r]/g, (c) => `&#${c.charCodeAt(0)};`)}"`;
      }
    }
    return text;
  }

  #count(what: string): void {
    this.#counts.set(what, (this.#counts.get(what) ?? 0) + 1);
  }
}

function isRemoval(value: { readonly name: string } | Removal): value is Removal {
  return 'removed' in value;
}
