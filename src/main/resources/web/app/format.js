// How figures, days and statuses are written: English words, units always beside the number.

const SCALES = [
  [1e12, 'trn'],
  [1e9, 'bn'],
  [1e6, 'm'],
]
const plain = new Intl.NumberFormat('en', { maximumFractionDigits: 2 })
const whole = new Intl.NumberFormat('en', { maximumFractionDigits: 6 })
const dayOf = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' })

/** 190.27 bn; a figure that is not there is a dash. */
export function short(value) {
  if (value == null) {
    return '–'
  }
  const scale = SCALES.find(([size]) => Math.abs(value) >= size)
  return scale ? `${plain.format(value / scale[0])} ${scale[1]}` : plain.format(value)
}

/** 190,271,000,000; all digits that the service gave. */
export const full = (value) => (value == null ? '–' : whole.format(value))

/** A figure with its unit: 190.27 bn USD. */
export const quantity = (value, unit) => (value == null ? 'no figure' : `${short(value)} ${unit ?? ''}`.trim())

/** 24 February 2022; of a date that is only a month or a year, as much as is known. */
export function day(date) {
  if (!date) {
    return 'day unknown'
  }
  return /^\d{4}-\d{2}-\d{2}$/.test(date) ? dayOf.format(new Date(`${date}T00:00Z`)) : date
}

/** The first instant of a period or of a date: 2022, 2022-Q1, 2022-02, 2022-02-24. */
export function begin(text) {
  const quarter = /^(\d{4})-?Q([1-4])$/.exec(text)
  if (quarter) {
    return Date.UTC(Number(quarter[1]), (Number(quarter[2]) - 1) * 3, 1)
  }
  const [year, month = '01', date = '01'] = text.split('-')
  return Date.UTC(Number(year), Number(month) - 1, Number(date))
}

/** The middle of a period, where its figure is drawn. */
export function middle(text) {
  const start = new Date(begin(text))
  const months = /Q/.test(text) ? 3 : { 4: 12, 7: 1 }[text.length] ?? 0
  const end = Date.UTC(start.getUTCFullYear(), start.getUTCMonth() + months, start.getUTCDate())
  return (start.getTime() + end) / 2
}

const STATUSES = {
  NORMAL: 'as published',
  PROVISIONAL: 'provisional',
  ESTIMATED: 'estimated',
  IMPUTED: 'imputed',
  FORECAST: 'forecast',
  BREAK: 'break in the series',
  COMPUTED: 'worked out',
  WITHDRAWN: 'taken back by the office',
  MISSING: 'no value given',
  SUPPRESSED: 'kept secret',
  NOT_COLLECTED: 'not collected',
  NOT_APPLICABLE: 'cannot be',
  NOT_LOADED: 'not held here',
}

/** What a status means, in a few words. */
export const status = (code) => STATUSES[code] ?? code.toLowerCase().replaceAll('_', ' ')

/** ADOPTED_NOT_APPLYING as words. */
export const words = (code) => code.toLowerCase().replaceAll('_', ' ')

/** Where a figure comes from: GACC in Vestnik Kavkaza, 13 January 2023. */
export function origin({ provider, citations = [] }) {
  const [first] = citations
  const read = first ? first.source.publisher ?? first.source.title : undefined
  const office = first?.quotedProvider?.code ?? provider?.code
  const where = [office, read && read !== office ? `in ${read}` : undefined].filter(Boolean).join(' ')
  const published = first?.source.publishedOn
  return [where, published ? day(published) : undefined].filter(Boolean).join(', ')
}
