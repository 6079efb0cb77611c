import { html, nothing } from 'lit'
import { figure } from '../figure.js'
import { count, day, phrase, quantity, words } from '../format.js'
import { chart, columns, COMPARED, READ, table } from '../pieces.js'
import { ask, gql } from '../service.js'

// The names on official lists: who is on them, what changed, and whether a name is like one of them.

const LISTS = gql`
  query Lists {
    sanctionLists { code name url sender { code name } newest { day publishedOn entries version } }
  }
`

const SCREENING = gql`
  query Screen($names: [ScreenInput!]!) {
    screen(names: $names, limit: 8, minScore: 0.75) {
      notice
      algorithm
      screenedAgainst { list day entries }
      results {
        query
        matches {
          score
          matchedName
          weakAlias
          features { name score weight }
          party { name kind }
          designation { list entryId listedOn firstSeenOn status effect programmes { name } }
        }
      }
    }
  }
`

const CHANGES = gql`
  query Changes($list: String!) {
    listChanges(list: $list, last: 40) {
      totalCount
      nodes { kind on name entryId fields { name before after } }
    }
  }
`

const COUNTED =
  gql`
  query Listed($input: CompareInput!) {
    compare(input: $input) {
      periods
      csvUrl
      series { ...compared problems { message } }
    }
  }
` +
  '\n\n' +
  gql`${COMPARED}${READ}`

const countedBy = ({ code, sender }) => ({
  input: {
    series: ['SURVIVORS_BY_LISTING_DATE', 'LIST_VERSIONS'].map((basis) => ({
      designations: { sender: sender.code, list: code, basis, frequency: 'MONTHLY' },
    })),
  },
})

async function load(state, signal) {
  const { sanctionLists, problems } = await ask(LISTS, {}, signal)
  const held = sanctionLists.filter(({ newest }) => newest)
  const chosen = held.find(({ code }) => code === state.list) ?? held[0]
  const [screening, changes, listed] = await Promise.all([
    state.name ? ask(SCREENING, { names: [{ name: state.name }] }, signal) : undefined,
    chosen ? ask(CHANGES, { list: chosen.code }, signal) : undefined,
    chosen ? ask(COUNTED, countedBy(chosen), signal) : undefined,
  ])
  return {
    held,
    chosen,
    screening: screening?.screen,
    changes: changes?.listChanges,
    listed: listed?.compare,
    problems: [problems, screening?.problems ?? [], changes?.problems ?? [], listed?.problems ?? []].flat(),
  }
}

/** How many names stand on the chosen list: what its entries' own dates tell, and what the loaded versions hold. */
function charts({ chosen, listed }) {
  if (!chosen || !listed) {
    return {}
  }
  const told = ['Those who still stand, by the day they were listed', 'Entries of the versions that are loaded']
  return {
    listed: {
      caption: `Entries on ${chosen.name}`,
      explanation: 'By their own dates only those who still stand are counted: whoever was taken off since is missing.',
      model: {
        unit: listed.series[0]?.unit.code,
        lines: listed.series
          .map((one, index) => ({ name: told[index], colour: index, points: columns({ ...one, periods: listed.periods }).filter(({ y }) => y != null) }))
          .filter(({ points }) => points.length > 0),
        whyEmpty: 'The entries of this list have no dates.',
      },
      notes: listed.series.flatMap(({ problems }) => problems.map(({ message }) => message)),
      document: COUNTED,
      variables: countedBy(chosen),
      csvUrl: listed.csvUrl,
    },
  }
}

const view = (state, data, change) => html`${search(state, data, change)} ${data.held.length > 0 ? changed(state, data, change) : nothing}`

function search(state, { screening, held }, change) {
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
      <label class="wide">Name of a person, company or ship, in any script <input type="search" name="name" .value=${state.name} maxlength="500" /></label>
      <button>Screen</button>
    </form>
    ${held.length > 0
      ? html`<p class="muted">
          Against ${held.map(({ name, newest }, index) => html`${index > 0 ? '; ' : ''}${name} of ${day(newest.day)} (${count(newest.entries, 'entry', 'entries')})`)}.
        </p>`
      : html`<p class="empty">
          No list of names is loaded, so nobody can be found here. Whoever runs this service loads one with
          <code>dyad import</code> and the publisher’s file: the lists of OFAC, the EU, the UK and the UN are understood.
        </p>`}
    ${screening && held.length > 0 ? matches(state, screening) : nothing}
  </section>`
}

function matches(state, { results, notice, algorithm }) {
  const [{ matches: found }] = results
  return html`<div role="status">
    <p>
      ${found.length === 0
        ? `Nobody on these lists is called like “${state.name}”.`
        : `${count(found.length, 'entry is', 'entries are')} like “${state.name}”. A likeness is a reason to look, not a finding.`}
    </p>
    ${found.map(match)}
    <p class="muted">${notice} <small>${algorithm}</small></p>
  </div>`
}

/** What spoke for it: each feature's score and how much it weighed. */
function match({ score, matchedName, weakAlias, features, party, designation }) {
  const told = { status: 'COMPUTED', note: 'likeness of the names, from 0 to 100%' }
  return html`<article class="match">
    <h3>${figure(Math.round(score * 1000) / 10, 'PERCENT', told, { name: 'Likeness' })} ${party.name}</h3>
    <p class="muted">
      ${[
        phrase(party.kind),
        matchedName === party.name ? undefined : `found by the name “${matchedName}”${weakAlias ? ', a weak alias' : ''}`,
        `${designation.list} ${designation.entryId}`,
        words(designation.status),
        words(designation.effect),
        designation.listedOn ? `since ${day(designation.listedOn)}` : `seen first on ${day(designation.firstSeenOn)}`,
        ...designation.programmes.map(({ name }) => name),
      ]
        .filter(Boolean)
        .join(' · ')}
    </p>
    <ul class="features" aria-label="Why it was found">
      ${features.map(
        (feature) => html`<li>
          <span>${phrase(feature.name)}</span>
          <meter min="0" max="1" .value=${feature.score} aria-label=${phrase(feature.name)}></meter>
          <span class="number">${quantity(Math.round(feature.score * 100), 'PERCENT')}</span>
        </li>`,
      )}
    </ul>
  </article>`
}

function changed(state, data, change) {
  const { held, chosen, changes } = data
  return html`<div class="controls">
      <label
        >List
        <select @change=${({ target }) => change({ list: target.value })}>
          ${held.map(({ code, name }) => html`<option value=${code} ?selected=${code === chosen.code}>${name}</option>`)}
        </select></label
      >
    </div>
    ${chart(charts(data).listed)}
    ${table(
      `What changed on ${chosen.name}`,
      ['Day', 'What', 'Who', 'Entry', 'Fields'],
      [...changes.nodes].reverse().map(({ on, kind, name, entryId, fields }) => [
        day(on),
        html`<span class="badge ${kind.toLowerCase()}">${words(kind)}</span>`,
        name,
        entryId,
        fields.map(({ name: field }) => field).join(', '),
      ]),
      'Only one version of this list is loaded, so nothing is known to have changed.',
    )}`
}

export const names = { load, view, charts }
