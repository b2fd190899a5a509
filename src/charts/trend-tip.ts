/** Where the tooltip of a trend goes so that it does not cover the line. */

export interface TipPlace {
  /** The side of the rule that the tooltip is on. */
  readonly side: 'start' | 'end';
  readonly edge: 'top' | 'bottom';
  /** How wide it may be, px. */
  readonly room: number;
  /** How far it hangs below its place at the bottom, px, because the line runs there. */
  readonly drop: number;
}

export interface TipQuestion {
  /** The rule, 0 to 100. */
  readonly x: number;
  /** Size of the plot, px. */
  readonly width: number;
  readonly height: number;
  /** What the tooltip may cover beside the plot where it has no room inside, px. */
  readonly startGutter: number;
  readonly endGutter: number;
  /** The current line: 0 to 100 from the start and from the top. */
  readonly line: readonly { readonly x: number; readonly y: number }[];
}

const TIP_WIDTH = 350;
/** Still enough where one line of the tooltip is broken. */
const TIP_LEAST_WIDTH = 270;
const TIP_HEIGHT = 106;
const BROKEN_TIP_HEIGHT = 126;
/** Between the rule and the tooltip, and between the tooltip and the edge of the plot, px. */
const OFFSET = 14;
const INSET = 10;

/** On a side with room, and where the line does not run: at the bottom of the plot rather than at its top. */
export function tipPlace(question: TipQuestion): TipPlace {
  const { x, width } = question;
  const inside = { start: (x / 100) * width - OFFSET, end: (1 - x / 100) * width - OFFSET };
  const outside = { start: inside.start + question.startGutter, end: inside.end + question.endGutter };
  const sides = outside.end >= outside.start ? (['end', 'start'] as const) : (['start', 'end'] as const);
  const places = [
    ...(['end', 'start'] as const).filter((side) => inside[side] >= TIP_WIDTH),
    ...sides.filter((side) => outside[side] >= TIP_LEAST_WIDTH),
    sides[0],
  ].flatMap((side) => {
    const room = Math.min(TIP_WIDTH, outside[side]);
    const clear = clearance(question, side, room);
    return (['bottom', 'top'] as const).map((edge) => ({ side, edge, room, clear: clear[edge] }));
  });
  const { side, edge, room, clear } = places.find((place) => place.clear >= 0) ?? places[0];
  return { side, edge, room, drop: Math.max(0, -clear) };
}

/** How far the line keeps from a tooltip at the bottom and at the top, px; negative where it runs behind it. */
function clearance({ x, width, height, line }: TipQuestion, side: TipPlace['side'], room: number) {
  const reach = (100 * (room + OFFSET)) / width;
  const [from, to] = side === 'end' ? [x, x + reach] : [x - reach, x];
  const heights = line.filter((point) => point.x >= from && point.x <= to).map(({ y }) => (y / 100) * height);
  const tip = INSET + (room < TIP_WIDTH ? BROKEN_TIP_HEIGHT : TIP_HEIGHT);
  return { bottom: height - tip - Math.max(0, ...heights), top: Math.min(height, ...heights) - tip };
}
