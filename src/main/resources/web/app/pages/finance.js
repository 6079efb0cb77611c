import { html, nothing } from 'lit'
import { begin, day, full, quantity, words } from '../format.js'
import { columns, source, turn } from '../pieces.js'
import { ask, gql } from '../service.js'

export const defaults = { institution: 'NDB', asOf: '' }

const INSTITUTIONS = gql`
  query Finance($code: String!, $asOf: Date) {
    institutions(first: 200, asOf: $asOf) {
      nodes { code name kind alternativeTo { function institution { name } } }
    }
    institution(code: $code, asOf: $asOf) {
      code
      name
      kind
      foundedOn
      operationalOn
      headquarters
      note
      capital { amount currency }
      alternativeTo { function institution { code name } citations { ...read } }
      standsFor { function institution { code name } citations { ...read } }
      memberships(first: 200) {
        totalCount
        nodes { kind member { code name } effectiveOn approvedOn leftOn capitalShare votingShare citations { ...read } }
      }
      indicators { key label frequency count }
      citations { ...read }
    }
  }

  fragment read on Citation {
    source { publisher title url publishedOn }
    quotedProvider { code }
  }
`

const INDICATORS = gql`
  query Indicators($input: CompareInput!) {
    compare(input: $input) {
      periods
      csvUrl
      series {
        key
        label
        unit { code }
        provider { code name }
        values
        statuses
        citationIndex
        citations { source { publisher title url publishedOn } quotedProvider { code } }
      }
    }
  }
`

const variablesOf = ({ institution, asOf }) => ({ code: institution, asOf: asOf || null })

export async function load(state, signal) {
  const answered = await ask(INSTITUTIONS, variablesOf(state), signal)
  const shown = (answered.institution?.indicators ?? []).filter(({ count }) => count > 2)
  const curves = await Promise.all(
    shown.slice(0, 6).map(async ({ key }) => {
      const variables = { input: { series: [{ key }], asOf: state.asOf || null } }
      const { compare } = await ask(INDICATORS, variables, signal)
      return { compare, variables }
    }),
  )
  return { ...answered, curves }
}

export const title = (state, data) => data?.institution?.name ?? 'Finance'

export function controls(state, data, change) {
  const names = Object.fromEntries(data?.institutions.nodes.map(({ code, name }) => [code, name]) ?? [[state.institution, state.institution]])
  return html`<form class="controls" @submit=${(event) => event.preventDefault()}>
    ${turn.choice('institution', 'Institution', names, state, change)} ${turn.date('asOf', 'As known on', state, change)}
  </form>`
}

export function view(state, data, change) {
  const { institution } = data
  return html`<h1 tabindex="-1">${title(state, data)}</h1>
    ${controls(state, data, change)}
    ${institution ? of(institution) : html`<p class="empty">No institution ${state.institution} is held.</p>`}
    <div class="beside">${data.curves.map(curve)}</div>
    ${institution ? members(institution) : nothing}`
}

function of({ kind, foundedOn, operationalOn, headquarters, capital, alternativeTo, standsFor, note, citations }) {
  const beside = (text, all) =>
    all.map(
      ({ function: role, institution }) =>
        html`<li>${text} <a href=${`/finance?institution=${encodeURIComponent(institution.code)}`}>${institution.name}</a> <span class="muted">${words(role)}</span></li>`,
    )
  return html`<section>
    <p>
      ${[words(kind), foundedOn ? `founded ${day(foundedOn)}` : undefined, operationalOn ? `at work since ${day(operationalOn)}` : undefined, headquarters, capital ? `capital ${quantity(capital.amount, capital.currency)}` : undefined].filter(Boolean).join(', ')}
      ${source(citations)}
    </p>
    ${note ? html`<p class="muted">${note}</p>` : nothing}
    <ul>${beside('Stands beside', alternativeTo)}${beside('Beside it stands', standsFor)}</ul>
  </section>`
}

function curve({ compare: { periods, series, csvUrl }, variables }) {
  const [one] = series
  return html`<dyad-chart
    .caption=${one.label}
    .model=${{ unit: one.unit.code, lines: [{ name: one.label, points: columns({ ...one, periods }) }] }}
    .document=${INDICATORS}
    .variables=${variables}
    .csvUrl=${csvUrl}
  ></dyad-chart>`
}

function members({ memberships: { nodes, totalCount } }) {
  const dated = [...nodes].sort((a, b) => begin(a.effectiveOn ?? '9999') - begin(b.effectiveOn ?? '9999'))
  return html`<section>
    <h2>Members: ${totalCount}</h2>
    ${nodes.length === 0
      ? html`<p class="empty">None is held.</p>`
      : html`<div class="scroll" tabindex="0" role="region" aria-label="Members">
          <table>
            <thead>
              <tr><th>Member</th><th>As</th><th>Since</th><th>Until</th><th class="number">Capital</th><th class="number">Votes</th><th>Source</th></tr>
            </thead>
            <tbody>
              ${dated.map(
                ({ kind, member, effectiveOn, approvedOn, leftOn, capitalShare, votingShare, citations }) => html`<tr>
                  <th scope="row">${member.name}</th>
                  <td>${words(kind)}</td>
                  <td>${effectiveOn ? day(effectiveOn) : approvedOn ? `approved ${day(approvedOn)}` : '–'}</td>
                  <td>${leftOn ? day(leftOn) : ''}</td>
                  <td class="number">${capitalShare == null ? '–' : `${full(capitalShare)} %`}</td>
                  <td class="number">${votingShare == null ? '–' : `${full(votingShare)} %`}</td>
                  <td>${source(citations)}</td>
                </tr>`,
              )}
            </tbody>
          </table>
        </div>`}
  </section>`
}
