import { full } from '../format.js'
import { frame, grid, nameAxis, valueAxis } from './common.js'

/** Upright bars in a given order, for a distribution: `{name, value, note, marked}`. */
export const columns = {
  options(model, colours, { picture } = {}) {
    return {
      ...frame(model, colours, { picture }),
      grid: grid(picture, { bottom: 28 }),
      xAxis: {
        ...nameAxis(colours, model.columns.map(({ name }) => name)),
        name: model.across,
        nameLocation: 'middle',
        nameGap: 28,
        nameTextStyle: { color: colours.muted },
        axisLabel: { color: colours.muted, hideOverlap: true },
      },
      yAxis: valueAxis(colours, { name: model.unit, minInterval: 1 }),
      series: [
        {
          name: model.name,
          type: 'bar',
          barCategoryGap: '8%',
          data: model.columns.map(({ value, marked }) => ({
            value,
            itemStyle: { color: marked ? colours.marks.sanction : colours.series[0], opacity: marked ? 1 : 0.6 },
          })),
          label: {
            show: true,
            position: 'top',
            color: colours.marks.sanction,
            fontWeight: 'bold',
            formatter: ({ dataIndex }) => model.columns[dataIndex].marked ?? '',
          },
        },
      ],
    }
  },

  stops: (model) => model.columns.map((_, index) => index),

  at(drawn, stops, x) {
    const column = Math.round(drawn.convertFromPixel({ xAxisIndex: 0 }, x))
    return stops[Math.min(stops.length - 1, Math.max(0, column))]
  },

  place: (drawn, stops, stop) => [drawn.convertToPixel({ xAxisIndex: 0 }, stop), undefined],

  reading(model, stop) {
    const { name, value, note } = model.columns[stop]
    return { title: name, entries: [], notes: [`${full(value)} ${model.unit}`, note].filter(Boolean), marks: [] }
  },

  keys: () => [],
  without: (model) => model,
  table: (model) => ({
    head: [model.across, model.unit, ''],
    rows: model.columns.map(({ name, value, note }) => [name, full(value), note ?? '']),
  }),
  csv: (model) => [[model.across, model.unit, 'note'], ...model.columns.map(({ name, value, note }) => [name, value, note])],
  points: () => [],
}
