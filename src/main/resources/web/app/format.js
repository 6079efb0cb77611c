// How figures, days and statuses are written: English words, units always beside the number.

const SCALES = [
  [1e12, 'trn'],
  [1e9, 'bn'],
  [1e6, 'm'],
]
const plain = new Intl.NumberFormat('en', { maximumFractionDigits: 2 })
const small = new Intl.NumberFormat('en', { maximumSignificantDigits: 2 })
const whole = new Intl.NumberFormat('en', { maximumFractionDigits: 6 })
const inUtc = (options) => new Intl.DateTimeFormat('en-GB', { ...options, timeZone: 'UTC' })
const dayOf = inUtc({ day: 'numeric', month: 'long', year: 'numeric' })
const monthOf = inUtc({ month: 'long', year: 'numeric' })

// U+2212: as wide as a plus, and no hyphen at which a line may break.
const minus = (text) => text.replace('-', '−')

/** 190.27 bn; a figure that is not there is a dash. */
export function short(value) {
  if (value == null) {
    return '–'
  }
  const scale = SCALES.find(([size]) => Math.abs(value) >= size)
  if (scale) {
    return minus(`${plain.format(value / scale[0])} ${scale[1]}`)
  }
  return minus((value !== 0 && Math.abs(value) < 0.1 ? small : plain).format(value))
}

/** 190,271,000,000; all digits that the service gave. */
export const full = (value) => (value == null ? '–' : minus(whole.format(value)))

const UNITS = {
  BBL_PER_DAY: 'barrels a day',
  BCM: 'bcm',
  BCM_PER_YEAR: 'bcm a year',
  INDEX: '',
  INDEX_1982_84_100: '(1982 to 1984 = 100)',
  KG: 'kg',
  KM: 'km',
  LOG: '(natural logarithm)',
  MILLION_BBL: 'million barrels',
  MILLION_BBL_PER_DAY: 'million barrels a day',
  MILLION_BOE: 'million barrels of oil equivalent',
  MILLION_T: 'million tonnes',
  MILLION_T_PER_YEAR: 'million tonnes a year',
  NUMBER: '',
  PERCENT: '%',
  RATIO: '',
  T: 'tonnes',
  TWH: 'TWh',
  UNITS: 'pieces',
  USD_PER_1000_M3: 'USD per 1,000 m³',
}

/** A unit's code as it stands beside a number: USD, bcm a year, CNY per USD. */
export function unitOf(code) {
  if (!code) {
    return ''
  }
  if (code in UNITS) {
    return UNITS[code]
  }
  const rate = /^([A-Z]{3})_PER_([A-Z]{3})$/.exec(code)
  if (rate) {
    return `${rate[1]} per ${rate[2]}`
  }
  return /^[A-Z]{2,3}$/.test(code) ? code : code.toLowerCase().replaceAll('_', ' ')
}

const beside = (number, code) => {
  const unit = unitOf(code)
  return unit === '%' ? `${number}%` : `${number} ${unit}`.trim()
}

/** A figure with its unit: 190.27 bn USD. */
export const quantity = (value, unit) => (value == null ? 'no figure' : beside(short(value), unit))

/** All digits with the unit. */
export const exact = (value, unit) => (value == null ? 'no figure' : beside(full(value), unit))

/** 24 February 2022; of a date that is only a month or a year, as much as is known. */
export function day(date) {
  if (!date) {
    return 'day unknown'
  }
  if (/^\d{4}-\d{2}-\d{2}$/.test(date)) {
    return dayOf.format(new Date(`${date}T00:00Z`))
  }
  return /^\d{4}-\d{2}$/.test(date) ? monthOf.format(new Date(`${date}-01T00:00Z`)) : date
}

/** 2022, Q1 2022, February 2022. */
export function span(period) {
  const quarter = /^(\d{4})-?Q([1-4])$/.exec(period)
  return quarter ? `Q${quarter[2]} ${quarter[1]}` : day(period)
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
  const months = /Q/.test(text) ? 3 : ({ 4: 12, 7: 1 }[text.length] ?? 0)
  const end = Date.UTC(start.getUTCFullYear(), start.getUTCMonth() + months, start.getUTCDate())
  return (start.getTime() + end) / 2
}

/** Today's date in UTC, as the service counts days. */
export const today = () => new Date().toISOString().slice(0, 10)

const STATUSES = {
  NORMAL: 'as published',
  PROVISIONAL: 'provisional',
  ESTIMATED: 'estimated',
  IMPUTED: 'imputed',
  FORECAST: 'forecast',
  BREAK: 'break in the series',
  COMPUTED: 'worked out here',
  WITHDRAWN: 'taken back by the office',
  MISSING: 'no value given',
  SUPPRESSED: 'kept secret by the office',
  NOT_COLLECTED: 'not collected',
  NOT_APPLICABLE: 'cannot be',
  NOT_LOADED: 'not held here',
}

/** What a status means, in a few words. */
export const status = (code) => STATUSES[code] ?? words(code)

/** ADOPTED_NOT_APPLYING as words, LNG_PROJECT as LNG project. */
export const words = (code) =>
  code
    .split('_')
    .map((word) => (['LNG', 'SWIFT'].includes(word) ? word : word.toLowerCase()))
    .join(' ')

/** The same with a capital ahead. */
export const phrase = (code) => capital(words(code))

export const capital = (text) => text.charAt(0).toUpperCase() + text.slice(1)

/** 1 deal, 2 deals. */
export const count = (number, one, many = `${one}s`) => `${full(number)} ${number === 1 ? one : many}`

/** Where a figure comes from: GACC in Vestnik Kavkaza, 13 January 2023. */
export function origin({ provider, citations = [] }) {
  const [first] = citations
  const read = first ? (first.source.publisher ?? first.source.title) : undefined
  const office = first?.quotedProvider?.code ?? provider?.code
  const where = office && read && read !== office ? `${office} in ${read}` : (office ?? read)
  const published = first?.source.publishedOn
  return [where, published ? day(published) : undefined].filter(Boolean).join(', ')
}
