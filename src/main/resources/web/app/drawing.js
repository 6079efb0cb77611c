// What a chart shows, as options of the charting library. Pure: no element, no network.
import { quantity, short } from './format.js'

const visible = (value) => (value == null ? '-' : value)

/** Lines and bars over time, bands between two lines, marks upon them. */
export function overTime(model, colours, { still = false } = {}) {
  const lines = model.lines ?? []
  const series = [
    ...(model.bands ?? []).flatMap((band, index) => bandBetween(band, index, colours)),
    ...lines.map((line, index) => (line.bars ? barsOf(line, index, colours) : lineOf(line, index, colours))),
    ...(model.marks ?? []).map((mark) => marksOn(mark, lines, colours)),
  ]
  return {
    ...common(colours, still),
    grid: { left: 8, right: 16, top: 40, bottom: 8, containLabel: true },
    legend: {
      type: 'scroll',
      top: 0,
      left: 0,
      right: 0,
      textStyle: { color: colours.text },
      pageTextStyle: { color: colours.text },
      inactiveColor: colours.faint,
      data: [...lines, ...(model.marks ?? [])].map(({ name }) => name),
    },
    xAxis: {
      type: 'time',
      min: model.from,
      max: model.to,
      axisLine: { lineStyle: { color: colours.rule } },
      axisLabel: { color: colours.muted, hideOverlap: true },
      splitLine: { show: false },
    },
    yAxis: {
      type: model.logarithmic ? 'log' : 'value',
      scale: model.fromZero === false,
      name: model.unit,
      nameTextStyle: { color: colours.muted, align: 'left' },
      nameGap: 12,
      axisLabel: { color: colours.muted, formatter: short },
      splitLine: { lineStyle: { color: colours.rule } },
    },
    series,
  }
}

/** Horizontal bars, the greatest on top. */
export function ranked(model, colours, { still = false } = {}) {
  const rows = [...model.rows].reverse()
  return {
    ...common(colours, still),
    grid: { left: 8, right: 72, top: 8, bottom: 8, containLabel: true },
    xAxis: {
      type: 'value',
      axisLabel: { color: colours.muted, formatter: short, hideOverlap: true },
      splitLine: { lineStyle: { color: colours.rule } },
    },
    yAxis: {
      type: 'category',
      data: rows.map(({ name }) => name),
      axisLabel: { color: colours.text, width: 180, overflow: 'truncate' },
      axisTick: { show: false },
      axisLine: { lineStyle: { color: colours.rule } },
    },
    series: [
      {
        type: 'bar',
        data: rows.map(({ value }) => value),
        itemStyle: { color: colours.series[0] },
        barMaxWidth: 22,
        label: { show: true, position: 'right', color: colours.text, formatter: ({ value }) => quantity(value, '') },
      },
    ],
  }
}

function common(colours, still) {
  return {
    animation: !still,
    animationDuration: 250,
    backgroundColor: still ? colours.paper : 'transparent',
    color: colours.series,
    textStyle: { fontFamily: 'system-ui, sans-serif', color: colours.text },
    aria: { enabled: false },
  }
}

function lineOf(line, index, colours) {
  const colour = colours.series[(line.colour ?? index) % colours.series.length]
  return {
    name: line.name,
    type: 'line',
    symbol: 'circle',
    symbolSize: 6,
    showAllSymbol: true,
    // A gap is a gap: nothing is drawn where nothing is known.
    connectNulls: false,
    lineStyle: { color: colour, width: 2, type: line.dashed ? 'dashed' : 'solid' },
    itemStyle: { color: colour },
    emphasis: { focus: 'series' },
    data: line.points.map(({ x, y }) => [x, visible(y)]),
  }
}

function barsOf(line, index, colours) {
  const colour = colours.series[(line.colour ?? index) % colours.series.length]
  return {
    name: line.name,
    type: 'bar',
    barMaxWidth: 14,
    itemStyle: { color: colour, opacity: 0.45 },
    data: line.points.map(({ x, y }) => [x, visible(y)]),
  }
}

function bandBetween(band, index, colours) {
  const stack = `band ${index}`
  const shared = {
    type: 'line',
    stack,
    stackStrategy: 'all',
    symbol: 'none',
    silent: true,
    lineStyle: { opacity: 0 },
    tooltip: { show: false },
  }
  const both = band.points.filter(({ low, high }) => low != null && high != null)
  return [
    { ...shared, name: `${band.name} from`, data: both.map(({ x, low }) => [x, low]) },
    {
      ...shared,
      name: band.name,
      data: both.map(({ x, low, high }) => [x, high - low]),
      areaStyle: { color: colours.series[band.colour ?? 0], opacity: 0.3 },
    },
  ]
}

function marksOn(mark, lines, colours) {
  const points = lines.find((line) => !line.bars)?.points.filter(({ y }) => y != null) ?? []
  return {
    name: mark.name,
    type: 'scatter',
    symbol: mark.symbol,
    symbolSize: 9,
    z: 5,
    itemStyle: { color: colours.marks[mark.colour], borderColor: colours.paper, borderWidth: 1 },
    data: mark.items.map((item) => [item.x, heightAt(points, item.x)]),
  }
}

/** Where a curve stands at an instant: on the straight line between its neighbours, or at its nearest end. */
export function heightAt(points, x) {
  if (points.length === 0) {
    return 0
  }
  const next = points.findIndex((point) => point.x >= x)
  if (next <= 0) {
    return (next === 0 ? points[0] : points.at(-1)).y
  }
  const [before, after] = [points[next - 1], points[next]]
  return before.y + ((after.y - before.y) * (x - before.x)) / (after.x - before.x)
}
