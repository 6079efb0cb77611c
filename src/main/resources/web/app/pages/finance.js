import { html, nothing } from 'lit'
import { of } from '../address.js'
import { figure } from '../figure.js'
import { begin, count, day, phrase, span, words } from '../format.js'
import { chart, columns, COMPARED, controls as turns, READ, source, table, turn } from '../pieces.js'
import { ask, gql } from '../service.js'

export const defaults = { institution: 'NDB', asOf: '' }

/** As many members as a page can show. */
const MEMBERS = `memberships(first: 200) {
        totalCount
        nodes { kind group { code } member { code name } effectiveOn approvedOn leftOn note capitalShare votingShare citations { ...read } source { publisher title url publishedOn } }
      }`

const DOCUMENT =
  gql`
  query Finance($code: String!, $asOf: Date) {
    institutions(first: 200, asOf: $asOf) { nodes { code name kind } }
    groups: areas(groups: true) { code name }
    area(code: $code) {
      code
      name
      isGroup
      ${MEMBERS}
    }
    institution(code: $code, asOf: $asOf) {
      code
      name
      kind
      foundedOn
      operationalOn
      headquarters
      note
      figures(asOf: $asOf) { kind value low high on unit { code } status knownFrom note area { name } citations { ...read } }
      operations { status on area { name } knownFrom citations { ...read } }
      alternativeTo { function institution { code name } citations { ...read } }
      standsFor { function institution { code name } citations { ...read } }
      ${MEMBERS}
      indicators { key label frequency count }
      citations { ...read }
    }
  }
` +
  '\n\n' +
  gql`${READ}`

const INDICATORS =
  gql`
  query Indicators($input: CompareInput!) {
    compare(input: $input) {
      periods
      csvUrl
      series { ...compared }
    }
  }
` +
  '\n\n' +
  gql`${COMPARED}${READ}`

const variablesOf = ({ institution, asOf }) => ({ code: institution, asOf: asOf || null })

export async function load(state, signal) {
  const answered = await ask(DOCUMENT, variablesOf(state), signal)
  const held = (answered.institution?.indicators ?? []).toSorted((one, other) => other.count - one.count).slice(0, 12)
  const curves = await Promise.all(
    held.map(async ({ key }) => {
      const variables = { input: { series: [{ key }], asOf: state.asOf || null } }
      const { compare } = await ask(INDICATORS, variables, signal)
      return { compare, variables }
    }),
  )
  return { ...answered, curves: curves.filter(({ compare }) => compare) }
}

export const title = (state, data) => data?.institution?.name ?? (data?.area?.isGroup ? data.area.name : 'Finance')

export function controls(state, data, change) {
  const kinds = new Map()
  for (const one of data?.institutions.nodes ?? []) {
    kinds.set(one.kind, [...(kinds.get(one.kind) ?? []), one])
  }
  const options = (all) => all.map(({ code, name }) => html`<option value=${code} ?selected=${code === state.institution}>${name}</option>`)
  return turns(
    html`<label
      >Institution or group
      <select @change=${({ target }) => change({ institution: target.value })}>
        ${data ? nothing : html`<option>${state.institution}</option>`}
        ${[...kinds].map(([kind, all]) => html`<optgroup label=${phrase(kind)}>${options(all)}</optgroup>`)}
        <optgroup label="Groups of countries">${options((data?.groups ?? []).filter(({ code }) => code !== 'WLD'))}</optgroup>
      </select></label
    >`,
    turn.date('asOf', 'As known on', state, change),
  )
}

export function view(state, data, change) {
  const { institution, area } = data
  const drawn = charts(state, data)
  const { members: over, ...curves } = drawn
  const held = membersOf(data)
  return html`<h1 tabindex="-1">${title(state, data)}</h1>
    <p class="lead">Banks, payment systems and groups that countries have in common, and what stands beside the Western ones.</p>
    ${controls(state, data, change)}
    ${institution ? facts(institution) : area?.isGroup ? nothing : html`<p class="empty">No institution ${state.institution} is held. Choose one above.</p>`}
    ${chart(over)}
    ${Object.keys(curves).length > 0
      ? html`<h2 class="part">Figures over time</h2>
          <div class="thirds">${Object.values(curves).map(chart)}</div>`
      : nothing}
    ${held.length > 0 ? members(held) : nothing} ${institution ? figures(institution, data) : nothing} ${institution ? happened(institution) : nothing}`
}

/** Stays in groups name one source, stays in institutions cite several. */
const membersOf = ({ institution, area }) =>
  (institution?.memberships.nodes ?? (area?.isGroup ? area.memberships.nodes.filter(({ group }) => group?.code === area.code) : [])).map((one) => ({
    ...one,
    citations: one.citations.length > 0 || !one.source ? one.citations : [{ source: one.source }],
  }))

