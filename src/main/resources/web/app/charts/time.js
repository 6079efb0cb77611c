import { quantity, span, unitOf } from '../format.js'
import { colourOf, frame, grid, SOURCED, sourced, valueAxis, visible } from './common.js'

/**
 * Lines and bars over time, bands between two lines, marks upon them, and days that cut the time.
 *
 * A point is `{x, y, period, status, provider, citations, knownFrom}`; a line may name a second axis.
 */
export const time = {
  options(plain, colours, { picture, narrow, height = 320 } = {}) {
    const model = shifted(plain)
    const lines = model.lines ?? []
    const [first, last] = ends(model)
    const offsets = apart(model, picture ? 480 : height - 64)
    const room = (last - first) * 0.03 || 2e10
    return {
      ...frame(model, colours, { picture }),
      grid: grid(picture, { right: axes(model).length > 1 ? 8 : narrow ? 12 : lines.every(({ bars }) => bars) ? 16 : 64 }),
      xAxis: {
        type: 'time',
        min: first - room,
        max: last + room,
        minInterval: yearly(model) ? 366 * DAY : undefined,
        axisLine: { lineStyle: { color: colours.rule } },
        axisLabel: { color: colours.muted, hideOverlap: true, formatter: yearly(model) ? '{yyyy}' : month },
        splitLine: { show: false },
      },
      yAxis: axes(model).map((unit, index) =>
        valueAxis(colours, {
          type: model.logarithmic ? 'log' : 'value',
          scale: model.fromZero === false,
          ...(model.range && rounded(model.range)),
          name: unitOf(unit),
          position: index === 0 ? 'left' : 'right',
          nameTextStyle: { color: colours.muted, align: index === 0 ? 'left' : 'right' },
          splitLine: { show: index === 0, lineStyle: { color: colours.rule } },
        }),
      ),
      series: [
        ...(model.bands ?? []).flatMap((band, index) => bandBetween(band, index, colours)),
        ...lines.map((line, index) => (line.bars ? bars : curve)(line, index, colours, model, narrow, offsets)),
        ...(model.marks ?? []).map((mark) => marksOn(mark, lines, colours)),
        ...(model.cuts ?? []).map((cut) => cutAt(cut, colours)),
      ],
    }
  },

  /** Where a reader can stop: the periods that have a point. */
  stops: (model) =>
    [...new Set((model.lines ?? []).flatMap(({ points }) => points.map(({ x }) => x)))].sort((a, b) => a - b),

  at(drawn, stops, x, y, model) {
    const instant = drawn.convertFromPixel({ xAxisIndex: 0 }, x) + shift(model)
    return stops.reduce((best, stop) => (Math.abs(stop - instant) < Math.abs(best - instant) ? stop : best))
  },

  place: (drawn, stops, stop, model) => [drawn.convertToPixel({ xAxisIndex: 0 }, stop - shift(model)), undefined],

  reading(model, stop, stops) {
    const found = (model.lines ?? []).flatMap((line, index) =>
      line.points
        .filter(({ x }) => x === stop)
        .map((point) => ({ name: line.name, colour: line.colour ?? index, point, value: point.y, unit: line.unit ?? model.unit })),
    )
    const gaps = (model.bands ?? []).flatMap((band) =>
      band.points
        .filter(({ x, low }) => x === stop && low != null)
        .map(({ low, high, text }) => `${band.name}: ${text ?? `${quantity(low, model.unit)} to ${quantity(high, model.unit)}`}`),
    )
    const nearest = ({ x }) =>
      stops.reduce((best, other) => (Math.abs(other - x) < Math.abs(best - x) ? other : best)) === stop
    return {
      title: found[0] ? span(found[0].point.period) : '',
      entries: found,
      notes: gaps,
      marks: (model.marks ?? []).flatMap((mark) => mark.items.filter(nearest).map((item) => ({ ...item, colour: mark.colour }))),
    }
  },

  keys: (model) => [
    ...(model.lines ?? []).map((line, index) => ({ name: line.name, swatch: `s${((line.colour ?? index) % 8) + 1}`, shape: line.bars ? 'box' : line.dashed ? 'dash' : 'line' })),
    ...(model.bands ?? []).map((band) => ({ name: band.name, swatch: `s${((band.colour ?? 0) % 8) + 1}`, shape: 'band' })),
    ...(model.marks ?? []).map((mark) => ({ name: mark.name, swatch: mark.colour, shape: mark.symbol })),
  ],

  without: (model, hidden) => ({
    ...model,
    lines: (model.lines ?? []).map((line, index) => ({ ...line, colour: line.colour ?? index })).filter(({ name }) => !hidden.has(name)),
    bands: (model.bands ?? []).filter(({ name }) => !hidden.has(name)),
    marks: (model.marks ?? []).filter(({ name }) => !hidden.has(name)),
  }),

  /** A row a period, a column a line. */
  table(model) {
    const lines = model.lines ?? []
    const periods = new Map(lines.flatMap(({ points }) => points.map(({ x, period }) => [x, period])))
    return {
      head: ['Period', ...lines.map((line) => `${line.name}${unitOf(line.unit ?? model.unit) ? `, ${unitOf(line.unit ?? model.unit)}` : ''}`)],
      rows: [...periods]
        .sort(([a], [b]) => b - a)
        .map(([x, period]) => [
          span(period),
          ...lines.map((line) => {
            const point = line.points.find((one) => one.x === x)
            return point && { point, value: point.y, unit: line.unit ?? model.unit, name: line.name }
          }),
        ]),
    }
  },

  csv: (model) => [
    ['name', 'period', 'value', 'unit', ...SOURCED],
    ...(model.lines ?? []).flatMap((line) =>
      line.points.map((point) => [line.name, point.period, point.y, line.unit ?? model.unit, ...sourced(point)]),
    ),
  ],

  points: (model) => (model.lines ?? []).flatMap(({ points }) => points),
}

