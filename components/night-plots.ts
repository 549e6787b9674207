import uPlot from 'uplot'
import type { Lane } from '../core/diary/calendar.ts'
import type { Span, WeekPoint } from '../core/diary/series.ts'
import type { Night } from '../core/diary/types.ts'
import { locale } from '../core/strings/say.ts'
import type { ChartColours } from './chart-colours.ts'

const daySeconds = 86_400
/** From this many pixels a day on, a night without cramps gets a ring. */
const ringPixels = 7
/** Height of the mark of a night with a stretch. */
const markPixels = 5
const fontOf = (size: number) => `${size}px system-ui, "Liberation Sans", sans-serif`

/** What both plots draw around their own series. */
export interface PlotContext {
  colours: ChartColours
  lanes: readonly Lane[]
  /** Evenings with a routine. */
  stretched: readonly string[]
  /** Called with what was dragged across. */
  onSelect: (span: Span) => void
}

/** Seconds since 1970 of a day's beginning, in UTC: the chart's days are evenings, of whatever zone. */
export function secondsOf(day: string): number {
  return Date.parse(`${day}T00:00Z`) / 1000
}

export function dayOf(seconds: number): string {
  return new Date(Math.floor(seconds / daySeconds) * daySeconds * 1000).toISOString().slice(0, 10)
}

/** The ends of the x axis for a span: its last evening has its whole width. */
export function axisOf({ from, until }: Span): { min: number; max: number } {
  return { min: secondsOf(from), max: secondsOf(until) + daySeconds }
}

/** Cramps per week as a stepped line, with the interval as a shade around it. */
export function weekData(weeks: readonly WeekPoint[]): uPlot.AlignedData {
  const last = weeks.at(-1)
  const end = last === undefined ? [] : [secondsOf(last.monday) + 7 * daySeconds]
  const column = (value: (rate: NonNullable<WeekPoint['rate']>) => number) => {
    const values = weeks.map(({ rate }) => (rate === null ? null : value(rate)))
    return last === undefined ? values : [...values, values.at(-1) ?? null]
  }
  return [
    [...weeks.map(({ monday }) => secondsOf(monday)), ...end],
    column(({ perWeek }) => perWeek),
    column(({ interval }) => interval.low),
    column(({ interval }) => interval.high),
  ]
}

export function nightData(nights: readonly Night[]): uPlot.AlignedData {
  return [nights.map(({ evening }) => secondsOf(evening)), nights.map(({ cramps }) => cramps)]
}

/** The plot of cramps per week. */
export function weekOptions(context: PlotContext, width: number): uPlot.Options {
  const { colours } = context
  const stepped = uPlot.paths.stepped?.({ align: 1 })
  const paths = stepped === undefined ? {} : { paths: stepped }
  const edge = { ...paths, stroke: colours.accent, width: 0.7, dash: [3, 3], points: { show: false } }
  return {
    ...shared(context, width, 210, 0),
    series: [{}, { ...paths, stroke: colours.accent, width: 2.5, points: { show: false } }, edge, edge],
    bands: [{ series: [3, 2], fill: faint(colours.accent, 0.16) }],
    scales: { x: { time: true }, y: { range: (_, __, max) => [0, niceTop(max)] } },
  }
}

/** The plot of cramps a night, as bars; with rings for nights without, and marks for nights with a stretch. */
export function nightOptions(context: PlotContext, width: number): uPlot.Options {
  const { colours, stretched } = context
  const bars = uPlot.paths.bars?.({ size: [0.72, 26], align: 1 })
  const base = shared(context, width, 170, markPixels + 3)
  return {
    ...base,
    series: [
      {},
      {
        ...(bars === undefined ? {} : { paths: bars }),
        stroke: colours.accent,
        fill: colours.accent,
        width: 0,
        points: { show: false },
      },
    ],
    // Room above the highest bar for the marks.
    scales: { x: { time: true }, y: { range: (_, __, max) => [0, Math.max(4, max + 1)] } },
    hooks: {
      ...base.hooks,
      draw: [
        (plot) => {
          drawRings(plot, colours)
          drawStretched(plot, colours, stretched)
        },
      ],
    },
  }
}

/** `headroom`: how far below the top the bands begin, in pixels of the page. */
function shared(
  { colours, lanes, onSelect }: PlotContext,
  width: number,
  height: number,
  headroom: number,
): uPlot.Options {
  const axis = {
    stroke: colours.soft,
    font: fontOf(12),
    grid: { stroke: colours.line, width: 1 },
    ticks: { stroke: colours.line, width: 1 },
  } satisfies uPlot.Axis
  return {
    width,
    height,
    legend: { show: false },
    tzDate: (seconds) => uPlot.tzDate(new Date(seconds * 1000), 'UTC'),
    cursor: { y: false, points: { show: false }, drag: { x: true, y: false, setScale: false } },
    axes: [
      { ...axis, space: 70, values: (_, days, __, ___, step) => dayLabels(days, step) },
      { ...axis, size: 36, incrs: [1, 2, 5, 10, 20, 50, 100] },
    ],
    series: [],
    hooks: {
      drawClear: [(plot) => drawLanes(plot, colours, lanes, headroom)],
      setSelect: [
        (plot) => {
          const { left, width: dragged } = plot.select
          if (dragged < 4) return
          const from = dayOf(plot.posToVal(left, 'x'))
          const until = dayOf(plot.posToVal(left + dragged, 'x'))
          plot.setSelect({ left: 0, top: 0, width: 0, height: 0 }, false)
          onSelect({ from, until })
        },
      ],
    },
  }
}

