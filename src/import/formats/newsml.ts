import { escapeHtml } from '../../html/html.ts';
import { isHtml } from '../body-markdown.ts';
import type { ForeignBody, Read } from '../foreign-record.ts';
import type { Format } from '../format.ts';
import { statusOf } from './nitf.ts';
import { nitfHtml } from './nitf-text.ts';
import {
  childrenOf,
  elementIn,
  elementsIn,
  elementsOf,
  fieldsOf,
  isElement,
  lineIn,
  textIn,
  type XmlElement,
  type XmlNode,
} from './xml.ts';

/** News of agencies: https://iptc.org/standards/newsml-g2/. A message may have many items. */
export const newsml: Format = {
  name: 'newsml',
  label: 'NewsML-G2',
  detect: ({ text }) =>
    /^\s*</.test(text) && /<(?:newsItem|newsMessage)[\s>]/.test(text) && text.includes('iptc.org/std/nar/'),
  read: readNewsml,
};

const names: ReadonlySet<string> = new Set(['newsItem', 'packageItem']);

async function* readNewsml(file: string): AsyncGenerator<Read> {
  for await (const element of elementsOf(file, names)) {
    if ('reason' in element) yield element;
    else if (element.name === 'newsItem') yield recordOf(file, element);
    else {
      const reason = 'a package, which only lists other items';
      yield { file, line: element.line, reason, raw: element.attributes['guid'] ?? '' };
    }
  }
}

function recordOf(file: string, item: XmlElement): Read {
  const leftOut = new Map<string, number>();
  const body = bodyOf(item, leftOut);
  return { file, line: item.line, fields: fieldsOf(pairsOf(item)), body, leftOut };
}

function* pairsOf(item: XmlElement): Iterable<readonly [string, string]> {
  const meta = elementIn(item, 'itemMeta');
  const content = elementIn(item, 'contentMeta');
  const rights = elementIn(item, 'rightsInfo');
  const language = elementIn(content, 'language')?.attributes['tag'] ?? item.attributes['xml:lang'] ?? '';
  const named = (element: XmlElement) => nameOf(element, language);
  yield ['document id', item.attributes['guid'] ?? ''];
  yield ['language', language];
  const status = elementIn(meta, 'pubStatus')?.attributes['qcode'] ?? '';
  yield ['status', statusOf(status.slice(status.indexOf(':') + 1))];
  for (const name of ['firstCreated', 'versionCreated']) yield [name, lineIn(elementIn(meta, name))];
  for (const provider of childrenOf(meta, 'provider')) yield ['provider', named(provider)];
  yield ['contentCreated', lineIn(elementIn(content, 'contentCreated'))];
  for (const [name, field] of Object.entries(contentFields)) {
    for (const element of childrenOf(content, name)) yield [field, lineIn(element)];
  }
  for (const [name, field] of Object.entries(namedFields)) {
    for (const element of childrenOf(content, name)) yield [field, named(element)];
  }
  for (const subject of childrenOf(content, 'subject')) {
    const name = nameOf(subject, language, false);
    if (name === '') yield ['subject codes', subject.attributes['qcode'] ?? ''];
    else yield [fieldOfType(subject.attributes['type'] ?? ''), name];
  }
  const [holder] = childrenOf(rights, 'copyrightHolder').map(named);
  yield ['rights', lineIn(elementIn(rights, 'copyrightNotice')) || (holder ?? '')];
  yield ['usage terms', lineIn(elementIn(rights, 'usageTerms'))];
}

const contentFields: Readonly<Record<string, string>> = {
  headline: 'title',
  description: 'summary',
  slugline: 'slugline',
  dateline: 'dateline',
  by: 'author',
  creditline: 'credit',
  keyword: 'topics',
};

const namedFields: Readonly<Record<string, string>> = {
  creator: 'creator',
  infoSource: 'source',
  located: 'located',
};

function fieldOfType(type: string): string {
  if (/person$/i.test(type)) return 'people';
  if (/organi[sz]ation$/i.test(type)) return 'organisations';
  return /(?:geoArea|poi|place)$/i.test(type) ? 'places' : 'topics';
}

/** Of names in several languages, that in the language of the item. */
function nameOf(element: XmlElement, language: string, orCode = true): string {
  const all = childrenOf(element, 'name');
  const name = all.find(({ attributes }) => attributes['xml:lang'] === language) ?? all[0];
  const { literal = '', qcode = '' } = element.attributes;
  return lineIn(name) || literal || (orCode ? qcode.slice(qcode.indexOf(':') + 1) : '');
}

function bodyOf(item: XmlElement, leftOut: Map<string, number>): ForeignBody {
  const set = elementIn(item, 'contentSet');
  const texts = [
    ...childrenOf(set, 'inlineXML').map(inlineHtml),
    ...childrenOf(set, 'inlineData').map(dataHtml),
  ];
  const files = childrenOf(set, 'remoteContent').map(({ attributes }) => attributes['href'] ?? '');
  const links = files.filter((href) => /^https?:/.test(href));
  if (files.length > links.length) leftOut.set('file without an address', files.length - links.length);
  const list = [...new Set(links)].map(
    (href) => `<li><a href="${escapeHtml(href)}">${escapeHtml(href)}</a></li>`,
  );
  if (list.length > 0) texts.push(`<ul>${list.join('')}</ul>`);
  return { kind: 'html', text: texts.join('\n') };
}

/** NITF, XHTML, or HTML as a text. */
function inlineHtml(inline: XmlElement): string {
  if (elementIn(inline, 'body.content') !== undefined) return nitfHtml(inline);
  const [first] = elementsIn(inline);
  if (first === undefined) return dataHtml(inline);
  return (elementIn(inline, 'body') ?? inline).children.map(xhtml).join('');
}

function dataHtml(data: XmlElement): string {
  const text = textIn(data).trim();
  if (isHtml(text)) return text;
  const paragraphs = text.split(/\n\s*\n/).filter((part) => part.trim() !== '');
  return paragraphs.map((part) => `<p>${escapeHtml(part.trim())}</p>`).join('\n');
}

/** As it is, for the converter to choose from. */
function xhtml(node: XmlNode): string {
  if (!isElement(node)) return escapeHtml(node);
  const name = node.name.slice(node.name.indexOf(':') + 1);
  const attributes = Object.entries(node.attributes).map(([key, value]) => ` ${key}="${escapeHtml(value)}"`);
  const start = `<${name}${attributes.join('')}>`;
  return /^(?:br|hr|img)$/.test(name) ? start : `${start}${node.children.map(xhtml).join('')}</${name}>`;
}
