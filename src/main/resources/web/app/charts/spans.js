import { day } from '../format.js'
import { colourOf, frame, grid, nameAxis } from './common.js'

/**
 * What lasted from when to when, one row each: `{name, from, to, since, until, group, citations}` with instants and
 * the dates as they are known; without `to` it goes on. `now` draws a day through all of them.
 */
export const spans = {
  height: (model) => Math.max(120, model.spans.length * 24 + 56),

  options(model, colours, { picture, narrow, wide } = {}) {
    const rows = [...model.spans].reverse()
    const [first, last] = limits(model)
    return {
      ...frame(model, colours, { picture }),
      grid: grid(picture, { top: 24, right: 24 }),
      xAxis: {
        type: 'value',
        min: first,
        max: last,
        interval: step(first, last, narrow),
        axisLabel: { color: colours.muted, hideOverlap: true, formatter: (instant) => new Date(instant + 2 * DAY).getUTCFullYear() },
        splitLine: { lineStyle: { color: colours.rule } },
      },
      // On a phone there is room for what is done, not for who does it, which the card tells.
      yAxis: nameAxis(colours, rows.map(({ name }) => (narrow ? name.replace(/^.*?: /, '') : name)), picture || wide ? 440 : narrow ? 140 : 260),
      series: [
        { type: 'bar', stack: 'span', silent: true, itemStyle: { color: 'transparent' }, data: rows.map(({ from }) => from) },
        ...groups(model).map((group, index) => ({
          name: group,
          type: 'bar',
          stack: 'span',
          barMaxWidth: 14,
          itemStyle: { color: colourOf(colours, colourIn(model, group, index)), borderRadius: 2, opacity: 0.85 },
          data: rows.map((row) => (row.group === group ? Math.max((row.to ?? until(model)) - row.from, (last - first) * 0.004) : '-')),
          ...(index === 0 &&
            model.now != null && {
              markLine: {
                symbol: 'none',
                silent: true,
                lineStyle: { color: colours.marks.sanction, width: 1.5, type: 'solid' },
                label: { formatter: model.nowName, color: colours.marks.sanction, distance: 4 },
                data: [{ xAxis: model.now }],
              },
            }),
        })),
      ],
    }
  },

  stops: (model) => model.spans.map((_, index) => index),

  at(drawn, stops, x, y) {
    const row = stops.length - 1 - Math.round(drawn.convertFromPixel({ yAxisIndex: 0 }, y))
    return stops[Math.min(stops.length - 1, Math.max(0, row))]
  },

  place: (drawn, stops, stop) => [undefined, drawn.convertToPixel({ yAxisIndex: 0 }, stops.length - 1 - stop)],

  reading(model, stop) {
    const row = model.spans[stop]
    return { title: row.name, entries: [], notes: [when(row), row.note].filter(Boolean), marks: [], from: row }
  },

  keys: (model) => groups(model).map((name, index) => ({ name, swatch: `s${(colourIn(model, name, index) % 8) + 1}`, shape: 'box' })),
  without: (model, hidden) => ({ ...model, groups: groups(model), spans: model.spans.filter(({ group }) => !hidden.has(group)) }),

  table: (model) => ({
    head: ['Name', 'From', 'To', ''],
    rows: model.spans.map(({ name, since, until, group }) => [name, since ? day(since) : 'not known', until ? day(until) : '', group]),
  }),

  csv: (model) => [
    ['name', 'from', 'to', 'state', 'source', 'source url'],
    ...model.spans.map(({ name, since, until, group, citations }) => [
      name,
      since,
      until,
      group,
      citations?.[0]?.source.title,
      citations?.[0]?.source.url,
    ]),
  ],

  points: (model) => model.spans,
}

const groups = (model) => model.groups ?? [...new Set(model.spans.map(({ group }) => group))]

/** A group's own colour where the model names one, so that it stays the same from view to view. */
const colourIn = ({ colours = {} }, group, index) => colours[group] ?? index

const when = ({ since, until, group }) =>
  [since ? `from ${day(since)}` : 'beginning unknown', until ? `to ${day(until)}` : undefined, group].filter(Boolean).join(', ')

const DAY = 24 * 3600e3
// A leap year apart, the first of January is a day off; the names of the years allow for it.
const YEAR = 365.25 * DAY

/** What goes on is drawn up to the day that the model shows, or to today. */
const until = ({ now }) => Math.max(now ?? 0, Date.now())

/** Whole years around all of it. */
function limits({ spans: all, now }) {
  const first = new Date(Math.min(...all.map(({ from }) => from))).getUTCFullYear()
  const last = new Date(Math.max(until({ now }), ...all.map(({ to }) => to ?? 0))).getUTCFullYear() + 1
  return [Date.UTC(first, 0, 1), Date.UTC(last, 0, 1)]
}

function step(first, last, narrow) {
  const years = Math.round((last - first) / YEAR)
  const wanted = narrow ? 4 : 10
  return [1, 2, 5, 10, 20].find((one) => years / one <= wanted) * YEAR
}
