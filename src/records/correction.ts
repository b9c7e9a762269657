import { isKnown, type KnownDate, normalizeDate } from './date.ts';
import { Fields } from './fields.ts';
import { isMistake, type Mistake, type ProblemCollector } from './problem.ts';
import { describeKind, type YamlMap, type YamlNode } from './yaml-node.ts';

/** What was corrected in an item, and when. */
export interface Correction {
  readonly date: KnownDate;
  /** In the language of the archive, which tells it to its readers. */
  readonly text: string;
}

/** Validates the value of `corrections:`, a list. Mistakes are reported, and such entries left out. */
export function normalizeCorrections(
  node: YamlNode | undefined,
  collector: ProblemCollector,
): readonly Correction[] {
  const nodes = node?.kind === 'list' ? node.entries : node === undefined ? [] : [node];
  return nodes.flatMap((each) => {
    if (each.kind === 'map') return normalizeCorrection(each, collector) ?? [];
    const kind = 'correction is not a date and a text';
    collector.error(each.line, `a correction is ${describeKind(each)}, not a date and a text`, example, kind);
    return [];
  });
}

const example =
  'Write what was corrected, and when:\ncorrections:\n  - date: 2025-03-02\n    text: The strike began on a Monday.';

function normalizeCorrection(node: YamlMap, collector: ProblemCollector): Correction | undefined {
  const fields = new Fields(node, 'a correction', ['date', 'text'], collector);
  const written = fields.required('date', 'Add the day of the correction: date: 2025-03-02.');
  const date = written && fields.parsed('date', normalizeKnownDate);
  const text = fields.required('text', 'Add what was corrected: text: The strike began on a Monday.')?.text;
  return date === undefined || text === undefined ? undefined : { date, text };
}

function normalizeKnownDate(text: string): KnownDate | Mistake {
  const date = normalizeDate(text);
  if (isMistake(date) || isKnown(date)) return date;
  const hint = 'Write as much of it as you know, such as 2025-03 or 2025.';
  return { message: 'a correction needs a date', hint };
}
