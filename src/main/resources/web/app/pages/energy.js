import { html, nothing } from 'lit'
import { of } from '../address.js'
import { figure } from '../figure.js'
import { begin, capital, count, day, full, phrase, words } from '../format.js'
import { chart, columns, COMPARED, controls as turns, READ, source, table, turn } from '../pieces.js'
import { ask, gql } from '../service.js'

export const defaults = { a: 'CHN', b: 'RUS', deal: 'power-of-siberia-1' }

const DOCUMENT =
  gql`
  query Energy($areas: [String!]!) {
    countries: areas(groups: false) { code name }
    energyDeals(filter: {areas: $areas}, first: 60) {
      totalCount
      nodes {
        id
        code
        name
        kind
        fuel
        status
        signedOn
        announcedOn
        valueUsd
        termYears
        values: figures(kind: "VALUE") { value status knownFrom note }
        volumes: figures(kind: "ANNUAL_VOLUME") { value }
        parties { name sharePercent }
        citations { ...read }
      }
    }
    energyAssets(filter: {areas: $areas, whole: true}, first: 40) {
      totalCount
      nodes {
        code
        name
        kind
        fuel
        status
        lengthKm
        figures { kind value status knownFrom note }
        capacity { value unit { code } status knownFrom note citations { ...read } }
        owners { name sharePercent }
        parts { name status }
        citations { ...read }
      }
    }
    seriesCatalog(kind: ENERGY, areas: $areas, first: 120) { nodes { key label count frequency basis unit { code } } }
  }
` +
  '\n\n' +
  gql`${READ}`

const COMPARISON = `
      periods
      csvUrl
      notices { message }
      series { ...compared }`

const DELIVERIES =
  gql`
  query Deliveries($deal: ID!) {
    node(id: $deal) {
      ... on EnergyDeal {
        name
        deliveredAgainstContract {
          ${COMPARISON}
        }
      }
    }
  }
` +
  '\n\n' +
  gql`${COMPARED}${READ}`

const MOVED =
  gql`
  query Moved($input: CompareInput!) {
    compare(input: $input) {
      ${COMPARISON}
    }
  }
` +
  '\n\n' +
  gql`${COMPARED}${READ}`

const variablesOf = ({ a, b }) => ({ areas: [a, b].filter(Boolean) })

/** Yearly amounts, one series a fuel: the one with most figures, by volume before value. */
function movedOf({ nodes }) {
  const best = new Map()
  const worth = ({ key, count: figures }) => figures + (key.includes('.VOLUME.') ? 1000 : 0)
  for (const one of nodes.filter(({ frequency, basis, count: figures }) => frequency === 'ANNUAL' && basis === 'PERIOD' && figures > 1)) {
    const [, , , from, to, fuel] = one.key.split('.')
    const name = `${from} ${to} ${fuel}`
    if (!best.has(name) || worth(one) > worth(best.get(name))) {
      best.set(name, one)
    }
  }
  return [...best.values()].slice(0, 8).map(({ key }) => ({ key }))
}

export async function load(state, signal) {
  const answered = await ask(DOCUMENT, variablesOf(state), signal)
  const chosen = answered.energyDeals.nodes.find(({ code }) => code === state.deal)
  const series = movedOf(answered.seriesCatalog)
  const moved = { input: { series } }
  const [delivered, compared] = await Promise.all([
    chosen ? ask(DELIVERIES, { deal: chosen.id }, signal) : undefined,
    series.length > 0 ? ask(MOVED, moved, signal) : undefined,
  ])
  return {
    ...answered,
    chosen: chosen && { ...delivered.node, code: chosen.code, variables: { deal: chosen.id } },
    moved: compared && { ...compared.compare, variables: moved },
    problems: [answered.problems, delivered?.problems ?? [], compared?.problems ?? []].flat(),
  }
}

export const title = (state, data) => {
  const name = (code) => data?.countries.find((area) => area.code === code)?.name ?? code
  return ['Energy', [state.a, state.b].filter(Boolean).map(name).join(' and ')].filter(Boolean).join(': ')
}

export function controls(state, data, change) {
  const counted = (data?.energyDeals.nodes ?? []).filter(({ code, volumes }) => volumes.length > 0 || code === state.deal)
  return turns(
    turn.area('a', 'Country', data, state, change),
    turn.area('b', 'and', data, state, change, { none: 'any other' }),
    turn.choice('deal', 'Deliveries under', [['', 'no deal'], ...counted.map(({ code, name }) => [code, name])], state, change),
  )
}

export function view(state, data, change) {
  const { delivered, ...moved } = charts(state, data)
  return html`<h1 tabindex="-1">${title(state, data)}</h1>
    <p class="lead">What was agreed, what was delivered, and through which pipes. Volumes are what offices and companies published.</p>
    ${controls(state, data, change)} ${chart(delivered)}
    ${Object.keys(moved).length > 0
      ? html`<h2 class="part">What moved in a year</h2>
          <div class="thirds">${Object.values(moved).map(chart)}</div>`
      : nothing}
    ${deals(data)} ${assets(data)}`
}

