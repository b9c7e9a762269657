import { isWebAddress, normalizeWebAddress } from './address.ts';
import { isKnown, normalizeDate } from './date.ts';
import { normalizeDay } from './day.ts';
import { Fields, tidyLine } from './fields.ts';
import { foreignSourceKey } from './foreign-keys.ts';
import { normalizeLanguage } from './language.ts';
import type { Mistake, ProblemCollector } from './problem.ts';
import { quote } from './quote.ts';
import { type Source, sourceKeys } from './source.ts';
import { describeKind, type YamlMap, type YamlNode } from './yaml-node.ts';

/**
 * Validates the value of `source:`: the keys of one source, or a list of several, the first of which is that of the text.
 * Sources that say nothing are left out. Mistakes are reported.
 */
export function normalizeSources(node: YamlNode | undefined, collector: ProblemCollector): readonly Source[] {
  const nodes = node?.kind === 'list' ? node.entries : node === undefined ? [] : [node];
  return nodes.flatMap((each) => {
    if (each.kind === 'map') {
      const source = normalizeSource(each, collector);
      return Object.keys(source).length === 0 ? [] : [source];
    }
    const found = `is ${describeKind(each)}, not a set of keys`;
    collector.error(each.line, `"source" ${found}`, sourceHint(each), `value ${found}`);
    return [];
  });
}

function normalizeSource(node: YamlMap, collector: ProblemCollector): Source {
  const fields = new Fields(node, 'a source', sourceKeys, collector, foreignSourceKey);
  const text = (key: 'name' | 'page' | 'section' | 'edition' | 'place' | 'rights' | 'id') => {
    const value = fields.text(key)?.text;
    return value === undefined ? {} : { [key]: value };
  };
  const authors = fields.list('author').map((author) => author.text);
  const published = fields.parsed('published', normalizeDate);
  const issn = fields.parsed('issn', normalizeIssn);
  const language = fields.parsed('language', normalizeLanguage);
  const url = fields.parsed('url', normalizeWebAddress);
  const retrieved = fields.parsed('retrieved', normalizeDay);
  const archived = fields.parsed('archived', normalizeWebAddress);
  return {
    ...text('name'),
    ...(authors.length > 0 && { authors }),
    ...(published && isKnown(published) && { published }),
    ...text('page'),
    ...text('section'),
    ...text('edition'),
    ...text('place'),
    ...(issn && { issn }),
    ...(language && { language }),
    ...(url && { url }),
    ...(retrieved && { retrieved }),
    ...(archived && { archived }),
    ...text('rights'),
    ...text('id'),
  };
}

/** `source:` with only a name or an address is common elsewhere. */
function sourceHint(value: YamlNode): string {
  const text = value.kind === 'text' ? tidyLine(value.text) : '';
  const address = (/^https?:\/\//i.test(text) ? text : `https://${text}`).replaceAll(' ', '%20');
  if (looksLikeAddress.test(text) && isWebAddress(address))
    return `Write it as the source's url: source: {url: ${JSON.stringify(address)}}.`;
  if (text !== '') return `Write it as the source's name: source: {name: ${JSON.stringify(text)}}.`;
  return 'Write its keys in braces: source: {name: Example News, author: A. Writer}.';
}

/** With a scheme, or `www.example.org`, or `example.org/story`. */
const looksLikeAddress = /^(https?:\/\/|www\.\S+$|[\w-]+(\.[\w-]+)+\/\S*$)/i;

/** `1234-5679`, also without its hyphen. The last digit checks the others: ISO 3297, modulo 11, with X for ten. */
/** An ISSN with its hyphen. */
export function normalizeIssn(text: string): string | Mistake {
  const characters = text.toUpperCase().replace(/[\s-]/g, '');
  const sum = [...characters].reduce(
    (total, digit, i) => total + (8 - i) * (digit === 'X' ? 10 : Number(digit)),
    0,
  );
  if (/^\d{7}[\dX]$/.test(characters) && sum % 11 === 0)
    return `${characters.slice(0, 4)}-${characters.slice(4)}`;
  return {
    kind: 'not an ISSN',
    message: `not an ISSN: ${quote(text)}`,
    hint: 'It has eight digits, as in 1234-5679, of which the last checks the others. Compare it with the original.',
  };
}
