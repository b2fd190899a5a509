/** The lines of a trend as SVG paths in a box of 1000 × 100. A step where nothing was scored breaks them. */

import { areaPath, linePath, type Point } from './path.js';
import type { PlotSide } from './score-plot.js';
import { binX } from './trend-bins.js';
import { thinned } from './trend-thinning.js';

/** Distance of a percent from the top, 0 to 100. */
type PlaceY = (percent: number) => number;

/** A point without a neighbour, which no line reaches. */
export interface LonePoint {
  readonly bin: number;
  readonly x: number;
  readonly y: number;
  /** Ends of the interval, from the top. */
  readonly top: number;
  readonly bottom: number;
  readonly few: boolean;
}

export interface TrendLine {
  /** Between steps that rest on enough interactions. */
  readonly firm: string;
  /** Where one of two neighbours rests on too few. */
  readonly weak: string;
  readonly ribbon: string;
}

interface Vertex {
  readonly bin: number;
  readonly x: number;
  readonly side: PlotSide;
}

export function trendLine(sides: readonly PlotSide[], y: PlaceY): TrendLine {
  const runs = unbroken(verticesOf(sides)).filter((run) => run.length > 1);
  const parts = runs.flatMap(byStrength);
  return {
    firm: joined(parts.filter(({ weak }) => !weak).map(({ part }) => percentLine(part, y))),
    weak: joined(parts.filter(({ weak }) => weak).map(({ part }) => percentLine(part, y))),
    ribbon: joined(runs.map((run) => intervalArea(run, y))),
  };
}

/** The points whose neighbours on both sides have no score. */
export function lonePoints(sides: readonly PlotSide[], y: PlaceY): LonePoint[] {
  return unbroken(verticesOf(sides))
    .filter((run) => run.length === 1)
    .map(([{ bin, x, side }]) => ({
      bin,
      x: x / 10,
      y: y(side.percent),
      top: y(side.high),
      bottom: y(side.low),
      few: side.level === 'few',
    }));
}

/** A line of its own, without intervals. */
export function plainLine(sides: readonly PlotSide[], y: PlaceY): string {
  return joined(unbroken(verticesOf(sides)).map((run) => percentLine(run, y)));
}

/** The last step that has a score, −1 where none has. */
export function lastScored(sides: readonly PlotSide[]): number {
  return sides.findLastIndex(({ level }) => level !== 'none');
}

function verticesOf(sides: readonly PlotSide[]): Vertex[] {
  return sides.map((side, bin) => ({ bin, x: 10 * binX(bin, sides.length), side }));
}

function percentLine(vertices: readonly Vertex[], y: PlaceY): string {
  return linePath(places(thinned(vertices, [({ side }) => side.percent]), ({ percent }) => y(percent)));
}

function intervalArea(vertices: readonly Vertex[], y: PlaceY): string {
  const kept = thinned(vertices, [({ side }) => side.low, ({ side }) => side.high]);
  return areaPath(
    places(kept, ({ low }) => y(low)),
    places(kept, ({ high }) => y(high)),
  );
}

function places(vertices: readonly Vertex[], y: (side: PlotSide) => number): Point[] {
  return vertices.map(({ x, side }) => ({ x, y: y(side) }));
}

function joined(paths: readonly string[]): string {
  return paths.join('');
}

function isScored({ side }: Vertex): boolean {
  return side.level !== 'none';
}

function unbroken(vertices: readonly Vertex[]): Vertex[][] {
  const runs: Vertex[][] = [];
  let open = false;
  for (const vertex of vertices) {
    if (isScored(vertex)) {
      if (open) runs.at(-1)!.push(vertex);
      else runs.push([vertex]);
    }
    open = isScored(vertex);
  }
  return runs;
}

/** A run of at least two vertices cut into parts of the same strength, which share the vertex between them. */
function byStrength(run: readonly Vertex[]): { weak: boolean; part: Vertex[] }[] {
  const parts: { weak: boolean; part: Vertex[] }[] = [];
  for (let i = 1; i < run.length; i++) {
    const weak = run[i - 1].side.level === 'few' || run[i].side.level === 'few';
    const last = parts.at(-1);
    if (last?.weak === weak) last.part.push(run[i]);
    else parts.push({ weak, part: [run[i - 1], run[i]] });
  }
  return parts;
}
