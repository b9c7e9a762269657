/** Something proposed in a trial: how strongly, and whether it was right. */
export interface Trial {
  readonly strength: number;
  readonly isRight: boolean;
}

/** Trials that are judged together; more where there are many. */
const minBlock = 20;
const maxBlocks = 50;

/**
 * Says how many of 100 proposals of a strength are right, as a number from 0 to 1, by trials: those of about one strength
 * are judged together, by the rule of succession, (right + 1) / (all + 2), so that a few that were all right are no
 * certainty; and a stronger one is never judged worse than a weaker one (isotonic regression by pooling adjacent
 * violators).
 */
export function calibrate(trials: readonly Trial[]): (strength: number) => number {
  const sorted = [...trials].sort((a, b) => a.strength - b.strength);
  const size = Math.max(minBlock, Math.ceil(sorted.length / maxBlocks));
  const blocks: { from: number; right: number; all: number }[] = [];
  for (let start = 0; start < sorted.length; start += size) {
    // What is left over joins the last block.
    const isLast = sorted.length - start < 2 * size;
    const block = sorted.slice(start, isLast ? undefined : start + size);
    const right = block.filter(({ isRight }) => isRight).length;
    blocks.push({ from: block[0]?.strength ?? 0, right, all: block.length });
    for (let last = blocks.length - 1; last > 0; last--) {
      const [before, after] = [blocks[last - 1], blocks[last]];
      if (before === undefined || after === undefined || chance(before) <= chance(after)) break;
      before.right += after.right;
      before.all += after.all;
      blocks.pop();
    }
    if (isLast) break;
  }
  return (strength) => {
    let score = blocks[0] === undefined ? 0 : chance(blocks[0]);
    for (const block of blocks) if (block.from <= strength) score = chance(block);
    return score;
  };
}

function chance({ right, all }: { readonly right: number; readonly all: number }): number {
  return (right + 1) / (all + 2);
}
