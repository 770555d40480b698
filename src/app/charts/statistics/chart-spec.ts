import type { Answer } from '#core/classifier/labels.ts';
import type { Ink } from '#app/ui/palette.ts';

/** A colour by its meaning: a token, the colour of an answer, or `percent` of either over a token. */
export type ChartColour =
  | Ink
  | { readonly answer: Answer }
  | { readonly answer: Answer; readonly over: Ink; readonly percent: number }
  | { readonly ink: Ink; readonly over: Ink; readonly percent: number };

/** An axis tick. */
export interface AxisTick {
  readonly at: number;
  readonly label: string;
}

/** A numeric axis. */
export interface NumberAxis {
  readonly from: number;
  readonly to: number;
  /** If empty, the axis is not drawn. */
  readonly ticks: readonly AxisTick[];
  /** Quantity and unit; empty if the chart title names them. */
  readonly title: string;
  /** Grid lines at each tick. */
  readonly hasGrid: boolean;
}

/** An axis of answers with their symbols; answer i is at value i. The y axis runs top down, the x axis is at the top. */
export interface AnswerAxis {
  readonly answers: readonly { readonly answer: Answer; readonly name: string }[];
  /** Narrow charts show the symbols only. */
  readonly canHideNames: boolean;
}

export type ChartAxis = NumberAxis | AnswerAxis;

/** A line style. Lines differ in dash and weight, because colour is reserved for emotions. */
export interface LineStyle {
  readonly ink: Ink;
  readonly widthPx: number;
  /** Lengths of dash and gap in pixels; empty for an unbroken line. */
  readonly dash: readonly number[];
}

export interface ChartPoint {
  readonly x: number;
  readonly y: number;
  /** Tooltip text. */
  readonly hint?: string;
}

/** Points drawn as a line, as dots, or both. */
export interface PointSeries {
  readonly kind: 'points';
  /** Name in the legend, if there is more than one line. */
  readonly name?: string;
  /** `null` breaks the line. */
  readonly points: readonly (ChartPoint | null)[];
  readonly line?: LineStyle;
  readonly dots?: { readonly fill: Ink; readonly edge?: Ink; readonly radiusPx: number };
}

/** Bars of equal width at `at` on one axis, from `from` to `to` on the other. */
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
  /** In pixels, or relative to the distance between neighbours. */
  readonly width: { readonly px: number } | { readonly share: number };
  readonly edgePx?: number;
  readonly radiusPx?: number;
}

/** A text label in the plot. */
export interface ChartNote {
  readonly x: number;
  readonly y: number;
  /** Offset from (x, y) in pixels. */
  readonly shift?: readonly [number, number];
  readonly text: string;
  readonly ink: Ink;
  readonly align: 'left' | 'center' | 'right';
  readonly sizePx: number;
  readonly weight?: number;
  /** Available width in x units; the text is smaller if that is narrow. */
  readonly roomX?: number;
}

/** The content of a statistics chart, independent of the library that draws it. */
export interface ChartSpec {
  readonly x: ChartAxis;
  readonly y: ChartAxis;
  /** Later series are drawn over earlier ones. */
  readonly series: readonly (PointSeries | BarSeries)[];
  readonly notes?: readonly ChartNote[];
  readonly heightPx: number;
  /** Right padding in pixels, for labels next to the longest bar. */
  readonly roomRightPx?: number;
  /** Animates changes of values. */
  readonly isMoving?: boolean;
}

/** A chart with its text alternatives. */
export interface DescribedChart {
  /** Accessible name of the chart. */
  readonly label: string;
  readonly spec: ChartSpec;
  /** Its data as a table; null if another table has them. */
  readonly table: {
    readonly caption: string;
    readonly head: readonly string[];
    /** The first cell of each row is its header. */
    readonly rows: readonly (readonly string[])[];
  } | null;
}

/** The legend entries of a chart. */
export function legendOf({ series }: ChartSpec): { readonly name: string; readonly line: LineStyle }[] {
  return series.flatMap((each) =>
    each.kind === 'points' && each.name !== undefined && each.line ? [{ name: each.name, line: each.line }] : [],
  );
}
