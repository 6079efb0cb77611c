import { origin, short } from '../format.js'

// What all drawings share. Pure: no element, no network.

/** Nothing is drawn where nothing is known. */
export const visible = (value) => (value == null ? '-' : value)

export const colourOf = (colours, index) => colours.series[index % colours.series.length]

/**
 * What every drawing begins with. A picture that leaves the page takes its title, its keys and its sources along; on
 * the page these stand around the drawing.
 */
export function frame(model, colours, { picture } = {}) {
  return {
    animation: false,
    useUTC: true,
    backgroundColor: picture ? colours.paper : 'transparent',
    color: colours.series,
    textStyle: { fontFamily: 'system-ui, sans-serif', color: colours.text },
    aria: { enabled: false },
    ...(picture && {
      title: [
        {
          text: picture.caption,
          subtext: picture.explanation ?? '',
          left: 16,
          top: 12,
          textStyle: { color: colours.text, fontSize: 22, width: 1150, overflow: 'truncate' },
          subtextStyle: { color: colours.muted, fontSize: 14, width: 1150, overflow: 'truncate' },
        },
        {
          text: picture.foot,
          left: 16,
          bottom: 8,
          textStyle: { color: colours.muted, fontSize: 12, fontWeight: 'normal', width: 1168, overflow: 'truncate' },
        },
      ],
      legend: {
        top: 72,
        left: 12,
        itemGap: 16,
        textStyle: { color: colours.text, fontSize: 14 },
        data: picture.keys.map(({ name }) => name),
      },
    }),
  }
}

/** Room around the drawing; a picture has its title above and its sources below. */
export const grid = (picture, room = {}) => ({
  left: 8,
  right: 16,
  top: 32,
  bottom: 8,
  ...room,
  ...(picture && { left: 20, right: 60, top: 132, bottom: 44 }),
  containLabel: true,
})

export const valueAxis = (colours, more) => ({
  type: 'value',
  nameTextStyle: { color: colours.muted, align: 'left' },
  nameGap: 12,
  axisLabel: { color: colours.muted, formatter: short, hideOverlap: true },
  splitLine: { lineStyle: { color: colours.rule } },
  ...more,
})

export const nameAxis = (colours, names, width) => ({
  type: 'category',
  data: names,
  axisLabel: { color: colours.text, width, overflow: 'truncate' },
  axisTick: { show: false },
  axisLine: { lineStyle: { color: colours.rule } },
})

/** A point's way into a file. */
export const sourced = (point) => [
  point.status,
  origin(point),
  point.citations?.[0]?.source.url,
  point.knownFrom,
]

export const SOURCED = ['status', 'source', 'source url', 'known from']
