import type { Answer } from '#core/classifier/labels.ts';
import type { Ink } from '#app/ui/palette.ts';

/** A colour by its meaning: a token, an answer's colour, or one token over another (`percent` of the first). */
export type ChartColour =
  Ink | { readonly answer: Answer } | { readonly ink: Ink; readonly over: Ink; readonly percent: number };

/** A mark on an axis. */
export interface AxisTick {
  readonly at: number;
  readonly label: string;
}

/** An axis of numbers: what it shows, from where to where. */
export interface NumberAxis {
  readonly from: number;
  readonly to: number;
  /** None: the axis is not drawn. */
  readonly ticks: readonly AxisTick[];
  /** What is measured, with its unit; empty where the chart is captioned with it. */
  readonly title: string;
  /** Lines through the plot at each tick. */
  readonly hasGrid: boolean;
}

/** An axis of answers, each with its mark: the i-th lies at i. As y from the top down, as x along the top. */
export interface AnswerAxis {
  readonly answers: readonly { readonly answer: Answer; readonly name: string }[];
  /** Where there is little room the marks stand alone. */
  readonly canHideNames: boolean;
}

export type ChartAxis = NumberAxis | AnswerAxis;

/** How a line looks. Lines are told apart by dashes and weight, since colour stands for emotions. */
export interface LineStyle {
  readonly ink: Ink;
  readonly widthPx: number;
  /** Lengths of dash and gap in pixels; empty for an unbroken line. */
  readonly dash: readonly number[];
}

export interface ChartPoint {
  readonly x: number;
  readonly y: number;
  /** Said when it is pointed at. */
  readonly hint?: string;
}

/** Points in a row, joined by a line, marked by dots, or both. */
export interface PointSeries {
  readonly kind: 'points';
  /** Its name in the legend; left out where there is nothing to tell apart. */
  readonly name?: string;
  /** `null` breaks the line. */
  readonly points: readonly (ChartPoint | null)[];
  readonly line?: LineStyle;
  readonly dots?: { readonly fill: Ink; readonly edge?: Ink; readonly radiusPx: number };
}

/** Bars of one width. Upright ones stand at x from y[0] to y[1]; lying ones at y from x[0] to x[1]. */
export interface BarSeries {
  readonly kind: 'bars';
  readonly isLying: boolean;
  readonly bars: readonly {
    readonly at: number;
    readonly from: number;
    readonly to: number;
    readonly fill: ChartColour;
    readonly edge?: Ink;
    readonly hint?: string;
  }[];
  /** In pixels, or as a share of the distance between neighbours. */
  readonly width: { readonly px: number } | { readonly share: number };
  readonly edgePx?: number;
  readonly radiusPx?: number;
}

/** Words in the plot. */
export interface ChartNote {
  readonly x: number;
  readonly y: number;
  /** Pixels away from (x, y). */
  readonly shift?: readonly [number, number];
  readonly text: string;
  readonly ink: Ink;
  readonly align: 'left' | 'center' | 'right';
  readonly sizePx: number;
  readonly weight?: number;
  /** Units of x that it must fit into: it is written smaller where they are few pixels. */
  readonly roomX?: number;
}

/** Everything that a statistics chart shows, without a word of how it is drawn. */
export interface ChartSpec {
  readonly x: ChartAxis;
  readonly y: ChartAxis;
  /** Each is drawn over those before it. */
  readonly series: readonly (PointSeries | BarSeries)[];
  readonly notes?: readonly ChartNote[];
  readonly heightPx: number;
  /** Pixels kept free at the right, for notes beside the longest bar. */
  readonly roomRightPx?: number;
  /** Bars glide to new values. */
  readonly isMoving?: boolean;
}

/** A chart with what is told of it to those who do not see it. */
export interface DescribedChart {
  /** What the chart shows, for screen readers. */
  readonly label: string;
  readonly spec: ChartSpec;
  /** Its numbers as a table; null where a table beside it has them. */
  readonly table: {
    readonly caption: string;
    readonly head: readonly string[];
    /** The first cell of each row is its heading. */
    readonly rows: readonly (readonly string[])[];
  } | null;
}

/** Lines that a legend names. */
export function legendOf({ series }: ChartSpec): { readonly name: string; readonly line: LineStyle }[] {
  return series.flatMap((each) =>
    each.kind === 'points' && each.name !== undefined && each.line ? [{ name: each.name, line: each.line }] : [],
  );
}
