import { html, nothing } from 'lit'
import { begin, day, middle, origin, quantity, short, words } from '../format.js'
import { list, pointsOf, source, turn } from '../pieces.js'
import { ask, gql } from '../service.js'

export const defaults = { a: 'CHN', b: 'RUS', asOf: '' }

const DOCUMENT = gql`
  query Dyad($a: String!, $b: String!, $asOf: Date) {
    countries: areas(groups: false) { code name }
    groups: areas(groups: true) { code name }
    dyad(a: $a, b: $b, asOf: $asOf) {
      a { code name }
      b { code name }
      totalByA: tradeSeenByA { ...curve }
      totalByB: tradeSeenByB { ...curve }
      balanceByA: tradeSeenByA(flow: BALANCE) { ...curve }
      mirrorAToB { ...books }
      mirrorBToA { ...books }
      energyDeals(first: 100) {
        totalCount
        nodes { code name status signedOn announcedOn valueUsd citations { ...read } }
      }
      institutions(first: 50) { totalCount nodes { code name kind foundedOn } }
      sanctionsByA(first: 50) { totalCount nodes { ...programme } }
      sanctionsByB(first: 50) { totalCount nodes { ...programme } }
      claims(topic: "TRADE.TOTAL", last: 8) {
        totalCount
        nodes { headline claim { code value unit { code } period saidOn speaker kind citations { ...read } } }
      }
      timeline(last: 150, kinds: [EVENT, DEAL, SANCTION, INSTITUTION]) {
        totalCount
        nodes { id date kind title citations { ...read } }
      }
    }
  }

  fragment curve on Series {
    key
    label
    unit { code }
    provider { code name }
    observations { period value status knownFrom citations { ...read } }
    notices { code message }
  }

  fragment books on MirrorComparison {
    periods
    exporterReported
    importerReported
    gapOverMean
    unit { code }
    exporterSide { provider { code name } }
    importerSide { provider { code name } }
    notices { code message }
  }

  fragment programme on SanctionProgramme {
    code
    name
    inForce
    citations { ...read }
  }

  fragment read on Citation {
    source { publisher title url publishedOn }
    quotedProvider { code }
  }
`

const variablesOf = ({ a, b, asOf }) => ({ a, b, asOf: asOf || null })

export const load = (state, signal) => ask(DOCUMENT, variablesOf(state), signal)

export const title = (state, data) =>
  data?.dyad ? `${data.dyad.a.name} and ${data.dyad.b.name}` : `${state.a} and ${state.b}`

export function controls(state, data, change) {
  const options = (areas, name) =>
    [...areas].sort((one, other) => one.name.localeCompare(other.name)).map(({ code, name: text }) => html`<option value=${code} ?selected=${code === state[name]}>${text}</option>`)
  const choice = (name, label) => html`<label
    >${label}
    <select @change=${(event) => change({ [name]: event.target.value })}>
      ${data?.countries ? nothing : html`<option>${state[name]}</option>`}
      <optgroup label="Countries">${options(data?.countries ?? [], name)}</optgroup>
      <optgroup label="Groups">${options(data?.groups ?? [], name)}</optgroup>
    </select></label
  >`
  return html`<form class="controls" @submit=${(event) => event.preventDefault()}>
    ${choice('a', 'Country')}
    <button type="button" @click=${() => change({ a: state.b, b: state.a })} aria-label="Exchange the two">⇄</button>
    ${choice('b', 'and')}
    ${turn.date('asOf', 'As known on', state, change)}
    ${state.asOf ? html`<button type="button" @click=${() => change({ asOf: '' })}>As known now</button>` : nothing}
  </form>`
}

export function view(state, data, change) {
  const { dyad } = data
  if (!dyad) {
    return html`<h1 tabindex="-1">${title(state)}</h1>
      ${controls(state, data, change)}
      <p class="empty">One of the two is not known: ${state.a}, ${state.b}.</p>`
  }
  const behind = { document: DOCUMENT, variables: variablesOf(state) }
  return html`
    <h1 tabindex="-1">${title(state, data)}</h1>
    ${controls(state, data, change)} ${headlines(dyad)}
    <dyad-chart
      .caption=${`Trade between ${dyad.a.name} and ${dyad.b.name}`}
      .explanation=${state.asOf ? `As it was known on ${day(state.asOf)}.` : 'As it is known now, each office in its own books.'}
      .model=${tradeCurve(dyad)}
      .document=${behind.document}
      .variables=${behind.variables}
    ></dyad-chart>
    <div class="beside">
      ${books(dyad.mirrorAToB, dyad.a, dyad.b, behind)} ${books(dyad.mirrorBToA, dyad.b, dyad.a, behind)}
    </div>
    <div class="beside">${sanctions(dyad)} ${deals(dyad)} ${institutions(dyad)} ${claims(dyad)}</div>
    ${timeline(dyad)}
  `
}

function tradeCurve({ a, b, totalByA, totalByB, balanceByA, timeline: { nodes } }) {
  const lines = [
    totalByA && { name: `Turnover, ${a.name}’s books`, points: pointsOf(totalByA), unit: totalByA.unit.code, colour: 0 },
    totalByB && { name: `Turnover, ${b.name}’s books`, points: pointsOf(totalByB), unit: totalByB.unit.code, colour: 1, dashed: true },
    balanceByA && { name: `Balance of ${a.name}`, points: pointsOf(balanceByA), unit: balanceByA.unit.code, colour: 2, bars: true },
  ].filter(Boolean)
  const first = Math.min(...lines.flatMap(({ points: all }) => all.map(({ x }) => x)))
  const marksOf = (kind, name, symbol, colour) => ({
    name,
    symbol,
    colour,
    items: nodes
      .filter((entry) => entry.kind === kind && begin(entry.date) >= first)
      .map(({ date, title: text, citations }) => ({ x: begin(date), date: day(date), title: text, citations })),
  })
  return {
    unit: lines[0]?.unit,
    lines,
    marks: [
      marksOf('SANCTION', 'Sanctions', 'diamond', 'sanction'),
      marksOf('DEAL', 'Energy deals', 'triangle', 'deal'),
    ].filter(({ items }) => items.length > 0),
    whyEmpty: 'No trade between the two is held. What is held stands under Compare.',
  }
}

