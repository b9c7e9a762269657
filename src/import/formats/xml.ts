import { type XmlElement, XmlElements, type XmlOptions } from '../../markup/xml-elements.ts';
import type { UnreadableRecord } from '../foreign-record.ts';
import { maxRecordLength, textOf } from '../source-text.ts';

export {
  childrenOf,
  childText,
  elementIn,
  elementsIn,
  isElement,
  lineIn,
  textIn,
  type XmlElement,
  type XmlNode,
} from '../../markup/xml-elements.ts';

/** The elements with some names in a file, one after the other, see `XmlElements`. */
export function elementsOf(
  file: string,
  names: ReadonlySet<string>,
  options?: Partial<XmlOptions>,
): AsyncGenerator<XmlElement | UnreadableRecord> {
  return elementsInText(file, textOf(file), names, options);
}

/** The same in a text that comes in pieces, such as that of a file within a ZIP archive. */
export async function* elementsInText(
  file: string,
  text: AsyncIterable<string> | Iterable<string>,
  names: ReadonlySet<string>,
  options: Partial<XmlOptions> = {},
): AsyncGenerator<XmlElement | UnreadableRecord> {
  const elements = new XmlElements(names, {
    ...{ maxLength: maxRecordLength, maxSilence: 2 * maxRecordLength },
    ...options,
  });
  for await (const piece of text) {
    yield* elements.write(piece);
    if (elements.failure !== undefined) break;
  }
  yield* elements.close();
  if (elements.failure !== undefined) yield { file, ...elements.failure, raw: '' };
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
