import { hash } from 'node:crypto';
import { extent } from 'd3-array';
import {
  forceCollide,
  forceLink,
  forceManyBody,
  forceSimulation,
  forceX,
  forceY,
  type Simulation,
  type SimulationNodeDatum,
} from 'd3-force';
import { type ScaleLinear, scaleLinear } from 'd3-scale';
import type { Size } from './label-placement.ts';

/** A circle of a network. */
export interface LayoutNode {
  readonly id: string;
  /** In px. */
  readonly radius: number;
}

/** A line between two circles, which are positions in their list. */
export interface LayoutTie {
  readonly a: number;
  readonly b: number;
  /** From 1. Circles with strong ties are close. */
  readonly strength: number;
}

export interface Point {
  readonly x: number;
  readonly y: number;
}

const steps = 150;
/** So that the last step has a thousandth of the strength of the first: 1 − 0.001^(1/150). */
const cooling = 0.045;
/** The part of its speed that a circle loses in a step. With less, layouts of nearly the same network differ more. */
const friction = 0.7;
/** Steps that only move circles apart. */
const spacingSteps = 40;
/** Room at the edges for names, in px. */
const edge = { x: 40, y: 24 };
/** Between circles, in px. */
const padding = 6;
/** Of what can be clicked, in px. */
const targetRadius = 12;

interface Body extends SimulationNodeDatum {
  x: number;
  y: number;
  readonly radius: number;
}

/**
 * Lays out a network by forces, in px. Equal input gives equal output: each circle begins at a place that follows from
 * its id, and nothing else is left to chance. So a circle that is added or grows moves the others little.
 */
export function layoutNetwork<Node extends LayoutNode>(
  nodes: readonly Node[],
  ties: readonly LayoutTie[],
  size: Size,
): readonly (Node & Point)[] {
  const bodies = nodes.map(({ id, radius }) => ({
    ...startOf(id, size.height),
    radius: Math.max(radius, targetRadius) + padding,
  }));
  attract(bodies, ties, size.height);
  stretch(bodies, size);
  return nodes.map((node, i) => ({ ...node, x: bodies[i]?.x ?? 0, y: bodies[i]?.y ?? 0 }));
}

/** A place in a square around the origin. */
function startOf(id: string, side: number): Point {
  const digits = hash('sha256', id);
  const at = (start: number): number =>
    (Number.parseInt(digits.slice(start, start + 6), 16) / 0x1000000 - 0.5) * side;
  return { x: at(0), y: at(6) };
}

/**
 * Lets circles repel each other, and ties draw them together, in a square. They may still overlap: if they collided here,
 * a small change would turn them past each other in another order and move all.
 */
function attract(bodies: Body[], ties: readonly LayoutTie[], side: number): void {
  simulation(bodies)
    .alphaDecay(cooling)
    .velocityDecay(friction)
    .force(
      'ties',
      forceLink(ties.map(({ a, b }) => ({ source: a, target: b }))).distance(
        (_, i) => side / (4 + 2 * (ties[i]?.strength ?? 1)),
      ),
    )
    .force(
      'charge',
      forceManyBody()
        .strength(-side / 2)
        .distanceMax(side / 2),
    )
    .force('x', forceX(0).strength(0.16))
    .force('y', forceY(0).strength(0.16))
    .tick(steps);
}

/** Stretches a square over the whole figure, because names need more room beside each other than above. */
function stretch(bodies: Body[], { width, height }: Size): void {
  const [toX, toY] = [scaleOver(bodies, 'x', width), scaleOver(bodies, 'y', height)];
  const targets = bodies.map(({ x, y }) => ({ x: toX(x), y: toY(y) }));
  for (const [i, body] of bodies.entries()) Object.assign(body, targets[i], { vx: 0, vy: 0 });
  simulation(bodies)
    .force('x', forceX<Body>((_, i) => targets[i]?.x ?? 0).strength(0.05))
    .force('y', forceY<Body>((_, i) => targets[i]?.y ?? 0).strength(0.05))
    .force('spacing', forceCollide<Body>(({ radius }) => radius).iterations(3))
    .tick(spacingSteps);
  for (const body of bodies) {
    body.x = Math.min(Math.max(body.x, body.radius), width - body.radius);
    body.y = Math.min(Math.max(body.y, body.radius), height - body.radius);
  }
}

function simulation(bodies: Body[]): Simulation<Body, undefined> {
  return forceSimulation(bodies)
    .randomSource(() => 0.5)
    .stop();
}

function scaleOver(bodies: readonly Body[], axis: 'x' | 'y', length: number): ScaleLinear<number, number> {
  const [least = 0, most = 0] = extent(bodies, (body) => body[axis]);
  return scaleLinear([least, most], [edge[axis], length - edge[axis]]);
}
