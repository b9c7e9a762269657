import type { LanePlace } from './draw.ts';
import type { Lane } from './lanes.ts';
import type { Cluster } from './marks.ts';

/** A mark that the reader points at or has moved to. */
export interface SelectedMark {
  readonly lane: number;
  readonly cluster: Cluster;
}

/** The mark that is selected, of which there is at most one. */
export interface Selection {
  mark(): SelectedMark | undefined;
  select(mark: SelectedMark | undefined): void;
}

/** The marks in view, as those who select one of them need them. */
export interface MarkedPlot {
  readonly box: HTMLElement;
  laneCount(): number;
  lane(index: number): Lane | undefined;
  place(index: number): LanePlace | undefined;
  /** The index of the lane at a height, or -1. */
  laneAt(y: number): number;
  /** From left to right. */
  clusters(lane: number): readonly Cluster[];
}

/** @param onChange called when another mark is selected, or none */
export function selection(onChange: (mark: SelectedMark | undefined) => void): Selection {
  let selected: SelectedMark | undefined;
  return {
    mark: () => selected,
    select(mark) {
      if (mark?.lane === selected?.lane && mark?.cluster.left === selected?.cluster.left) return;
      selected = mark;
      onChange(mark);
    },
  };
}
