import { isWebAddress } from './address.ts';
import { Fields } from './fields.ts';
import { normalizeLanguage } from './language.ts';
import type { Mistake, ProblemCollector } from './problem.ts';
import { quote } from './quote.ts';
import type { YamlNode } from './yaml-node.ts';

/** What `site.yml` says of the archive as a whole. */
export interface Settings {
  readonly title: string;
  readonly description: string;
  /** BCP 47; `en` where the file names none. */
  readonly language: string;
  /** Absolute address of the site's root, ending in `/`. Only sitemap, canonical links and feeds need it. */
  readonly url?: string;
  readonly author?: string;
  readonly rights?: string;
  /** Items on a page of a long list; 50 where the file names none. */
  readonly pageSize: number;
}

/** Two lines to start `site.yml` with. */
export const settingsExample = 'title: The name of the archive\ndescription: What it holds, in a sentence.';

/** Types what `site.yml` holds. */
export function normalizeSettings(node: YamlNode, collector: ProblemCollector): Settings | undefined {
  if (node.kind !== 'map') {
    const isEmpty = node.kind === 'text' && node.text === '';
    const what = isEmpty ? 'empty file' : `a ${node.kind} where settings belong`;
    collector.error(node.line, what, `Write, to start with:\n${settingsExample}`);
    return undefined;
  }
  const keys = ['title', 'description', 'language', 'url', 'author', 'rights', 'pageSize'];
  const fields = new Fields(node, 'site.yml', keys, collector);
  const url = fields.parsed('url', normalizeSiteAddress);
  const author = fields.text('author')?.text;
  const rights = fields.text('rights')?.text;
  return {
    title: fields.required('title', 'Write the name of the archive: title: Some words.')?.text ?? '',
    description: fields.text('description')?.text ?? '',
    language: fields.parsed('language', normalizeLanguage) ?? 'en',
    ...(url && { url }),
    ...(author && { author }),
    ...(rights && { rights }),
    pageSize: fields.parsed('pageSize', normalizePageSize) ?? 50,
  };
}

function normalizeSiteAddress(text: string): string | Mistake {
  if (isWebAddress(text) && !/[?#]/.test(text)) return text.endsWith('/') ? text : `${text}/`;
  return {
    message: `not the address of a site: ${quote(text)}`,
    hint: "Write where the site's root will stand, such as https://example.org/archive/, without ? and #.",
  };
}

function normalizePageSize(text: string): number | Mistake {
  const size = Number(text);
  if (/^\d+$/.test(text) && size >= 1 && size <= 500) return size;
  return {
    message: `impossible pageSize ${quote(text)}`,
    hint: 'Write a whole number from 1 to 500; 50 is usual.',
  };
}