export function charts(state, data) {
  const held = membersOf(data)
  const dated = held.filter(({ effectiveOn, approvedOn }) => effectiveOn ?? approvedOn)
  const embed = (name) => of(`/embed/finance/${name}`, state, { ...defaults, institution: '' })
  const made = {}
  if (dated.length > 0) {
    made.members = {
      caption: `Membership in ${title(state, data)}`,
      explanation: 'From the day it took effect or, where only that is known, was approved.',
      model: {
        spans: dated
          .map(({ kind, member, effectiveOn, approvedOn, leftOn, note, citations }) => ({
            name: member.name,
            since: effectiveOn ?? approvedOn,
            from: begin(effectiveOn ?? approvedOn),
            until: leftOn,
            to: leftOn ? begin(leftOn) : undefined,
            group: words(kind),
            note: effectiveOn ? note : ['approved on that day', note].filter(Boolean).join('; '),
            citations,
          }))
          .sort((one, other) => one.from - other.from || one.name.localeCompare(other.name)),
      },
      notes: dated.length < held.length ? [`Since when is not known of ${held.filter(({ effectiveOn, approvedOn }) => !(effectiveOn ?? approvedOn)).map(({ member }) => member.name).join(', ')}.`] : [],
      document: DOCUMENT,
      variables: variablesOf(state),
      embed: embed('members'),
    }
  }
  data.curves.forEach(({ compare: { periods, series, csvUrl }, variables }, index) => {
    const [one] = series
    const points = columns({ ...one, periods }).filter(({ y }) => y != null)
    if (points.length > 2) {
      made[`curve-${index + 1}`] = {
        caption: nameOf(one),
        explanation: 'Dots are figures; between them nothing is known.',
        model: { unit: one.unit.code, lines: [{ name: nameOf(one), colour: index, sparse: true, points }] },
        document: INDICATORS,
        variables,
        csvUrl,
        embed: embed(`curve-${index + 1}`),
      }
    }
  })
  return made
}

/** Without the country that every indicator begins with, and with a universe in words. */
const nameOf = ({ label }) => label.replace(/^[^,]+, /, '').replace(/\b[A-Z]{2,}(_[A-Z]+)+\b/, (code) => words(code))

function facts({ kind, foundedOn, operationalOn, headquarters, alternativeTo, standsFor, note, citations }) {
  const beside = (text, all) =>
    all.map(
      ({ function: role, institution, citations: read }) =>
        html`<li>${text} <a href=${`/finance?institution=${encodeURIComponent(institution.code)}`}>${institution.name}</a> <span class="muted">in ${words(role)}</span> ${source(read)}</li>`,
    )
  return html`<section>
    <p>
      ${[phrase(kind), foundedOn ? `founded ${day(foundedOn)}` : undefined, operationalOn ? `at work since ${day(operationalOn)}` : undefined, headquarters ? `seat in ${headquarters}` : undefined].filter(Boolean).join(', ')}
      ${source(citations)}
    </p>
    ${note ? html`<p class="muted">${note}</p>` : nothing}
    ${alternativeTo.length + standsFor.length > 0 ? html`<ul>${beside('It can stand in for', alternativeTo)}${beside('In its place can stand', standsFor)}</ul>` : nothing}
  </section>`
}

/** What is printed of it once or twice: too little for a curve. */
function figures({ figures: all }, { curves }) {
  const rare = curves
    .map(({ compare: { series: [one], periods } }) => ({ one, points: columns({ ...one, periods }).filter(({ y }) => y != null) }))
    .filter(({ points }) => points.length > 0 && points.length < 3)
    .flatMap(({ one, points }) => points.map((point) => ({ name: nameOf(one), value: point.y, unit: one.unit.code, on: point.period, point })))
  const rows = [
    ...all.filter(({ value }) => value != null).map((one) => ({ name: `${phrase(one.kind)}${one.area ? `, ${one.area.name}` : ''}`, value: one.value, unit: one.unit.code, on: one.on, point: one })),
    ...rare,
  ]
  return table(
    'Capital and other figures',
    ['What', 'Of', '#Figure', 'Source'],
    rows.map(({ name, value, unit, on, point }) => [name, on ? span(on) : '–', figure(value, unit, point, { name, tab: -1 }), source(point.citations)]),
    'No figure of it is held.',
    { tall: true },
  )
}

const happened = ({ operations }) =>
  table(
    'What became of it',
    ['When', 'What', 'Whom it concerns', 'Source'],
    operations.map(({ status, on, area, citations }) => [day(on), phrase(status), area?.name ?? 'the whole', source(citations)]),
    'Nothing is held about its course.',
  )

function members(nodes) {
  const dated = [...nodes].sort((a, b) => begin(a.effectiveOn ?? a.approvedOn ?? '9999') - begin(b.effectiveOn ?? b.approvedOn ?? '9999'))
  const shares = dated.some(({ capitalShare, votingShare }) => capitalShare != null || votingShare != null)
  const sources = dated.some(({ citations }) => citations.length > 0)
  const percent = (value, { citations, member }) => (value == null ? '–' : figure(value, 'PERCENT', { citations }, { name: member.name, tab: -1 }))
  return table(
    count(nodes.length, 'member, past or present', 'members, past and present'),
    ['Member', 'As', 'Since', 'Until', ...(shares ? ['#Capital', '#Votes'] : []), ...(sources ? ['Source'] : [])],
    dated.map((one) => [
      one.member.name,
      words(one.kind),
      one.effectiveOn ? day(one.effectiveOn) : one.approvedOn ? `approved ${day(one.approvedOn)}` : 'not known',
      one.leftOn ? day(one.leftOn) : '',
      ...(shares ? [percent(one.capitalShare, one), percent(one.votingShare, one)] : []),
      ...(sources ? [source(one.citations)] : []),
    ]),
    'No member of it is held.',
  )
}
