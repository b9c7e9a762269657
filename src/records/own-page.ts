import { Fields } from './fields.ts';
import type { Body } from './item.ts';
import { normalizeLanguage } from './language.ts';
import type { Mistake, ProblemCollector } from './problem.ts';
import { quote } from './quote.ts';
import { normalizeSwitch } from './switch.ts';
import type { YamlMap } from './yaml-node.ts';

/** The page that describes the archive. */
export interface About {
  /** Empty where the file gives none. */
  readonly title: string;
  readonly body: Body;
  /** Files that the page shows or links, as paths in the content folder with `/`. */
  readonly attachments: readonly string[];
}

/** A page of the owner's own, from `pages/`. */
export interface OwnPage extends About {
  /** The file's name without `.md`, which its address ends in. */
  readonly id: string;
  /** In one sentence; empty where the file gives none. */
  readonly description: string;
  /** BCP 47, where it is not the site's. */
  readonly language?: string;
  /** Whether it is in the main navigation, where the settings do not say what is. */
  readonly nav?: true;
  /** Its rank among the pages of its own kind: the lowest number first, those without one last. */
  readonly order?: number;
}

/** What the front matter of a page of the owner's own says. A missing title is reported. */
export function normalizeOwnPage(
  node: YamlMap,
  collector: ProblemCollector,
): Pick<OwnPage, 'title' | 'description' | 'language' | 'nav' | 'order'> {
  const fields = new Fields(
    node,
    'a page',
    ['title', 'description', 'language', 'nav', 'order'],
    collector,
    ({ key }) => (itemKeys.includes(key) ? 'Only items have it, and their files are in items/.' : undefined),
  );
  const title = fields.required('title', 'Add title: Some words. Text that starts with # needs quotes.');
  const language = fields.parsed('language', normalizeLanguage);
  const order = fields.parsed('order', normalizeOrder);
  return {
    title: title?.text ?? '',
    description: fields.text('description')?.text ?? '',
    ...(language && { language }),
    ...(fields.parsed('nav', (text) => normalizeSwitch(text, 'nav')) === true && { nav: true }),
    ...(order !== undefined && { order }),
  };
}

const itemKeys: readonly string[] = ['date', 'topics', 'actors', 'summary', 'source', 'status', 'featured'];

function normalizeOrder(text: string): number | Mistake {
  if (/^-?\d{1,6}$/.test(text)) return Number(text);
  return {
    kind: 'not a whole number',
    message: `not a whole number: ${quote(text)}`,
    hint: 'Pages are listed by this number, the lowest first: order: 2.',
  };
}