export function charts(state, { chosen, moved }) {
  const embed = (name) => of(`/embed/energy/${name}`, state, { ...defaults, a: '', b: '' })
  const made = {}
  if (chosen) {
    const both = chosen.deliveredAgainstContract
    made.delivered = {
      caption: `${chosen.name}: delivered and agreed`,
      explanation: 'Bars: what was delivered in the year. Lines: the volume a year in the contract, and what was foreseen for single years.',
      model: {
        unit: both?.series[0]?.unit.code,
        lines: (both?.series ?? []).map((one, index) => ({
          name: ['Delivered', 'Agreed a year', 'Foreseen for the year'][index] ?? one.label,
          unit: one.unit.code,
          colour: index,
          bars: index === 0,
          points: columns({ ...one, periods: both.periods }).filter(({ y }) => y != null),
        })),
        whyEmpty: 'Of this deal no deliveries are held by year. Choose Power of Siberia to see one that is counted.',
      },
      document: DELIVERIES,
      variables: chosen.variables,
      csvUrl: both?.csvUrl,
      embed: embed('delivered'),
    }
  }
  for (const [index, one] of (moved?.series ?? []).entries()) {
    const points = columns({ ...one, periods: moved.periods }).filter(({ y }) => y != null)
    made[`moved-${index + 1}`] = {
      caption: capital(one.label.replace(/, volume$/, '').replace(/\blng\b/, 'LNG')),
      model: { unit: one.unit.code, lines: [{ name: one.label, colour: index, bars: true, points }] },
      document: MOVED,
      variables: { input: { series: [{ key: one.key }] } },
      embed: embed(`moved-${index + 1}`),
    }
  }
  return made
}

const deals = ({ energyDeals: { nodes } }) =>
  table(
    count(nodes.length, 'deal'),
    ['Deal', 'What', 'State', 'Since', '#Value', 'Parties', 'Source'],
    [...nodes]
      .sort((one, other) => begin(other.signedOn ?? other.announcedOn ?? '1') - begin(one.signedOn ?? one.announcedOn ?? '1'))
      .map(({ name, kind, fuel, status, signedOn, announcedOn, valueUsd, termYears, values, parties, citations }) => [
        name,
        [phrase(kind), fuel && words(fuel) !== words(kind) ? words(fuel) : undefined, termYears ? `${termYears} years` : undefined].filter(Boolean).join(', '),
        html`<span class="badge ${status.toLowerCase()}">${words(status)}</span>`,
        signedOn ? `signed ${day(signedOn)}` : announcedOn ? `announced ${day(announcedOn)}` : '–',
        valueUsd ? figure(valueUsd, 'USD', { ...values.find(({ value }) => value === valueUsd), citations }, { name, tab: -1 }) : '–',
        parties.map((party, index) => html`${index > 0 ? ', ' : ''}${party.name}${share(party, name, citations)}`),
        source(citations),
      ]),
    'No deal of the two is held. Most that is held concerns China and Russia.',
    { tall: true },
  )

const share = ({ sharePercent, name }, whole, citations) =>
  sharePercent == null ? nothing : html` ${figure(sharePercent, 'PERCENT', { citations }, { name: `${name} in ${whole}`, tab: -1 })}`

/** What most is known of comes first. */
const known = ({ capacity, lengthKm, parts }) => (capacity?.value == null ? 0 : 4) + (lengthKm == null ? 0 : 2) + (parts.length > 0 ? 1 : 0)

function assets({ energyAssets: { nodes } }) {
  return table(
    'Pipelines, terminals, fields, plants',
    ['Name', 'Kind', 'State', '#Length', '#Capacity', 'Owners', 'Source'],
    [...nodes].sort((one, other) => known(other) - known(one)).map(({ name, kind, fuel, status, lengthKm, figures, capacity, owners, parts, citations }) => [
      html`${name}${parts.length > 0 ? html`<br /><small class="muted">${parts.map((part) => `${part.name}: ${words(part.status)}`).join('; ')}</small>` : nothing}`,
      [phrase(kind), fuel && words(fuel) !== words(kind) ? words(fuel) : undefined].filter(Boolean).join(', '),
      status === 'UNKNOWN' ? (parts.length > 0 ? 'see its parts' : 'not known') : html`<span class="badge ${status.toLowerCase()}">${words(status)}</span>`,
      lengthKm == null ? '–' : figure(lengthKm, 'KM', { ...figures.find(({ kind: its, value }) => its === 'LENGTH' && value === lengthKm), citations }, { name, text: `${full(lengthKm)} km`, tab: -1 }),
      capacity?.value == null ? '–' : figure(capacity.value, capacity.unit.code, capacity, { name, tab: -1 }),
      owners.map((owner, index) => html`${index > 0 ? ', ' : ''}${owner.name}${share(owner, name, citations)}`),
      source(capacity?.citations ?? citations),
    ]),
    'None is held in these countries.',
    { tall: true },
  )
}
