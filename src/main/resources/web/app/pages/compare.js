import { html, nothing } from 'lit'
import { middle, quantity, words } from '../format.js'
import { turn } from '../pieces.js'
import { ask, gql, Refusal } from '../service.js'

export const defaults = {
  s: ['TRADE.GACC.A.CHN.RUS.TOTAL.TOTAL.VALUE.USD', 'TRADE.FCS.A.RUS.CHN.TOTAL.TOTAL.VALUE.USD'],
  transform: 'LEVEL',
  base: '',
  frequency: '',
  from: '',
  to: '',
  asOf: '',
  find: '',
  as: 'LINES',
}

/** As many as the service compares at once, and as many colours as can be told apart. */
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
        citationIndex
        citations { source { publisher title url publishedOn } quotedProvider { code } }
        problems { code message }
        summary { compoundAnnualGrowthRate }
      }
    }
  }
`

const CATALOGUE = gql`
  query Catalogue($find: String) {
    seriesCatalog(search: $find, first: 40) {
      totalCount
      nodes { key label frequency first last unit { code } provider { name } }
    }
  }
`

const TRANSFORMS = {
  LEVEL: 'Level',
  INDEX: 'Index, base = 100',
  PERCENT_CHANGE: 'Change in percent',
  PERCENT_CHANGE_FROM_YEAR_AGO: 'Change from a year ago in percent',
  CHANGE: 'Change',
  SHARE_OF_GDP: 'Share of the reporter’s product',
  SHARE_OF_REPORTER_TOTAL: 'Share of the reporter’s trade',
  SHARE_OF_PARTNER_TOTAL: 'Share of the partner’s trade',
  CONSTANT_USD: 'In constant dollars',
  PER_CAPITA: 'Per head',
  LOG: 'Logarithm',
  Z_SCORE: 'Standard scores',
}
const FREQUENCIES = { '': 'As published', ANNUAL: 'Yearly', QUARTERLY: 'Quarterly', MONTHLY: 'Monthly' }
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
  const [compared, found] = await Promise.all([
    state.s.length > 0 ? ask(DOCUMENT, variablesOf(state), signal) : { problems: [] },
    state.find ? ask(CATALOGUE, { find: state.find }, signal) : undefined,
  ]).catch((error) => {
    // The picker stays usable when the comparison was refused.
    if (error instanceof Refusal) {
      return [{ problems: error.messages }, undefined]
    }
    throw error
  })
  return { ...compared, found: found?.seriesCatalog }
}

export const title = () => 'Compare'

export function view(state, data, change) {
  return html`<h1 tabindex="-1">Compare series</h1>
    ${picker(state, data, change)} ${controls(state, data, change)}
    ${state.s.length === 0
      ? html`<p class="empty">Find a series above, by a country, a commodity or an indicator.</p>`
      : data.compare
        ? comparison(state, data.compare)
        : nothing}`
}

function picker(state, { compare, found }, change) {
  const names = new Map(compare?.series.map(({ key, label }) => [key, label]))
  return html`<section>
    <h2>Series</h2>
    <ul class="chosen">
      ${state.s.map(
        (key) => html`<li>
          <span>${names.get(key) ?? key}</span>
          <button
            type="button"
            aria-label="Take away ${names.get(key) ?? key}"
            @click=${() => change({ s: state.s.filter((other) => other !== key) })}
          >
            ✕
          </button>
        </li>`,
      )}
    </ul>
    <form
      class="controls"
      role="search"
      @submit=${(event) => {
        event.preventDefault()
        change({ find: new FormData(event.target).get('find').trim() })
      }}
    >
      <label>Find a series <input type="search" name="find" .value=${state.find} placeholder="Germany, gas, CIPS …" /></label>
      <button>Find</button>
    </form>
    ${found ? results(state, found, change) : nothing}
  </section>`
}

function results(state, { nodes, totalCount }, change) {
  if (nodes.length === 0) {
    return html`<p class="empty">No series has “${state.find}” in its name. Try a country’s English name or a key’s beginning.</p>`
  }
  const full = state.s.length >= MOST
  return html`<p class="muted" role="status">
      ${nodes.length < totalCount ? `The first ${nodes.length} of ${totalCount}.` : `${totalCount} found.`}
      ${full ? `${MOST} series are compared already: take one away to add another.` : nothing}
    </p>
    <ul class="entries" tabindex="0" aria-label="Series found">
      ${nodes.map(
        ({ key, label, frequency, first, last, unit, provider }) => html`<li>
          <button type="button" ?disabled=${full || state.s.includes(key)} @click=${() => change({ s: [...state.s, key] })}>
            Add
          </button>
          ${label}
          <span class="muted">${[words(frequency), unit.code, provider?.name, first ? `${first} to ${last}` : undefined].filter(Boolean).join(', ')}</span>
        </li>`,
      )}
    </ul>`
}

export function controls(state, data, change) {
  return html`<form class="controls" @submit=${(event) => event.preventDefault()}>
    ${turn.choice('transform', 'Show', TRANSFORMS, state, change)}
    ${state.transform === 'INDEX' ? turn.text('base', 'Base', 'first year', state, change) : nothing}
    ${turn.choice('frequency', 'Frequency', FREQUENCIES, state, change)}
    ${turn.text('from', 'From', '2000', state, change)} ${turn.text('to', 'To', '2024', state, change)}
    ${turn.choice('as', 'As', MANNERS, state, change)} ${backInTime(state, change)}
  </form>`
}

/** A slider over the ends of months, and the exact day beside it. */
function backInTime(state, change) {
  const first = 2010
  const monthOf = (date) => (date.getUTCFullYear() - first) * 12 + date.getUTCMonth()
  const now = monthOf(new Date()) + 1
  const at = state.asOf ? Math.min(now, Math.max(0, monthOf(new Date(`${state.asOf}T00:00Z`)))) : now
  const lastDayOf = (month) => new Date(Date.UTC(first, month + 1, 0)).toISOString().slice(0, 10)
  return html`${turn.date('asOf', 'As known on', state, change)}
    <label
      >Back in time
      <input
        type="range"
        min="0"
        max=${now}
        .value=${String(at)}
        aria-valuetext=${state.asOf || 'now'}
        @change=${({ target }) => change({ asOf: Number(target.value) >= now ? '' : lastDayOf(Number(target.value)) })}
    /></label>`
}

function comparison(state, compare) {
  const { notices, series } = compare
  const problems = series.flatMap(({ label, problems: all }) => all.map(({ message }) => `${label}: ${message}`))
  return html`${charts(state, compare)}
  ${notices.length + problems.length > 0
    ? html`<section>
        <h2>To be known</h2>
        <ul>
          ${[...notices.map(({ message }) => message), ...problems].map((message) => html`<li>${message}</li>`)}
        </ul>
      </section>`
    : nothing}`
}

function charts(state, compare) {
  const lines = compare.series.map((one, index) => ({
    name: one.label,
    unit: one.unit.code,
    colour: index,
    points: compare.periods.map((period, at) => ({
      x: middle(period),
      y: one.values[at],
      period,
      status: one.statuses[at],
      provider: one.provider,
      citations: one.citationIndex[at] == null ? [] : [one.citations[one.citationIndex[at]]],
    })),
  }))
  const chart = (caption, shown) => html`<dyad-chart
    .caption=${caption}
    .explanation=${TRANSFORMS[state.transform] ?? state.transform}
    .model=${{ lines: shown, unit: [...new Set(shown.map(({ unit }) => unit))].join(', '), whyEmpty: 'None of these has a figure in this span.' }}
    .document=${DOCUMENT}
    .variables=${variablesOf(state)}
    .csvUrl=${compare.csvUrl}
  ></dyad-chart>`
  if (state.as === 'TABLE') {
    return table(compare)
  }
  return state.as === 'MULTIPLES'
    ? html`<div class="beside">${lines.map((line) => chart(line.name, [line]))}</div>`
    : chart('Series side by side', lines)
}

function table({ periods, series, csvUrl }) {
  return html`<section>
    <div class="scroll tall" tabindex="0" role="region" aria-label="Series side by side">
      <table>
        <thead>
          <tr><th>Period</th>${series.map(({ label, unit }) => html`<th class="number">${label} <span class="muted">${unit.code}</span></th>`)}</tr>
        </thead>
        <tbody>
          ${periods.map(
            (period, at) => html`<tr>
              <th scope="row">${period}</th>
              ${series.map(({ values, statuses }) => html`<td class="number" title=${words(statuses[at])}>${values[at] == null ? html`<span class="muted">${words(statuses[at])}</span>` : quantity(values[at], '')}</td>`)}
            </tr>`,
          )}
        </tbody>
      </table>
    </div>
    <p class="take-away"><a class="button" href=${csvUrl} download>CSV</a></p>
  </section>`
}
