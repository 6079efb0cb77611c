import { html, nothing } from 'lit'
import { begin, full, middle, quantity } from '../format.js'
import { columns, turn } from '../pieces.js'
import { ask, gql } from '../service.js'

export const defaults = {
  s: 'TRADE.GACC.M.CHN.RUS.EXPORT.TOTAL.VALUE.USD',
  control: '',
  date: '2022-02-24',
  before: '48',
  after: '22',
  transform: 'LOG',
}

const DOCUMENT = gql`
  query EventStudy($input: EventStudyInput!) {
    eventStudy(input: $input) {
      verdict
      summary
      eventDate
      percentChange
      series {
        label
        unit { code }
        provider { code name }
        periods
        values
        statuses
        citationIndex
        citations { source { publisher title url publishedOn } quotedProvider { code } }
      }
      before { from to n mean }
      after { from to n mean }
      counterfactual { period actual predicted low95 high95 }
      interruptedTimeSeries {
        effectAtFirstPeriod { ...estimate }
        slopeChange { ...estimate }
        durbinWatson
        rSquared
        n
      }
      structuralBreak { statistic pValue reading }
      preTrend { statistic pValue reading }
      differenceInDifferences { ...estimate }
      placebo { dates atLeastAsLarge share effects { period effect } }
      notices { code message }
      method { id version formula reference }
    }
  }

  fragment estimate on Estimate {
    name
    value
    hacStandardError
    low95
    high95
    pValue
  }
`

const variablesOf = ({ s, control, date, before, after, transform }) => ({
  input: {
    series: { key: s },
    controls: control ? [{ key: control }] : null,
    date,
    before: Number(before) || 0,
    after: Number(after) || 0,
    transform,
  },
})

export const load = (state, signal) => ask(DOCUMENT, variablesOf(state), signal)

export const title = () => 'Event study'

const VERDICTS = {
  CHANGE_SHOWN: 'A change is shown',
  CHANGE_IN_DOUBT: 'A change is in doubt',
  NO_CHANGE_SHOWN: 'No change is shown',
  INSUFFICIENT_DATA: 'Too few figures to tell',
}

export function controls(state, data, change) {
  const wide = (name, label) =>
    html`<label class="wide"
      >${label}
      <input .value=${state[name]} @change=${({ target }) => change({ [name]: target.value.trim() })}
    /></label>`
  return html`<form class="controls" @submit=${(event) => event.preventDefault()}>
    ${wide('s', 'Series, by its key')} ${wide('control', 'Control, a series that the event left alone')}
    ${turn.date('date', 'Event', state, change)} ${turn.text('before', 'Periods before', '10', state, change)}
    ${turn.text('after', 'Periods after', '10', state, change)}
    ${turn.choice('transform', 'Of', { LOG: 'Logarithms', LEVEL: 'Levels' }, state, change)}
    <p class="muted">Keys stand beside the series under <a href="/compare?find=exports">Compare</a>.</p>
  </form>`
}

export function view(state, { eventStudy }, change) {
  return html`<h1 tabindex="-1">What did an event change?</h1>
    ${controls(state, undefined, change)} ${eventStudy ? study(state, eventStudy) : html`<p class="empty">No such series is held.</p>`}`
}

function study(state, found) {
  return html`
    <section class="verdict">
      <h2>${VERDICTS[found.verdict]}</h2>
      <p>${found.summary}</p>
    </section>
    <dyad-chart
      .caption=${found.series.label}
      .explanation=${'What was published, and what the time before the event led to expect, with its 95 percent interval.'}
      .model=${model(state, found)}
      .document=${DOCUMENT}
      .variables=${variablesOf(state)}
    ></dyad-chart>
    <div class="beside">${estimates(found)} ${placebo(found)}</div>
    ${found.notices.length > 0
      ? html`<section>
          <h2>To be known</h2>
          <ul>${found.notices.map(({ message }) => html`<li>${message}</li>`)}</ul>
        </section>`
      : nothing}
    <section>
      <h2>Method</h2>
      <p>${found.method.formula}</p>
      <p class="muted">${found.method.reference}</p>
    </section>
  `
}

function model(state, { series, counterfactual, eventDate }) {
  const unit = state.transform === 'LOG' ? 'natural logarithm' : series.unit.code
  const expected = counterfactual.map(({ period, predicted }) => ({ x: middle(period), y: predicted, period }))
  return {
    unit,
    fromZero: false,
    lines: [
      { name: 'Published', colour: 0, points: columns(series) },
      { name: 'Expected without the event', colour: 1, dashed: true, points: expected },
    ],
    bands: [
      {
        name: '95 percent interval',
        colour: 1,
        points: counterfactual.map(({ period, low95, high95 }) => ({ x: middle(period), low: low95, high: high95 })),
      },
    ],
    marks: [
      {
        name: 'Event',
        symbol: 'diamond',
        colour: 'sanction',
        items: [{ x: begin(eventDate), date: eventDate, title: 'The event' }],
      },
    ],
    whyEmpty: 'Nothing is held of this series.',
  }
}

function estimates({ interruptedTimeSeries: its, differenceInDifferences, structuralBreak, preTrend, before, after, percentChange }) {
  const rows = [
    its && ['Jump at the event', its.effectAtFirstPeriod],
    its && ['Change of slope', its.slopeChange],
    differenceInDifferences && ['Against the control', differenceInDifferences],
  ].filter(Boolean)
  return html`<section>
    <h2>Estimates</h2>
    <table>
      <thead>
        <tr><th>What</th><th class="number">Estimate</th><th class="number">95 percent interval</th><th class="number">p</th></tr>
      </thead>
      <tbody>
        ${rows.map(
          ([name, { value, low95, high95, pValue }]) => html`<tr>
            <th scope="row">${name}</th>
            <td class="number">${quantity(value, '')}</td>
            <td class="number">${low95 == null ? '–' : `${quantity(low95, '')} to ${quantity(high95, '')}`}</td>
            <td class="number">${pValue == null ? '–' : pValue < 0.001 ? '< 0.001' : full(Number(pValue.toFixed(3)))}</td>
          </tr>`,
        )}
      </tbody>
    </table>
    ${before && after
      ? html`<p>
          Mean before (${before.from} to ${before.to}): ${quantity(before.mean, '')}; after (${after.from} to ${after.to}):
          ${quantity(after.mean, '')}${percentChange == null ? '' : html`, ${quantity(percentChange, 'percent')}`}.
        </p>`
      : nothing}
    ${[structuralBreak, preTrend].filter(Boolean).map(({ reading }) => html`<p>${reading}</p>`)}
  </section>`
}

function placebo({ placebo: tried }) {
  if (!tried) {
    return nothing
  }
  return html`<section>
    <h2>The same at other dates</h2>
    <p>
      At ${tried.atLeastAsLarge} of ${tried.dates} other dates the jump is at least as large${tried.share == null
        ? ''
        : ` (${quantity(tried.share * 100, 'percent')})`}.
      ${tried.dates < 10 ? 'With so few dates this says little.' : nothing}
    </p>
    <table>
      <thead><tr><th>Period</th><th class="number">Jump</th></tr></thead>
      <tbody>${tried.effects.map(({ period, effect }) => html`<tr><td>${period}</td><td class="number">${quantity(effect, '')}</td></tr>`)}</tbody>
    </table>
  </section>`
}
