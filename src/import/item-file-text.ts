import { group } from 'd3-array';
import { yamlText } from '../records/yaml-text.ts';
import type { FrontValue, ItemDraft } from './item-draft.ts';

/** The text of the file of an item. */
export function itemFileText({ front, notes, body }: ItemDraft): string {
  const lines = topLevel(front).flatMap(([key, value]) => fieldLines(key, value));
  const comments = notes.map((note) => `# ${note}`);
  return `${['---', ...lines, ...comments, '---', '', ...(body === '' ? [] : [body])].join('\n')}\n`.replace(
    /\n\n$/,
    '\n',
  );
}

/** A value of front matter: of one key, or of several below one. */
export type TopLevelValue = FrontValue | ReadonlyMap<string, FrontValue>;

/**
 * `source.url` and `source.name` become parts of `source`, where the first of them is. Those of further sources keep their
 * place, `2.url`.
 */
export function topLevel(
  front: ReadonlyMap<string, FrontValue>,
): readonly (readonly [string, TopLevelValue])[] {
  const values = new Map<string, FrontValue | Map<string, FrontValue>>();
  for (const [key, value] of front) {
    const [, above = '', below = ''] = /^([^.]+)\.(.+)$/.exec(key) ?? [];
    if (below === '') {
      values.set(key, value);
      continue;
    }
    const map = values.get(above);
    if (map instanceof Map) map.set(below, value);
    else values.set(above, new Map([[below, value]]));
  }
  return [...values];
}

/** The lines of one key: of several sources, a list. */
export function fieldLines(key: string, value: TopLevelValue): readonly string[] {
  if (isMap(value)) {
    const entries = group([...value], ([below]) => /^(\d+)\./.exec(below)?.[1] ?? '1');
    const lines = [...entries.values()].map((entry) =>
      entry.flatMap(([below, each]) => fieldLines(below.replace(/^\d+\./, ''), each)),
    );
    return [
      `${key}:`,
      ...lines.flatMap((entry) =>
        entry.map((line, index) => (lines.length === 1 ? '  ' : index === 0 ? '  - ' : '    ') + line),
      ),
    ];
  }
  if (typeof value === 'string') return [`${key}: ${valueText(key, value)}`];
  const texts = value.map((each) => yamlText(each));
  const flow = `${key}: [${texts.join(', ')}]`;
  return flow.length <= maxLineLength ? [flow] : [`${key}:`, ...texts.map((each) => `  - ${each}`)];
}

const maxLineLength = 110;

export function isMap(value: TopLevelValue): value is ReadonlyMap<string, FrontValue> {
  return value instanceof Map;
}

const dateKeys: ReadonlySet<string> = new Set(['date', 'added', 'published', 'retrieved']);

/** Dates need no quotation marks, and people write none. */
function valueText(key: string, value: string): string {
  const isDate = dateKeys.has(key);
  return isDate && /^[\dA-Za-z.][\dA-Za-z./~?%-]*$/.test(value) ? value : yamlText(value);
}
