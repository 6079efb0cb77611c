import { html, nothing } from 'lit'
import { of } from '../address.js'
import { figure } from '../figure.js'
import { day, exact, quantity, span, status, unitOf } from '../format.js'
import { chart, columns, controls as turns, table, turn } from '../pieces.js'
import '../picker.js'
import { ask, gql, Refusal } from '../service.js'

export const defaults = {
  s: [
    'TRADE.NBS.A.CHN.RUS.IMPORT.TOTAL.VALUE.USD',
    'TRADE.NBS.A.CHN.USA.IMPORT.TOTAL.VALUE.USD',
    'TRADE.NBS.A.CHN.DEU.IMPORT.TOTAL.VALUE.USD',
    'TRADE.NBS.A.CHN.IND.IMPORT.TOTAL.VALUE.USD',
  ],
  transform: 'INDEX',
  base: '2012',
  frequency: '',
  from: '2012',
  to: '',
  asOf: '',
  as: 'LINES',
}

/** As many colours as can be told apart. */
const MOST = 8

const DOCUMENT = gql`
  query Compare($input: CompareInput!) {
    compare(input: $input) {
      periods
      csvUrl
      notices { code message }
      series {
        key
        label
        unit { code }
        provider { code name }
        values
        statuses
        knownFrom
        citationIndex
        citations { ...read }
        problems { code message }
        summary {
          count
          compoundAnnualGrowthRate
          first { ...extreme }
          last { ...extreme }
          min { ...extreme }
          max { ...extreme }
        }
      }
    }
  }

  fragment extreme on Observation {
    period
    value
    status
    knownFrom
    citations { ...read }
  }

  fragment read on Citation {
    source { publisher title url publishedOn }
    quotedProvider { code }
  }
`

const TRANSFORMS = {
  LEVEL: 'The figures themselves',
  INDEX: 'Index, base = 100',
  PERCENT_CHANGE: 'Change in percent',
  PERCENT_CHANGE_FROM_YEAR_AGO: 'Change from a year ago in percent',
  CHANGE: 'Change',
  CUMULATIVE_12_MONTHS: 'Sum of twelve months',
  SEASONALLY_ADJUSTED: 'Without the season',
  SHARE_OF_GDP: 'Share of the reporter’s product',
  SHARE_OF_REPORTER_TOTAL: 'Share of the reporter’s trade',
  SHARE_OF_PARTNER_TOTAL: 'Share of the partner’s trade',
  CONSTANT_USD: 'In constant dollars',
  PER_CAPITA: 'Per head',
  LOG: 'Logarithm',
  Z_SCORE: 'Standard scores',
}
const FREQUENCIES = { '': 'as published', ANNUAL: 'yearly', QUARTERLY: 'quarterly', MONTHLY: 'monthly' }
const MANNERS = { LINES: 'Lines in one chart', MULTIPLES: 'A chart each', TABLE: 'Table' }

const variablesOf = ({ s, transform, base, frequency, from, to, asOf }) => ({
  input: {
    series: s.map((key) => ({ key })),
    transform,
    indexBase: transform === 'INDEX' && base ? base : null,
    frequency: frequency || null,
    from: from || null,
    to: to || null,
    asOf: asOf || null,
  },
})

export async function load(state, signal) {
  if (state.s.length === 0) {
    return { problems: [] }
  }
  try {
    return await ask(DOCUMENT, variablesOf(state), signal)
  } catch (error) {
    // The picker stays usable when the comparison was refused.
    if (error instanceof Refusal) {
      return { problems: error.messages }
    }
    throw error
  }
}

export const title = () => 'Compare series'

export function view(state, data, change) {
  const drawn = charts(state, data)
  return html`<h1 tabindex="-1">Compare series</h1>
    <p class="lead">Any figures of the service side by side: trade, energy, sanctions, product, prices. Add up to ${MOST}.</p>
    ${chosen(state, data, change)} ${controls(state, data, change)}
    ${state.s.length === 0
      ? html`<p class="empty">Nothing is chosen. Search above for a country, goods or an indicator and press Enter.</p>`
      : data.compare
        ? html`${state.as === 'TABLE' ? wide(data.compare) : html`<div class=${Object.keys(drawn).length > 1 ? 'beside' : ''}>${Object.values(drawn).map(chart)}</div>`}
            ${inShort(data.compare)} ${known(data.compare)}`
        : nothing}`
}

function chosen(state, { compare }, change) {
  const names = new Map(compare?.series.map((one) => [one.key, one]))
  return html`<section class="plain">
    <ul class="chosen" aria-label="Series that are compared">
      ${state.s.map((key, index) => {
        const one = names.get(key)
        return html`<li>
          <span class="swatch line s${(index % 8) + 1}"></span>
          <span>${one?.label ?? key} <small class="muted">${one?.provider?.code ?? ''}</small></span>
          <button type="button" aria-label="Take away ${one?.label ?? key}" @click=${() => change({ s: state.s.filter((other) => other !== key) })}>✕</button>
        </li>`
      })}
    </ul>
    <dyad-picker
      label="Add a series"
      .full=${state.s.length >= MOST ? `${MOST} series are compared already: take one away to add another.` : ''}
      @picked=${({ detail }) => change({ s: [...new Set([...state.s, detail.key])] })}
    ></dyad-picker>
  </section>`
}

export function controls(state, data, change) {
  return turns(
    turn.choice('transform', 'Show', TRANSFORMS, state, change),
    state.transform === 'INDEX' ? turn.text('base', 'Base', 'first year', state, change) : nothing,
    turn.choice('frequency', 'Frequency', FREQUENCIES, state, change),
    turn.text('from', 'From', 'first', state, change),
    turn.text('to', 'To', 'last', state, change),
    turn.choice('as', 'As', MANNERS, state, change),
    backInTime(state, change),
  )
}

