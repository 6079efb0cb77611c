import { html, nothing } from 'lit'
import { day, full, quantity, short, words } from '../format.js'
import { columns, list, source, turn } from '../pieces.js'
import { ask, gql } from '../service.js'

export const defaults = { a: 'CHN', b: 'RUS', deal: 'power-of-siberia-1' }

const DOCUMENT = gql`
  query Energy($areas: [String!]!) {
    energyDeals(filter: {areas: $areas}, first: 200) {
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
        parties { name role sharePercent }
        citations { ...read }
      }
    }
    energyAssets(filter: {areas: $areas, whole: true}, first: 200) {
      totalCount
      nodes {
        code
        name
        kind
        fuel
        status
        lengthKm
        capacity { value unit { code } citations { ...read } }
        owners { name sharePercent }
      }
    }
  }

  fragment read on Citation {
    source { publisher title url publishedOn }
    quotedProvider { code }
  }
`

const DELIVERIES = gql`
  query Deliveries($deal: ID!) {
    node(id: $deal) {
      ... on EnergyDeal {
        name
        deliveredAgainstContract {
          periods
          csvUrl
          series {
            label
            unit { code }
            provider { code name }
            values
            statuses
            citationIndex
            citations {
              source { publisher title url publishedOn }
              quotedProvider { code }
            }
          }
        }
      }
    }
  }
`

const variablesOf = ({ a, b }) => ({ areas: [a, b].filter(Boolean) })

export async function load(state, signal) {
  const answered = await ask(DOCUMENT, variablesOf(state), signal)
  const chosen = answered.energyDeals.nodes.find(({ code }) => code === state.deal)
  if (!chosen) {
    return answered
  }
  const variables = { deal: chosen.id }
  const { node, problems } = await ask(DELIVERIES, variables, signal)
  return { ...answered, chosen: { ...node, variables }, problems: [...answered.problems, ...problems] }
}

export const title = () => 'Energy'

export function controls(state, data, change) {
  const named = Object.fromEntries([['', 'none'], ...(data?.energyDeals.nodes ?? []).map(({ code, name }) => [code, name])])
  return html`<form class="controls" @submit=${(event) => event.preventDefault()}>
    ${turn.text('a', 'Country (code)', 'CHN', state, change)} ${turn.text('b', 'and', 'RUS', state, change)}
    ${turn.choice('deal', 'Deliveries of', named, state, change)}
  </form>`
}

export function view(state, data, change) {
  return html`<h1 tabindex="-1">Energy</h1>
    ${controls(state, data, change)} ${data.chosen ? against(data.chosen) : nothing} ${deals(data)} ${assets(data)}`
}

function against({ name, deliveredAgainstContract: both, variables }) {
  const lines = (both?.series ?? []).map((one, index) => ({
    name: one.label,
    unit: one.unit.code,
    colour: index,
    bars: index === 0,
    points: columns({ ...one, periods: both.periods }),
  }))
  return html`<dyad-chart
    .caption=${`${name}: delivered against contracted`}
    .model=${{
      unit: lines[0]?.unit,
      lines,
      whyEmpty: 'Of this deal no deliveries are held, or no yearly volume was contracted.',
    }}
    .document=${DELIVERIES}
    .variables=${variables}
    .csvUrl=${both?.csvUrl}
  ></dyad-chart>`
}

const deals = ({ energyDeals: { nodes, totalCount } }) =>
  list(
    `Deals: ${totalCount}`,
    nodes.map(
      ({ name, kind, fuel, status: state, signedOn, announcedOn, valueUsd, termYears, parties, citations }) => html`<li>
        <b>${name}</b>
        <span class="muted"
          >${[words(kind), fuel ? words(fuel) : undefined, words(state), signedOn ? `signed ${day(signedOn)}` : announcedOn ? `announced ${day(announcedOn)}` : undefined, termYears ? `${termYears} years` : undefined, valueUsd ? `${short(valueUsd)} USD` : undefined].filter(Boolean).join(', ')}</span
        >
        ${parties.map((party) => `${party.name}${party.sharePercent == null ? '' : ` ${full(party.sharePercent)} %`}`).join(', ')} ${source(citations)}
      </li>`,
    ),
    'No deal of the two is held.',
  )

function assets({ energyAssets: { nodes, totalCount } }) {
  return html`<section>
    <h2>Pipelines, terminals, fields, plants: ${totalCount}</h2>
    ${nodes.length === 0
      ? html`<p class="empty">None is held.</p>`
      : html`<div class="scroll" tabindex="0" role="region" aria-label="Pipelines, terminals, fields, plants">
          <table>
            <thead>
              <tr><th>Name</th><th>Kind</th><th>Status</th><th class="number">Length</th><th class="number">Capacity</th><th>Owners</th><th>Source</th></tr>
            </thead>
            <tbody>
              ${nodes.map(
                ({ name, kind, fuel, status: state, lengthKm, capacity, owners }) => html`<tr>
                  <th scope="row">${name}</th>
                  <td>${[words(kind), fuel ? words(fuel) : undefined].filter(Boolean).join(', ')}</td>
                  <td>${words(state)}</td>
                  <td class="number">${lengthKm == null ? '–' : `${full(lengthKm)} km`}</td>
                  <td class="number">${capacity ? quantity(capacity.value, capacity.unit.code) : '–'}</td>
                  <td>${owners.map((owner) => `${owner.name}${owner.sharePercent == null ? '' : ` ${full(owner.sharePercent)} %`}`).join(', ')}</td>
                  <td>${capacity ? source(capacity.citations) : nothing}</td>
                </tr>`,
              )}
            </tbody>
          </table>
        </div>`}
  </section>`
}
