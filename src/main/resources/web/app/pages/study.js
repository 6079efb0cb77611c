import { html, nothing } from 'lit'
import { of } from '../address.js'
import { figure } from '../figure.js'
import { begin, count, day, middle, quantity, short, span } from '../format.js'
import { chart, columns, controls as turns, READ, table, turn } from '../pieces.js'
import '../picker.js'
import { ask, gql } from '../service.js'

export const defaults = {
  s: 'TRADE.NBS.A.CHN.RUS.IMPORT.TOTAL.VALUE.USD',
  control: '',
  date: '2014-03-18',
  before: '10',
  after: '10',
  transform: 'LOG',
  asOf: '',
}

const DOCUMENT =
  gql`
  query EventStudy($input: EventStudyInput!, $key: String!) {
    plain: series(series: {key: $key}) { unit { code } }
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
        knownFrom
        citationIndex
        citations { ...read }
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
` +
  '\n\n' +
  gql`${READ}`

const variablesOf = ({ s, control, date, before, after, transform, asOf }) => ({
  key: s,
  input: {
    series: { key: s },
    controls: control ? [{ key: control }] : null,
    date,
    before: Number(before) || 0,
    after: Number(after) || 0,
    transform,
    asOf: asOf || null,
  },
})

export const load = (state, signal) => ask(DOCUMENT, variablesOf(state), signal)

export const title = () => 'What did an event change?'

const VERDICTS = {
  CHANGE_SHOWN: 'A change is shown',
  CHANGE_IN_DOUBT: 'A change is in doubt',
  NO_CHANGE_SHOWN: 'No change is shown',
  INSUFFICIENT_DATA: 'Too few figures to tell',
}

export function controls(state, data, change) {
  return turns(
    html`<dyad-picker label="Another series" hint="exports to Russia, rouble …" @picked=${({ detail }) => change({ s: detail.key })}></dyad-picker>`,
    html`<dyad-picker
      label="Control, which the event left alone"
      hint="exports to United States …"
      @picked=${({ detail }) => change({ control: detail.key })}
    ></dyad-picker>`,
    turn.date('date', 'Day of the event', state, change),
    turn.text('before', 'Periods before', '10', state, change),
    turn.text('after', 'Periods after', '10', state, change),
    turn.choice('transform', 'Growth is', { LOG: 'by a rate (logarithms)', LEVEL: 'by an amount (levels)' }, state, change),
    turn.date('asOf', 'As known on', state, change),
  )
}

export function view(state, data, change) {
  const { eventStudy } = data
  const drawn = charts(state, data)
  return html`<h1 tabindex="-1">What did an event change?</h1>
    <p class="lead">The line before an event is carried on; what happened instead is held against it. It tells whether something changed, not why.</p>
    <ul class="chosen" aria-label="Series studied">
      <li><span class="swatch line s1"></span><span>${eventStudy?.series.label ?? state.s} <small class="muted">${eventStudy?.series.provider?.code ?? ''}</small></span></li>
      ${state.control
        ? html`<li><span>Control: ${state.control}</span><button type="button" aria-label="Take the control away" @click=${() => change({ control: '' })}>✕</button></li>`
        : nothing}
    </ul>
    ${controls(state, data, change)}
    ${eventStudy ? study(state, data, drawn) : html`<p class="empty">No such series is held: ${state.s}. Find another above.</p>`}`
}