function books(mirror, exporter, importer, behind) {
  if (!mirror) {
    return nothing
  }
  const side = (values, { provider }) =>
    values.map((value, index) => ({
      x: middle(mirror.periods[index]),
      y: value,
      period: mirror.periods[index],
      provider,
    }))
  const model = {
    unit: mirror.unit.code,
    lines: [
      { name: `${exporter.name}: exports`, points: side(mirror.exporterReported, mirror.exporterSide), colour: 0 },
      { name: `${importer.name}: imports`, points: side(mirror.importerReported, mirror.importerSide), colour: 1 },
    ],
    bands: [
      {
        name: 'Gap',
        points: mirror.periods.map((period, index) => {
          const both = [mirror.exporterReported[index], mirror.importerReported[index]]
          const known = both.every((value) => value != null)
          return { x: middle(period), low: known ? Math.min(...both) : null, high: known ? Math.max(...both) : null }
        }),
      },
    ],
  }
  return html`<dyad-chart
    .caption=${`${exporter.name} sells to ${importer.name}, in both books`}
    .explanation=${'Shaded: the gap between the two. Imports usually count freight and insurance, exports do not.'}
    .model=${model}
    .document=${behind.document}
    .variables=${behind.variables}
  ></dyad-chart>`
}

function headlines({ a, b, totalByA, sanctionsByA, sanctionsByB, energyDeals, institutions: common }) {
  const latest = totalByA?.observations.filter(({ value }) => value != null).at(-1)
  const cards = [
    latest && {
      value: quantity(latest.value, totalByA.unit.code),
      text: `trade in ${latest.period}, ${origin({ ...latest, provider: totalByA.provider })}`,
    },
    { value: sanctionsByA.totalCount, text: `sanction programmes of ${a.name} on ${b.name}` },
    { value: sanctionsByB.totalCount, text: `of ${b.name} on ${a.name}` },
    { value: energyDeals.totalCount, text: 'energy deals' },
    { value: common.totalCount, text: 'institutions in common' },
  ].filter(Boolean)
  return html`<ul class="headlines">
    ${cards.map(({ value, text }) => html`<li><b>${value}</b> <span>${text}</span></li>`)}
  </ul>`
}

function sanctions({ a, b, sanctionsByA, sanctionsByB }) {
  const rows = ({ nodes }, sender, target) =>
    nodes.map(
      ({ name, inForce, citations }) =>
        html`<li>${name} <span class="muted">${sender.name} on ${target.name}, in force: ${words(inForce)}</span> ${source(citations)}</li>`,
    )
  return list(
    'Sanctions',
    [...rows(sanctionsByA, a, b), ...rows(sanctionsByB, b, a)],
    'No programme of one against the other is held.',
  )
}

const deals = ({ energyDeals: { nodes } }) =>
  list(
    'Energy deals',
    nodes.map(
      ({ name, status: state, signedOn, announcedOn, valueUsd, citations }) =>
        html`<li>
          ${name}
          <span class="muted"
            >${[signedOn ? `signed ${day(signedOn)}` : announcedOn ? `announced ${day(announcedOn)}` : undefined, words(state), valueUsd ? `${short(valueUsd)} USD` : undefined].filter(Boolean).join(', ')}</span
          >
          ${source(citations)}
        </li>`,
    ),
    'No energy deal between the two is held.',
  )

const institutions = ({ institutions: { nodes } }) =>
  list(
    'Institutions in common',
    nodes.map(({ name, kind, foundedOn }) => html`<li>${name} <span class="muted">${words(kind)}${foundedOn ? `, ${day(foundedOn)}` : ''}</span></li>`),
    'No institution to which both belong is held.',
  )

const claims = ({ claims: { nodes } }) =>
  list(
    'What was claimed about their trade',
    [...nodes].reverse().map(
      ({ claim, headline }) =>
        html`<li>
          ${claim.speaker ?? 'Unnamed'}: <b>${quantity(claim.value, claim.unit?.code)}</b> for ${claim.period ?? 'a span'}
          <span class="muted">${words(claim.kind)} of ${day(claim.saidOn)}, ${words(headline)}</span> ${source(claim.citations)}
        </li>`,
    ),
    'No claim about it is held.',
  )

function timeline({ timeline: { nodes, totalCount } }) {
  return html`<section>
    <h2>What happened</h2>
    ${nodes.length === 0
      ? html`<p class="empty">Nothing is held that both took part in.</p>`
      : html`<p class="muted">${nodes.length < totalCount ? `The latest ${nodes.length} of ${totalCount}.` : `${totalCount} entries.`}</p>
          <ol class="timeline scroll" tabindex="0" aria-label="Timeline">
            ${[...nodes].reverse().map(
              ({ date, kind, title: text, citations }) => html`<li class=${kind.toLowerCase()}>
                <time datetime=${date}>${day(date)}</time> <span class="kind">${words(kind)}</span> ${text} ${source(citations)}
              </li>`,
            )}
          </ol>`}
  </section>`
}