const DAY = 24 * 3600e3

const MONTH = new Intl.DateTimeFormat('en-GB', { month: 'short', year: 'numeric', timeZone: 'UTC' })

/** A year at its beginning, else the month with its year: an axis may have no January on it. */
const month = (instant) => (new Date(instant).getUTCMonth() === 0 ? String(new Date(instant).getUTCFullYear()) : MONTH.format(instant))

const yearly = ({ lines = [] }) =>
  lines.length > 0 && lines.every(({ points }) => points.every(({ period }) => /^\d{4}$/.test(period)))

/**
 * How far left everything is drawn: where all figures are yearly, half a year, so that a figure stands above the name
 * of its year and not between two of them.
 */
const shift = (model) => (yearly(model) ? 182.5 * DAY : 0)

const shifted = (model) => {
  const by = shift(model)
  const moved = (all = []) => all.map((one) => ({ ...one, x: one.x - by }))
  return {
    ...model,
    lines: (model.lines ?? []).map((line) => ({ ...line, points: moved(line.points) })),
    bands: (model.bands ?? []).map((one) => ({ ...one, points: moved(one.points) })),
    marks: (model.marks ?? []).map((mark) => ({ ...mark, items: moved(mark.items) })),
    cuts: moved(model.cuts),
  }
}

/** A range whose ends are round numbers: 60 to 300 for 62.6 to 294.2. */
function rounded([low, high]) {
  const unit = 10 ** Math.floor(Math.log10(high - low || 1)) / 5
  return { min: Math.floor(low / unit) * unit, max: Math.ceil(high / unit) * unit }
}

const axes = (model) => model.axes ?? [model.unit]

/** The first and the last instant of what has a figure: bars and bands count, marks do not. */
function ends({ lines = [], bands = [], from, to }) {
  const all = [...lines, ...bands].flatMap(({ points }) => points.filter(({ y, low }) => y != null || low != null).map(({ x }) => x))
  return [from ?? Math.min(...all), to ?? Math.max(...all)]
}

