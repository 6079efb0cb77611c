import { quantity, span, unitOf } from '../format.js'
import { frame, grid, nameAxis, SOURCED, sourced, valueAxis } from './common.js'

/** Horizontal bars, the greatest on top. A row is a point with a name, a value and perhaps a share in percent. */
export const ranked = {
  height: ({ rows }) => Math.max(90, rows.length * 34 + 40),

  options(model, colours, { picture, narrow } = {}) {
    const rows = [...model.rows].reverse()
    return {
      ...frame(model, colours, { picture }),
      grid: grid(picture, { top: 4, right: narrow ? 84 : 120 }),
      xAxis: valueAxis(colours, { splitNumber: narrow ? 2 : 4 }),
      yAxis: nameAxis(colours, rows.map(({ name }) => name), picture ? 320 : narrow ? 104 : 190),
      series: [
        {
          name: model.name,
          type: 'bar',
          data: rows.map(({ value, faint }) => ({ value, itemStyle: { color: faint ? colours.faint : colours.series[model.colour ?? 0] } })),
          barMaxWidth: 20,
          label: { show: true, position: 'right', color: colours.text, formatter: ({ dataIndex }) => label(rows[dataIndex]) },
        },
      ],
    }
  },

  stops: (model) => model.rows.map((_, index) => index),

  at(drawn, stops, x, y) {
    const row = stops.length - 1 - Math.round(drawn.convertFromPixel({ yAxisIndex: 0 }, y))
    return stops[Math.min(stops.length - 1, Math.max(0, row))]
  },

  place: (drawn, stops, stop) => [undefined, drawn.convertToPixel({ yAxisIndex: 0 }, stops.length - 1 - stop)],

  reading(model, stop) {
    const row = model.rows[stop]
    return {
      title: row.name,
      entries: [{ name: row.period ? span(row.period) : '', point: row, value: row.value, unit: model.unit }],
      notes: row.share == null ? [] : [`${quantity(row.share, 'PERCENT')} of the total`],
      marks: [],
    }
  },

  keys: () => [],
  without: (model) => model,

  table: (model) => ({
    head: [model.of ?? 'Name', `Value, ${unitOf(model.unit)}`, 'Share of the total'],
    rows: model.rows.map((row) => [
      row.name,
      { point: row, value: row.value, unit: model.unit, name: row.name },
      row.share == null ? '' : quantity(row.share, 'PERCENT'),
    ]),
  }),

  csv: (model) => [
    ['name', 'period', 'value', 'unit', ...SOURCED],
    ...model.rows.map((row) => [row.name, row.period, row.value, model.unit, ...sourced(row)]),
  ],

  points: (model) => model.rows,
}

const label = ({ value, share }) => `${quantity(value, '')}${share == null ? '' : `, ${quantity(Math.round(share * 10) / 10, 'PERCENT')}`}`
