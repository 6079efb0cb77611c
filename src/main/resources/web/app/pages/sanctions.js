import { html, nothing } from 'lit'
import { day, quantity, words } from '../format.js'
import { columns, list, source, turn } from '../pieces.js'
import { ask, gql } from '../service.js'

export const defaults = { sender: 'EU', target: 'RUS', on: '', commodity: '', name: '' }

const DOCUMENT = gql`
  query Sanctions($sender: String!, $target: String!, $on: Date, $commodity: String) {
    sanctionMeasures(sender: $sender, target: $target, on: $on, commodity: $commodity, first: 200) {
      totalCount
      nodes {
        code
        kind
        description
        stage(on: $on)
        matchedBy
        adoptedOn
        appliesFrom
        programme { code name }
        commodities { code }
        legalBases { title url }
        citations { source { publisher title url publishedOn } quotedProvider { code } }
      }
    }
    listed: series(series: {designations: {sender: $sender, basis: PUBLISHED_COUNT, frequency: ANNUAL}}) {
      label
      unit { code }
      provider { code name }
      periods
      values
      statuses
      citationIndex
      citations { source { publisher title url publishedOn } quotedProvider { code } }
      notices { code message }
    }
    sanctionLists { code name newest { day entries } }
  }
`

const SCREENING = gql`
  query Screen($names: [ScreenInput!]!) {
    screen(names: $names, limit: 8, minScore: 0.75) {
      notice
      screenedAgainst { list day entries }
      results {
        query
        matches {
          score
          matchedName
          weakAlias
          features { name score }
          party { name kind }
          designation { list entryId listedOn status effect }
        }
      }
    }
  }
`

const variablesOf = ({ sender, target, on, commodity }) => ({
  sender,
  target,
  on: on || new Date().toISOString().slice(0, 10),
  commodity: commodity || null,
})
const screened = ({ name }) => ({ names: [{ name }] })

export async function load(state, signal) {
  const [sanctions, screening] = await Promise.all([
    ask(DOCUMENT, variablesOf(state), signal),
    state.name ? ask(SCREENING, screened(state), signal) : undefined,
  ])
  return { ...sanctions, screening: screening?.screen, problems: [...sanctions.problems, ...(screening?.problems ?? [])] }
}

export const title = () => 'Sanctions'

export function controls(state, data, change) {
  return html`<form class="controls" @submit=${(event) => event.preventDefault()}>
    ${turn.text('sender', 'By', 'EU', state, change)} ${turn.text('target', 'On', 'RUS', state, change)}
    ${turn.date('on', 'On the day', state, change)} ${turn.text('commodity', 'On goods (HS code)', '2709', state, change)}
  </form>`
}

export function view(state, data, change) {
  return html`<h1 tabindex="-1">Sanctions</h1>
    ${search(state, data, change)} ${controls(state, data, change)} ${measures(state, data)} ${listed(state, data)}`
}

function search(state, { screening, sanctionLists }, change) {
  const held = sanctionLists.filter(({ newest }) => newest)
  return html`<section>
    <h2>Is somebody listed?</h2>
    <form
      class="controls"
      role="search"
      @submit=${(event) => {
        event.preventDefault()
        change({ name: new FormData(event.target).get('name').trim() })
      }}
    >
      <label>Name of a person, company, ship <input type="search" name="name" .value=${state.name} maxlength="500" /></label>
      <button>Screen</button>
    </form>
    ${held.length > 0
      ? html`<p class="muted">Against ${held.map(({ name, newest }) => `${name} of ${day(newest.day)} (${newest.entries} entries)`).join('; ')}.</p>`
      : html`<p class="empty">
          No list of names is loaded yet, so nobody can be found here. An operator imports one with
          <code>dyad import</code> and the publisher’s file.
        </p>`}
    ${screening ? matches(state, screening) : nothing}
  </section>`
}

function matches(state, { results, notice }) {
  const [{ matches: found }] = results
  return html`<div role="status">
    ${found.length === 0
      ? html`<p>Nobody on these lists is called like “${state.name}”.</p>`
      : html`<ul class="entries" tabindex="0" aria-label="Matches">
          ${found.map(
            ({ score, matchedName, weakAlias, features, party, designation }) => html`<li>
              <b>${quantity(score * 100, '%')}</b> ${party.name} <span class="muted">${words(party.kind)}</span>
              ${matchedName === party.name ? nothing : html`<span>, found by the name “${matchedName}”${weakAlias ? ', a weak alias' : ''}</span>`}
              <span class="muted"
                >${designation.list} ${designation.entryId}, ${words(designation.status)},
                ${words(designation.effect)}${designation.listedOn ? `, since ${day(designation.listedOn)}` : ''}</span
              >
              <details>
                <summary>Why</summary>
                <ul>${features.map((feature) => html`<li>${words(feature.name)}: ${quantity(feature.score * 100, '%')}</li>`)}</ul>
              </details>
            </li>`,
          )}
        </ul>`}
    <p class="muted">${notice}</p>
  </div>`
}

function measures(state, { sanctionMeasures: { nodes, totalCount } }) {
  const rows = nodes.map(
    ({ kind, description, stage, matchedBy, appliesFrom, adoptedOn, programme, commodities, legalBases, citations }) => html`<li>
      <b>${words(kind)}</b> ${description}
      <span class="muted"
        >${[words(stage), appliesFrom ? `applies from ${day(appliesFrom)}` : adoptedOn ? `adopted ${day(adoptedOn)}` : undefined, programme.name, commodities.length > 0 ? `HS ${commodities.slice(0, 8).map(({ code }) => code).join(', ')}${commodities.length > 8 ? ` and ${commodities.length - 8} more` : ''}` : undefined, matchedBy ? `by ${matchedBy}` : undefined].filter(Boolean).join(' · ')}</span
      >
      ${acts(legalBases)}
      ${source(citations)}
    </li>`,
  )
  return list(
    `Measures of ${state.sender} on ${state.target} on ${state.on ? day(state.on) : 'this day'}: ${totalCount}`,
    rows,
    'None is held. Try another day, or leave the goods out.',
  )
}

/** The first act, and how many more: a regime that is ten years old has dozens. */
function acts(legalBases) {
  const [first, ...more] = legalBases
  if (!first) {
    return nothing
  }
  const named = first.url ? html`<a href=${first.url} rel="noreferrer">${first.title}</a>` : first.title
  return html`<small>${named}${more.length > 0 ? ` and ${more.length} more acts` : nothing}</small>`
}

function listed(state, { listed: series }) {
  return series
    ? html`<dyad-chart
        .caption=${`Names that ${state.sender} listed`}
        .explanation=${'As reports counted them, a year at a time.'}
        .model=${{
          unit: series.unit.code,
          lines: [{ name: series.label, points: columns(series), bars: true }],
          whyEmpty: `No published count of names by year is held for ${state.sender}.`,
        }}
        .document=${DOCUMENT}
        .variables=${variablesOf(state)}
      ></dyad-chart>`
    : nothing
}