function study(state, data, drawn) {
  const { eventStudy: found } = data
  return html`
    <section class="verdict ${found.verdict.toLowerCase()}">
      <h2>${VERDICTS[found.verdict]}</h2>
      <p>${found.summary}</p>
      ${windows(state, data)}
    </section>
    ${chart(drawn.effect)}
    <div class="beside">${chart(drawn.placebo)} ${estimates(state, found)}</div>
    ${found.notices.length > 0
      ? html`<section>
          <h2>What to know when reading this</h2>
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

/** Back from logarithms to the figures that were published. */
const backFrom = ({ transform }) => (value) => (value == null || transform !== 'LOG' ? value : Math.exp(value))
const unitOf = ({ transform }, { plain, eventStudy }) => (transform === 'LOG' ? plain?.unit.code : eventStudy.series.unit.code)
const asPercent = (value) => (Math.exp(value) - 1) * 100

function windows(state, data) {
  const { before, after, percentChange } = data.eventStudy
  const back = backFrom(state)
  const unit = unitOf(state, data)
  const manner = { status: 'COMPUTED', note: state.transform === 'LOG' ? 'geometric mean of the figures in the chart' : 'mean of the figures in the chart' }
  const card = (name, all) => all && html`<li><b>${figure(back(all.mean), unit, manner, { name })}</b> <span>${name}: ${all.from} to ${all.to}, ${count(all.n, 'figure')}</span></li>`
  return html`<ul class="headlines">
    ${card('mean before', before)} ${card('mean after', after)}
    ${percentChange == null ? nothing : html`<li><b>${figure(percentChange, 'PERCENT', { status: 'COMPUTED' }, { text: `${percentChange > 0 ? '+' : ''}${quantity(percentChange, 'PERCENT')}` })}</b> <span>from the one mean to the other</span></li>`}
  </ul>`
}

export function charts(state, data) {
  if (!data.eventStudy) {
    return {}
  }
  const { series, counterfactual, eventDate, before, after } = data.eventStudy
  const back = backFrom(state)
  const unit = unitOf(state, data)
  const points = columns(series).map((point) => ({ ...point, y: back(point.y) }))
  const expected = counterfactual.map(({ period, predicted }) => ({ x: middle(period), y: back(predicted), period, status: 'COMPUTED' }))
  const [from, to] = [before ? begin(before.from) : points[0]?.x, Math.max(after ? middle(after.to) : 0, expected.at(-1)?.x ?? 0) || points.at(-1)?.x]
  const behind = { document: DOCUMENT, variables: variablesOf(state) }
  const embed = (name) => of(`/embed/study/${name}`, state, { ...defaults, s: '' })
  return {
    effect: {
      caption: `${series.label}, before and after ${day(eventDate)}`,
      explanation: 'What was published, and where the line of the time before would have led, with its 95 percent interval.',
      model: {
        unit,
        fromZero: false,
        lines: [
          { name: 'Published', colour: 0, points: points.filter(({ x }) => x >= from && x <= to) },
          { name: 'Expected without the event', colour: 1, dashed: true, points: expected },
        ].filter((line) => line.points.length > 0),
        bands: expected.length > 0
          ? [{ name: '95 percent interval', colour: 1, faint: true, points: counterfactual.map(({ period, low95, high95 }) => ({ x: middle(period), low: back(low95), high: back(high95) })) }]
          : [],
        cuts: [{ x: begin(eventDate), name: day(eventDate) }],
        whyEmpty: 'Nothing is held of this series.',
      },
      ...behind,
      embed: embed('effect'),
    },
    placebo: { ...placebo(state, data), ...behind, embed: embed('placebo') },
  }
}

/** How the jump at the event lies among the jumps at other dates. */
function placebo(state, { eventStudy: { placebo: tried, interruptedTimeSeries: its, series } }) {
  const read = state.transform === 'LOG' ? asPercent : (value) => value
  const unit = state.transform === 'LOG' ? 'PERCENT' : series.unit.code
  const explanation = tried
    ? `At ${tried.atLeastAsLarge} of ${count(tried.dates, 'other date')} the jump is at least as large.${tried.dates < 20 ? ' So few dates say little.' : ''}`
    : 'The same jump, looked for at every other date.'
  if (!tried || !its || tried.effects.length === 0) {
    return { caption: 'Is the jump unusual?', explanation, model: { columns: [], whyEmpty: 'There are too few figures to try other dates.' } }
  }
  const own = read(its.effectAtFirstPeriod.value)
  const effects = tried.effects.map(({ period, effect }) => ({ period, value: read(effect) }))
  const all = [own, ...effects.map(({ value }) => value)]
  const size = niceStep((Math.max(...all) - Math.min(...all)) / 9)
  const first = Math.floor(Math.min(...all) / size) * size
  const bins = Math.floor((Math.max(...all) - first) / size) + 1
  const within = (value, index) => Math.floor((value - first) / size + 1e-9) === index
  return {
    caption: 'Is the jump unusual?',
    explanation,
    model: {
      name: 'dates',
      unit: 'other dates',
      across: state.transform === 'LOG' ? 'Jump, percent' : 'Jump',
      columns: Array.from({ length: bins }, (_, index) => {
        const inside = effects.filter(({ value }) => within(value, index))
        const [low, high] = [first + index * size, first + (index + 1) * size]
        return {
          name: `${short(low)} to ${short(high)}`,
          value: inside.length,
          marked: within(own, index) ? 'the event' : undefined,
          note: [
            inside.length > 0 ? inside.map(({ period }) => span(period)).join(', ') : undefined,
            within(own, index) ? `the event itself: ${quantity(own, unit)}` : undefined,
          ]
            .filter(Boolean)
            .join('; '),
        }
      }),
    },
  }
}

const niceStep = (rough) => {
  const power = 10 ** Math.floor(Math.log10(rough || 1))
  return [1, 2, 5, 10].map((one) => one * power).find((one) => one >= rough) ?? 10 * power
}

function estimates(state, { interruptedTimeSeries: its, differenceInDifferences, structuralBreak, preTrend, series }) {
  const log = state.transform === 'LOG'
  const tell = (value) => (value == null ? '–' : quantity(log ? asPercent(value) : value, log ? 'PERCENT' : ''))
  const rows = [
    its && ['Jump at the event', its.effectAtFirstPeriod],
    its && ['Change of growth a period', its.slopeChange],
    differenceInDifferences && ['Change beyond the control', differenceInDifferences],
  ].filter(Boolean)
  return html`<div>
    ${table(
      'Estimates',
      ['What', '#Estimate', '#95 percent interval', '#p'],
      rows.map(([name, { value, low95, high95, pValue }]) => [
        name,
        figure(log ? asPercent(value) : value, log ? 'PERCENT' : series.unit.code, { status: 'COMPUTED', note: 'by the method below, with Newey-West errors' }, { name, tab: -1 }),
        low95 == null ? '–' : `${tell(low95)} to ${tell(high95)}`,
        pValue == null ? '–' : pValue < 0.001 ? '< 0.001' : pValue.toFixed(3),
      ]),
      'Each side of the event needs eight figures for an estimate.',
    )}
    ${[structuralBreak, preTrend].filter(Boolean).map(({ reading }) => html`<p class="muted">Test: ${reading}.</p>`)}
  </div>`
}
