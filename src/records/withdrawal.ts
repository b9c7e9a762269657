import { isKnown, type KnownDate, normalizeDate } from './date.ts';
import { Fields } from './fields.ts';
import type { ProblemCollector } from './problem.ts';
import { normalizeSwitch } from './switch.ts';
import type { YamlNode } from './yaml-node.ts';

/** Why and when an item was withdrawn, as far as the archive says it. */
export interface Withdrawal {
  /** In the language of the archive. */
  readonly reason?: string;
  readonly date?: KnownDate;
}

/**
 * Validates the value of `withdrawn:`: `true`, `false`, or the reason and the date of a withdrawal. Mistakes are reported.
 *
 * @returns undefined where the item says nothing of it
 */
export function normalizeWithdrawal(
  node: YamlNode | undefined,
  collector: ProblemCollector,
): Withdrawal | false | undefined {
  if (node === undefined) return undefined;
  if (node.kind === 'text') {
    const isWithdrawn = normalizeSwitch(node.text.trim(), 'withdrawn');
    if (typeof isWithdrawn === 'boolean') return isWithdrawn && {};
  }
  if (node.kind !== 'map') {
    const kind = 'withdrawn is neither true nor a reason and a date';
    collector.error(node.line, kind, example);
    return undefined;
  }
  const fields = new Fields(node, 'a withdrawal', ['reason', 'date'], collector);
  const reason = fields.text('reason')?.text;
  const date = fields.parsed('date', normalizeDate);
  return { ...(reason && { reason }), ...(date && isKnown(date) && { date }) };
}

const example =
  'Write withdrawn: true, or say why and when:\nwithdrawn:\n  reason: The person who is named asked for it.\n  date: 2025-03-02';