/** A slider over the ends of months, and the exact day beside it. */
function backInTime(state, change) {
  const first = 2012
  const monthOf = (date) => (date.getUTCFullYear() - first) * 12 + date.getUTCMonth()
  const now = monthOf(new Date()) + 1
  const at = state.asOf ? Math.min(now, Math.max(0, monthOf(new Date(`${state.asOf}T00:00Z`)))) : now
  const lastDayOf = (month) => (month >= now ? '' : new Date(Date.UTC(first, month + 1, 0)).toISOString().slice(0, 10))
  const told = (value) => (lastDayOf(Number(value)) ? day(lastDayOf(Number(value))) : 'now')
  return html`${turn.date('asOf', 'As known on', state, change)}
    <label class="slide"
      ><span>Back in time: <output>${told(at)}</output></span>
      <input
        type="range"
        min="0"
        max=${now}
        .value=${String(at)}
        aria-valuetext=${told(at)}
        @input=${({ target }) => (target.labels[0].querySelector('output').textContent = told(target.value))}
        @change=${({ target }) => change({ asOf: lastDayOf(Number(target.value)) })}
    /></label>`
}

const explained = ({ transform, base, asOf }) =>
  [transform === 'INDEX' && base ? `Index, ${base} = 100` : TRANSFORMS[transform], asOf ? `as known on ${day(asOf)}` : undefined].filter(Boolean).join(', ')

export function charts(state, { compare }) {
  if (!compare) {
    return {}
  }
  const lines = compare.series.map((one, index) => ({
    name: one.label,
    unit: one.unit.code,
    colour: index,
    points: columns({ ...one, periods: compare.periods }),
  }))
  // Two lines of one name are told apart by who compiled them.
  for (const [index, line] of lines.entries()) {
    if (lines.some((other) => other !== line && other.points !== line.points && compare.series[lines.indexOf(other)].label === compare.series[index].label)) {
      line.name = `${line.name} (${compare.series[index].provider?.code ?? index + 1})`
    }
  }
  const units = [...new Set(lines.map(({ unit }) => unit))]
  const one = (name, caption, shown) => ({
    caption,
    explanation: explained(state),
    model: {
      lines: shown.map((line) => ({ ...line, axis: Math.max(0, [...new Set(shown.map(({ unit }) => unit))].indexOf(line.unit)) })),
      axes: [...new Set(shown.map(({ unit }) => unit))],
      unit: shown[0].unit,
      range: state.as === 'MULTIPLES' && units.length === 1 && state.transform !== 'LEVEL' ? extent(lines) : undefined,
      fromZero: !['INDEX', 'LOG', 'Z_SCORE'].includes(state.transform),
      whyEmpty: 'None of these has a figure in this span.',
    },
    document: DOCUMENT,
    variables: variablesOf(state),
    csvUrl: compare.csvUrl,
    embed: of(`/embed/compare/${name}`, state, { ...defaults, s: [] }),
  })
  if (state.as === 'MULTIPLES' || units.length > 2) {
    return Object.fromEntries(lines.map((line, index) => [`series-${index + 1}`, one(`series-${index + 1}`, line.name, [line])]))
  }
  return { lines: one('lines', 'Series side by side', lines) }
}

/** From the lowest to the highest of all, so that charts beside one another can be held against one another. */
function extent(lines) {
  const all = lines.flatMap(({ points }) => points.map(({ y }) => y)).filter((y) => y != null)
  return [Math.min(...all), Math.max(...all)]
}

function wide({ periods, series, csvUrl }) {
  return html`${table(
      'Series side by side',
      ['Period', ...series.map(({ label, unit, provider }) => `#${label}${provider ? ` (${provider.code})` : ''}, ${unitOf(unit.code) || 'number'}`)],
      periods.map((period, at) => [
        span(period),
        ...series.map((one) => {
          const point = columns({ ...one, periods })[at]
          const text = point.y == null ? status(point.status) : quantity(point.y, '')
          return figure(point.y, one.unit.code, point, { name: one.label, text, tab: -1 })
        }),
      ]),
      'None of these has a figure in this span.',
      { tall: true },
    )}
    <p class="tools"><a class="button" href=${csvUrl} download>CSV</a></p>`
}

function inShort({ series }) {
  const tell = (one, label, unit) => (one ? html`${figure(one.value, unit, one, { name: label, text: quantity(one.value, ''), tab: -1 })} <small class="muted">${span(one.period)}</small>` : '–')
  return table(
    'In short',
    ['Series', 'Unit', '#First', '#Last', '#Lowest', '#Highest', '#Growth a year'],
    series.map(({ label, unit, summary: all }) => [
      label,
      unitOf(unit.code) || 'index',
      ...['first', 'last', 'min', 'max'].map((name) => tell(all[name], label, unit.code)),
      all.compoundAnnualGrowthRate == null
        ? '–'
        : figure(all.compoundAnnualGrowthRate, 'PERCENT', { status: 'COMPUTED', note: `from the first to the last figure: ${exact(all.first?.value, unit.code)} to ${exact(all.last?.value, unit.code)}` }, { name: 'Mean growth a year', tab: -1 }),
    ]),
    'Nothing to sum up.',
  )
}

function known({ notices, series }) {
  const problems = series.flatMap(({ label, problems: all }) => all.map(({ message }) => `${label}: ${message}`))
  const all = [...new Set([...notices.map(({ message }) => message), ...problems])]
  return all.length > 0
    ? html`<section>
        <h2>What to know when reading this</h2>
        <ul>${all.map((message) => html`<li>${message}</li>`)}</ul>
      </section>`
    : nothing
}