function curve(line, index, colours, model, narrow, offsets) {
  const colour = colourOf(colours, line.colour ?? index)
  const last = line.points.findLastIndex(({ y }) => y != null)
  const many = line.points.length > 60
  const [, end] = ends(model)
  return {
    name: line.name,
    type: 'line',
    yAxisIndex: line.axis ?? 0,
    symbol: 'circle',
    symbolSize: line.dashed || many ? 4 : 6,
    showAllSymbol: true,
    // A gap is a gap: no line goes where nothing is known.
    connectNulls: false,
    // Between figures that are far apart a dotted line only leads the eye.
    lineStyle: { color: colour, width: line.sparse ? 1 : 2, type: line.sparse ? 'dotted' : line.dashed ? 'dashed' : 'solid' },
    itemStyle: { color: colour },
    z: 3,
    data: line.points.slice(0, last + 1).map(({ x, y }) => [x, visible(y)]),
    endLabel: {
      show: line.points[last]?.x === end && !model.bare && !narrow,
      color: colour,
      fontWeight: 'bold',
      offset: [0, offsets.get(line.name) ?? 0],
      formatter: () => quantity(line.points[last].y, ''),
    },
  }
}

/** By how many pixels the labels at the lines' ends must give way, so that none covers another. */
function apart(model, height) {
  const lines = (model.lines ?? []).filter(({ bars }) => !bars)
  const all = (model.lines ?? []).flatMap(({ points }) => points.map(({ y }) => y)).filter((y) => y != null)
  const scale = height / (Math.max(...all) - Math.min(...all, model.fromZero === false ? Infinity : 0) || 1)
  const offsets = new Map()
  let above = Infinity
  for (const { name, points } of lines
    .map(({ name, points, axis }) => ({ name, points: axis ? [] : points.filter(({ y }) => y != null) }))
    .filter(({ points }) => points.length > 0)
    .sort((one, other) => other.points.at(-1).y - one.points.at(-1).y)) {
    const place = points.at(-1).y * scale
    const given = Math.min(place, above - 14)
    offsets.set(name, place - given)
    above = given
  }
  return offsets
}

function bars(line, index, colours) {
  const colour = colourOf(colours, line.colour ?? index)
  return {
    name: line.name,
    type: 'bar',
    yAxisIndex: line.axis ?? 0,
    barMaxWidth: 22,
    barGap: '10%',
    itemStyle: { color: colour, opacity: 0.6 },
    data: line.points.map(({ x, y }) => [x, visible(y)]),
  }
}

function bandBetween(band, index, colours) {
  const shared = {
    type: 'line',
    stack: `band ${index}`,
    stackStrategy: 'all',
    symbol: 'none',
    silent: true,
    lineStyle: { opacity: 0 },
  }
  const points = [...band.points].sort((a, b) => a.x - b.x)
  return [
    { ...shared, name: `${band.name} from`, data: points.map(({ x, low }) => [x, visible(low)]) },
    {
      ...shared,
      name: band.name,
      itemStyle: { color: colourOf(colours, band.colour ?? 0) },
      data: points.map(({ x, low, high }) => [x, low == null ? '-' : high - low]),
      areaStyle: { color: colourOf(colours, band.colour ?? 0), opacity: band.faint ? 0.18 : 0.4 },
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
    symbolOffset: [0, mark.symbol === 'diamond' ? -14 : 14],
    z: 5,
    itemStyle: { color: colours.marks[mark.colour], borderColor: colours.paper, borderWidth: 1 },
    data: mark.items.map(({ x }) => [x, heightAt(points, x)]),
  }
}

function cutAt({ x, name }, colours) {
  return {
    type: 'line',
    data: [],
    silent: true,
    markLine: {
      symbol: 'none',
      lineStyle: { color: colours.marks.sanction, width: 2, type: 'solid' },
      label: { formatter: name, color: colours.marks.sanction, position: 'end', distance: 4 },
      data: [{ xAxis: x }],
    },
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
