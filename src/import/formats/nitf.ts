import type { Read } from '../foreign-record.ts';
import type { Format } from '../format.ts';
import { nitfHtml } from './nitf-text.ts';
import { childrenOf, elementIn, elementsIn, elementsOf, fieldsOf, lineIn, type XmlElement } from './xml.ts';

/** News of agencies and archives of newspapers: https://iptc.org/standards/nitf/. */
export const nitf: Format = {
  name: 'nitf',
  label: 'NITF',
  detect: ({ text }) => /^\s*</.test(text) && /<nitf[\s>]/.test(text),
  read: readNitf,
};

const names: ReadonlySet<string> = new Set(['nitf']);

async function* readNitf(file: string): AsyncGenerator<Read> {
  for await (const element of elementsOf(file, names)) {
    yield 'reason' in element ? element : recordOf(file, element);
  }
}

function recordOf(file: string, document: XmlElement): Read {
  return {
    file,
    line: document.line,
    fields: fieldsOf(pairsOf(document)),
    body: { kind: 'html', text: nitfHtml(document) },
  };
}

function* pairsOf(document: XmlElement): Iterable<readonly [string, string]> {
  const head = elementIn(document, 'head');
  const bodyHead = elementIn(document, 'body.head');
  const attribute = (name: string, key: string) => elementIn(document, name)?.attributes[key]?.trim() ?? '';
  const headline = elementIn(bodyHead, 'hedline');
  yield ['document id', attribute('doc-id', 'id-string')];
  yield ['title', lineIn(elementIn(headline, 'hl1')) || lineIn(elementIn(head, 'title'))];
  yield ['summary', lineIn(elementIn(bodyHead, 'abstract'))];
  yield ['second headline', lineIn(elementIn(headline, 'hl2'))];
  const days = [
    attribute('pubdata', 'date.publication'),
    ...['date.issue', 'date.release', 'story.date'].map((name) => attribute(name, 'norm')),
  ];
  yield ['date', dayWithHyphens(days.find((day) => day !== '') ?? '')];
  const [byline] = bodyHead === undefined ? [] : childrenOf(bodyHead, 'byline');
  yield ['author', lineIn(byline).replace(/^by\s+/i, '')];
  yield ['dateline', lineIn(elementIn(elementIn(bodyHead, 'dateline'), 'location'))];
  yield ['source', attribute('pubdata', 'name') || lineIn(elementIn(bodyHead, 'distributor'))];
  yield ['page', attribute('pubdata', 'position.sequence')];
  yield ['section', attribute('pubdata', 'position.section')];
  yield ['edition', attribute('pubdata', 'edition.name')];
  yield ['issn', attribute('pubdata', 'issn')];
  const url = attribute('pubdata', 'ex-ref');
  yield ['url', /^https?:/.test(url) ? url : ''];
  yield ['rights', attribute('doc.copyright', 'holder') && copyright(document)];
  yield ['status', statusOf(attribute('docdata', 'management-status'))];
  for (const element of head === undefined ? [] : elementsIn(head)) yield* tagOf(element);
}

/** `19870101T000000` is 1987-01-01. */
export function dayWithHyphens(text: string): string {
  return text.replace(/^(\d{4})(\d\d)(\d\d)(?:T.*)?$/, '$1-$2-$3');
}

function copyright(document: XmlElement): string {
  const { holder = '', year = '' } = elementIn(document, 'doc.copyright')?.attributes ?? {};
  return ['©', year, holder].filter((part) => part !== '').join(' ');
}

/** What an agency holds back is not published. */
export function statusOf(text: string): string {
  return /^(?:embargoed|withheld)$/.test(text) ? 'draft' : text;
}

const actorFields: ReadonlyMap<string, string> = new Map([
  ['person', 'people'],
  ['org', 'organisations'],
  ['location', 'places'],
]);

/** What the head says that a text is about, and what its publisher added. */
function* tagOf(element: XmlElement): Iterable<readonly [string, string]> {
  const { name, attributes } = element;
  const actor = actorFields.get(name);
  const key = attributes['name'] ?? '';
  if (actor !== undefined) yield [actor, lineIn(element) || (attributes['value'] ?? '')];
  else if (name === 'keyword') yield ['topics', attributes['key'] ?? ''];
  else if (name === 'tobject.subject') {
    const [level = ''] = ['detail', 'matter', 'type']
      .map((each) => attributes[`tobject.subject.${each}`] ?? '')
      .filter((each) => each !== '');
    yield ['topics', level];
  } else if (name === 'classifier') {
    const type = attributes['type'] ?? '';
    const isTopic = type === '' || /descriptor|subject|topic|keyword/i.test(type);
    yield [isTopic ? 'topics' : type, lineIn(element) || (attributes['value'] ?? '')];
  } else if (name === 'meta' && key !== '' && !/^publication_(?:day|month|year)/.test(key)) {
    yield [key, attributes['content']?.trim() ?? ''];
  }
}
