import { group } from 'd3-array';
import type { ProblemCollector } from '../records/problem.ts';
import { type RelationKind, relationKinds, type UnlinkedRelation } from '../records/relation.ts';
import type { UnlinkedItem } from './item-file.ts';
import type { NamedItems } from './link-relations.ts';

/** A relation whose other item exists, with the item that has it. */
interface Step extends UnlinkedRelation {
  readonly from: UnlinkedItem;
}

/**
 * Reports items that are, by way of others, translations, versions or parts of themselves: each loop once, at its first
 * item. Where one item is in several, those that are left are reported once the first is mended.
 */
export function reportRelationLoops(
  items: readonly UnlinkedItem[],
  { byId }: NamedItems,
  collectorFor: (path: string) => ProblemCollector,
): void {
  const steps = items.flatMap((from) =>
    (from.relations ?? []).flatMap((relation): readonly Step[] => {
      const to = byId.get(relation.to);
      return to === undefined || to === from.id ? [] : [{ ...relation, to, from }];
    }),
  );
  for (const kind of relationKinds) {
    const ofKind = steps.filter((step) => step.kind === kind);
    for (const loop of loopsIn(ofKind)) reportLoop(kind, loop, collectorFor);
  }
}

function reportLoop(
  kind: RelationKind,
  [first, ...others]: readonly Step[],
  collectorFor: (path: string) => ProblemCollector,
): void {
  if (first === undefined) return;
  const ids = [first, ...others, first].map(({ from }) => from.id);
  collectorFor(first.from.file).error(
    first.line,
    `"${kind}" leads back to this item`,
    `Remove one ${kind} from the loop ${ids.join(' → ')}.`,
    'relation of an item to itself',
  );
}

function loopsIn(steps: readonly Step[]): readonly (readonly Step[])[] {
  const next = new Map(inOrLeadingToLoops(steps).map((step) => [step.from.id, step]));
  const visited = new Set<string>();
  const loops: (readonly Step[])[] = [];
  for (const start of next.values()) {
    const walk: Step[] = [];
    let step: Step | undefined = start;
    while (step !== undefined && !visited.has(step.from.id)) {
      visited.add(step.from.id);
      walk.push(step);
      step = next.get(step.to);
    }
    const begin = step === undefined ? -1 : walk.indexOf(step);
    if (begin >= 0) loops.push(walk.slice(begin));
  }
  return loops;
}

/** Leaves out, again and again, what leads to an item from which nothing goes on. */
function inOrLeadingToLoops(steps: readonly Step[]): readonly Step[] {
  const into = group(steps, ({ to }) => to);
  const open = new Map([...group(steps, ({ from }) => from.id)].map(([id, each]) => [id, each.length]));
  const ends = [...into.keys()].filter((id) => !open.has(id));
  const left = new Set(steps);
  for (let id = ends.pop(); id !== undefined; id = ends.pop()) {
    for (const step of into.get(id) ?? []) {
      left.delete(step);
      const count = (open.get(step.from.id) ?? 0) - 1;
      open.set(step.from.id, count);
      if (count === 0) ends.push(step.from.id);
    }
  }
  return [...left];
}
