import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks'
import uPlot from 'uplot'
import 'uplot/dist/uPlot.min.css'
import type { Lane } from '../core/diary/calendar.ts'
import type { Span, WeekPoint } from '../core/diary/series.ts'
import type { Night } from '../core/diary/types.ts'
import { diaryStrings } from '../core/strings/diary.ts'
import { readColours, watchColours } from './chart-colours.ts'
import { axisOf, nightData, nightOptions, type PlotContext, weekData, weekOptions } from './night-plots.ts'

const words = diaryStrings.chart

export interface NightChartProps {
  weeks: readonly WeekPoint[]
  nights: readonly Night[]
  lanes: readonly Lane[]
  /** Evenings with a routine, in order. */
  stretched: readonly string[]
  /** The evenings shown. */
  span: Span
  onSpan: (span: Span) => void
  /** Shows all there is. */
  onAll: () => void
}

/** Cramps per week and per night over time. Words and a table beside it say the same: the drawing is hidden from screen readers. */
export function NightChart(props: NightChartProps) {
  const { weeks, nights } = props
  const weekly = usePlot(props, weekOptions, weekData, weeks)
  const nightly = usePlot(props, nightOptions, nightData, nights)
  return (
    <div class="night-chart" aria-hidden="true" onDblClick={props.onAll}>
      <p class="plot-title">
        <b>{words.perWeek}</b> <span class="help">{words.perWeekHelp}</span>
      </p>
      <div ref={weekly} class="plot" dir="ltr" />
      <p class="plot-title">
        <b>{words.perNight}</b> <span class="help">{words.perNightHelp}</span>
      </p>
      <div ref={nightly} class="plot" dir="ltr" />
    </div>
  )
}

/** Keeps a plot in an element, in step with what it shows, the room it has and the theme. */
function usePlot<Points>(
  { lanes, stretched, span, onSpan }: NightChartProps,
  options: (context: PlotContext, width: number) => uPlot.Options,
  dataOf: (points: Points) => uPlot.AlignedData,
  points: Points,
) {
  const place = useRef<HTMLDivElement>(null)
  const plot = useRef<uPlot | null>(null)
  const select = useRef(onSpan)
  select.current = onSpan
  const [theme, setTheme] = useState(0)
  useEffect(() => watchColours(() => setTheme((count) => count + 1)), [])
  const { min, max } = axisOf(span)
  useLayoutEffect(() => {
    const element = place.current
    if (element === null) return
    const context = { colours: readColours(element), lanes, stretched, onSelect: (next: Span) => select.current(next) }
    const made = new uPlot(options(context, element.clientWidth), dataOf(points), element)
    made.setScale('x', { min, max })
    plot.current = made
    const follow = new ResizeObserver(() => {
      if (element.clientWidth > 0 && element.clientWidth !== made.width)
        made.setSize({ width: element.clientWidth, height: made.height })
    })
    follow.observe(element)
    return () => {
      follow.disconnect()
      made.destroy()
      plot.current = null
    }
  }, [theme, points, lanes, stretched])
  useEffect(() => plot.current?.setScale('x', { min, max }), [min, max])
  return place
}
