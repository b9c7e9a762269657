/** How often items that name an entry also have it as a tag. */
export interface NameCounts {
  readonly named: number;
  readonly tagged: number;
}

/** So many items like the average stand in for what is not known of an entry. */
const priorItems = 2;

/** What is assumed where no item says anything: that most actors that an item names are tagged, and few topics. */
export const assumedShare = { topics: 0.3, actors: 0.8 } as const;

/**
 * The chance that an item that names an entry should have it as a tag: the part of the archive's own items that do,
 * drawn towards the part of all entries, so that one item proves little.
 *
 * @param of of the entry
 * @param all of all entries
 * @param assumed what is assumed of all
 */
export function chanceOfName(of: NameCounts, all: NameCounts, assumed: number): number {
  const usual = (all.tagged + priorItems * assumed) / (all.named + priorItems);
  return (of.tagged + priorItems * usual) / (of.named + priorItems);
}