/** Days of the axis as the reader writes them, the year below where it begins; months alone where that is the step. */
export function dayLabels(days: readonly number[], step: number): string[] {
  const day = step < 28 * daySeconds ? ({ day: 'numeric' } as const) : {}
  const format = new Intl.DateTimeFormat(locale(), { ...day, month: 'short', timeZone: 'UTC' })
  const yearOf = (seconds: number) => new Date(seconds * 1000).getUTCFullYear()
  return days.map((seconds, i) => {
    const before = days[i - 1]
    const isNewYear = before === undefined || yearOf(before) !== yearOf(seconds)
    return format.format(seconds * 1000) + (isNewYear ? `\n${yearOf(seconds)}` : '')
  })
}

/** What was tried, as shades with a line at the top of each and its letter. */
function drawLanes(plot: uPlot, colours: ChartColours, lanes: readonly Lane[], headroom: number): void {
  const { ctx, bbox } = plot
  const pixel = devicePixelRatio
  ctx.save()
  ctx.beginPath()
  ctx.rect(bbox.left, bbox.top, bbox.width, bbox.height)
  ctx.clip()
  for (const { period, lane, letter } of lanes) {
    const colour = colours.bands[lane % colours.bands.length] ?? colours.soft
    const end = period.until === null ? Infinity : secondsOf(period.until) + daySeconds
    const left = Math.max(bbox.left, plot.valToPos(secondsOf(period.from), 'x', true))
    const right = end === Infinity ? bbox.left + bbox.width : plot.valToPos(end, 'x', true)
    if (right <= left) continue
    const top = bbox.top + (headroom + lane * 15) * pixel
    ctx.fillStyle = faint(colour, 0.09)
    ctx.fillRect(left, top, right - left, bbox.height)
    ctx.fillStyle = colour
    ctx.fillRect(left, top, right - left, 2 * pixel)
    ctx.font = `700 ${fontOf(11 * pixel)}`
    ctx.textBaseline = 'top'
    ctx.textAlign = 'left'
    ctx.fillText(letter, left + 3 * pixel, top + 4 * pixel)
  }
  ctx.restore()
}

function drawRings(plot: uPlot, colours: ChartColours): void {
  const dayPixels = Math.abs(plot.valToPos(daySeconds, 'x', true) - plot.valToPos(0, 'x', true))
  const pixel = devicePixelRatio
  if (dayPixels < ringPixels * pixel) return
  const { ctx } = plot
  const [xs, ys] = plot.data
  ctx.save()
  ctx.strokeStyle = colours.edge
  ctx.lineWidth = 1.4 * pixel
  for (const [index, cramps] of (ys ?? []).entries()) {
    const x = xs[index]
    if (cramps !== 0 || x === undefined || x < (plot.scales.x?.min ?? 0) || x > (plot.scales.x?.max ?? 0)) continue
    ctx.beginPath()
    ctx.arc(plot.valToPos(x, 'x', true) + dayPixels * 0.36, plot.valToPos(0, 'y', true) - 4 * pixel, 2.6 * pixel, 0, 7)
    ctx.stroke()
  }
  ctx.restore()
}

function drawStretched(plot: uPlot, colours: ChartColours, stretched: readonly string[]): void {
  const { ctx, bbox } = plot
  const pixel = devicePixelRatio
  const dayPixels = Math.abs(plot.valToPos(daySeconds, 'x', true) - plot.valToPos(0, 'x', true))
  const [min, max] = [plot.scales.x?.min ?? 0, plot.scales.x?.max ?? 0]
  ctx.save()
  ctx.fillStyle = colours.works
  for (const evening of stretched) {
    const seconds = secondsOf(evening)
    if (seconds < min || seconds >= max) continue
    const left = plot.valToPos(seconds, 'x', true)
    ctx.fillRect(left, bbox.top, Math.max(pixel, Math.min(dayPixels * 0.72, 26 * pixel)), markPixels * pixel)
  }
  ctx.restore()
}

/** A colour such as "rgb(1, 2, 3)" with so much of it. */
function faint(colour: string, alpha: number): string {
  const parts = /^rgb\(([^)]*)\)$/.exec(colour)?.[1]
  return parts === undefined ? colour : `rgba(${parts}, ${alpha})`
}

function niceTop(max: number): number {
  return Math.max(4, Math.ceil((Number.isFinite(max) ? max : 0) * 1.08))
}
