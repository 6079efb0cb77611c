import { html, nothing } from 'lit'
import { of } from '../address.js'
import { begin, count, day, phrase, today, words } from '../format.js'
import { chart, columns, COMPARED, controls as turns, list, READ, source, turn } from '../pieces.js'
import { ask, gql } from '../service.js'
import { names } from './names.js'

export const defaults = { sender: '', target: 'RUS', on: '', commodity: '', name: '', list: '' }

const FIRST_YEAR = 2012

const DOCUMENT = (years) =>
  gql`
  query Sanctions($sender: String, $target: String, $on: Date!, $commodity: String) {
    all: sanctionProgrammes(first: 100) {
      nodes { senders { code name } targets { code name } }
    }
    sanctionProgrammes(first: 60, filter: {sender: $sender, target: $target}, orderBy: FIRST_STEP) {
      totalCount
      nodes {
        code
        name
        stage(on: $on)
        inForce(on: $on)
        announcedOn
        adoptedOn
        inForceFrom
        endedOn
        senders { name }
        citations { ...read }
        ${years.map((year) => `y${year}: inForce(on: "${endOf(year)}")`).join(' ')}
      }
    }
    sanctionMeasures(sender: $sender, target: $target, on: $on, commodity: $commodity, first: 60) {
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
        citations { ...read }
      }
    }
    seriesCatalog(kind: DESIGNATIONS, first: 500) { nodes { key frequency count } }
  }
` +
  '\n\n' +
  gql`${READ}`

const COUNTS =
  gql`
  query Designations($input: CompareInput!) {
    compare(input: $input) {
      periods
      csvUrl
      series { ...compared }
    }
  }
` +
  '\n\n' +
  gql`${COMPARED}${READ}`

const years = () => Array.from({ length: new Date().getUTCFullYear() - FIRST_YEAR + 1 }, (_, index) => FIRST_YEAR + index)

/** The last day of a year; of this one, today. */
function endOf(year) {
  const last = `${year}-12-31`
  return last < today() ? last : today()
}

const variablesOf = ({ sender, target, on, commodity }) => ({
  sender: sender || null,
  target: target || null,
  on: on || today(),
  commodity: commodity || null,
})

/** Yearly counts of names that somebody added to lists; of those that concern what is chosen the longest first. */
const countsOf = ({ sender, target }, { seriesCatalog }) =>
  seriesCatalog.nodes
    .filter(({ key, frequency }) => {
      const [, , , by, upon, , what] = key.split('.')
      return frequency === 'ANNUAL' && what?.startsWith('ADDED_') && (!sender || by === sender) && (!target || upon === target)
    })
    .sort((one, other) => other.count - one.count)
    .slice(0, 6)
    .map(({ key }) => ({ key }))

export async function load(state, signal) {
  const [sanctions, list] = await Promise.all([ask(DOCUMENT(years()), variablesOf(state), signal), names.load(state, signal)])
  const series = countsOf(state, sanctions)
  const variables = { input: { series, frequency: 'ANNUAL' } }
  const counted = series.length > 0 ? await ask(COUNTS, variables, signal) : undefined
  return { ...sanctions, ...list, counted: counted?.compare, countedBy: variables, problems: [...sanctions.problems, ...list.problems, ...(counted?.problems ?? [])] }
}

export const title = () => 'Sanctions'

export function controls(state, data, change) {
  const actors = (role) => {
    const all = new Map((data?.all.nodes ?? []).flatMap((programme) => programme[role]).map(({ code, name }) => [code, name]))
    const known = [...all].sort(([, one], [, other]) => one.localeCompare(other))
    return [['', 'anyone'], ...(state[role.slice(0, -1)] && !all.has(state[role.slice(0, -1)]) ? [[state[role.slice(0, -1)], state[role.slice(0, -1)]]] : []), ...known]
  }
  return turns(
    turn.choice('sender', 'By', actors('senders'), state, change),
    turn.choice('target', 'On', actors('targets'), state, change),
    turn.date('on', 'On the day', state, change),
    turn.text('commodity', 'Goods (HS code)', '2709', state, change),
  )
}

export function view(state, data, change) {
  const drawn = charts(state, data)
  return html`<h1 tabindex="-1">Sanctions</h1>
    <p class="lead">Who restricts whom, under which act, since when; and whether somebody is named on a list.</p>
    ${controls(state, data, change)} ${chart(drawn.programmes)}
    <div class="beside">${chart(drawn.force)} ${chart(drawn.names)}</div>
    ${measures(state, data)} ${names.view(state, data, change)}`
}

const nameOf = (code, role, data) => (code ? (data.all.nodes.flatMap((one) => one[role]).find((actor) => actor.code === code)?.name ?? code) : 'anyone')

export function charts(state, data) {
  const { sanctionProgrammes, counted } = data
  const by = nameOf(state.sender, 'senders', data)
  const upon = nameOf(state.target, 'targets', data)
  const who = `${state.sender ? `of ${by}` : 'of all senders'}${state.target ? ` on ${upon}` : ''}`
  const behind = { document: DOCUMENT(years()), variables: variablesOf(state) }
  const embed = (name) => of(`/embed/sanctions/${name}`, state, { ...defaults, target: '' })
  const dated = sanctionProgrammes.nodes.filter(begins)
  const { listed } = names.charts(data)
  return {
    ...(listed && { listed: { ...listed, embed: embed('listed') } }),
    programmes: {
      caption: `Sanctions programmes ${who}`,
      explanation: `From the first known step to the end. The line is ${state.on ? day(state.on) : 'today'}.`,
      model: {
        spans: dated
          .map((one) => ({
            name: one.name,
            since: begins(one),
            from: begin(begins(one)),
            until: one.endedOn,
            to: one.endedOn ? begin(one.endedOn) : undefined,
            group: FORCE[one.inForce],
            note: `${phrase(one.stage)} on this day; by ${one.senders.map(({ name }) => name).join(', ')}`,
            citations: one.citations,
          }))
          .sort((one, other) => one.from - other.from),
        colours: { [FORCE.YES]: 0, [FORCE.UNKNOWN]: 6, [FORCE.NO]: 7 },
        now: begin(state.on || today()),
        nowName: state.on ? day(state.on) : 'today',
        whyEmpty: 'No programme with a known beginning is held for this.',
      },
      notes: dated.length < sanctionProgrammes.nodes.length
        ? [`Without a known beginning: ${sanctionProgrammes.nodes.filter((one) => !begins(one)).map(({ name }) => name).join('; ')}.`]
        : [],
      ...behind,
      embed: embed('programmes'),
    },
    force: {
      caption: 'Programmes in force at the end of each year',
      explanation: `${who.charAt(0).toUpperCase()}${who.slice(1)}. Of some it is not known whether they apply; this year as of today.`,
      model: {
        unit: 'PROGRAMMES',
        lines: [
          ['In force', 'YES', 0],
          ['Not known', 'UNKNOWN', 7],
        ].map(([name, answer, colour]) => ({
          name,
          colour,
          bars: true,
          points: years().map((year) => ({
            x: begin(`${year}-07`),
            y: sanctionProgrammes.nodes.filter((one) => one[`y${year}`] === answer).length,
            period: String(year),
            status: 'COMPUTED',
            citations: [],
          })),
        })),
      },
      ...behind,
      embed: embed('force'),
    },
    names: {
      caption: 'Names added to lists, a year',
      explanation: counted ? 'As reports counted them: what no report counted is missing, not zero.' : undefined,
      model: {
        unit: counted?.series[0].unit.code,
        lines: (counted?.series ?? []).map((one) => ({
          name: named(one, data),
          bars: true,
          points: columns({ ...one, periods: counted.periods }).filter(({ y }) => y != null),
        })),
        whyEmpty: 'No count of names by year is held for this choice. Try the European Union or the United States on Russia.',
      },
      document: COUNTS,
      variables: data.countedBy,
      csvUrl: counted?.csvUrl,
      embed: embed('names'),
    },
  }
}

/** EU, persons; with the list where there is one. */
function named({ key }, data) {
  const [, , , by, , onList, what] = key.split('.')
  return `${nameOf(by, 'senders', data)}: ${words(what.replace('ADDED_', ''))}${onList === '_' ? '' : `, ${onList.includes('_') ? words(onList) : onList}`}`
}

const FORCE = { YES: 'in force on this day', NO: 'not in force', UNKNOWN: 'not known' }

const begins = ({ inForceFrom, adoptedOn, announcedOn }) => inForceFrom ?? adoptedOn ?? announcedOn

function measures(state, data) {
  const { nodes, totalCount } = data.sanctionMeasures
  const rows = nodes.map(
    ({ kind, description, stage, matchedBy, appliesFrom, adoptedOn, programme, commodities, legalBases, citations }) => html`<li>
      <span class="badge">${words(kind)}</span> ${description} <span class="badge ${stage.toLowerCase()}">${stage === 'UNKNOWN' ? 'state not known' : words(stage)}</span>
      <span class="muted"
        >${[appliesFrom ? `applies from ${day(appliesFrom)}` : adoptedOn ? `adopted ${day(adoptedOn)}` : undefined, programme.name, commodities.length > 0 ? `HS ${commodities.slice(0, 8).map(({ code }) => code).join(', ')}${commodities.length > 8 ? ` and ${commodities.length - 8} more` : ''}` : undefined, matchedBy ? `found by ${matchedBy}` : undefined].filter(Boolean).join(' · ')}</span
      >
      ${acts(legalBases)} ${source(citations)}
    </li>`,
  )
  return list(
    `${count(totalCount, 'measure')} by ${nameOf(state.sender, 'senders', data)} on ${nameOf(state.target, 'targets', data)} on ${day(state.on || today())}`,
    rows,
    'No measure is held for this. Try another day, or leave the goods out.',
    nodes.length < totalCount ? html`<p class="muted">The first ${nodes.length}. Choose who imposes them, or goods, to see fewer.</p>` : nothing,
  )
}

/** The first act, and how many more: a regime that is ten years old has dozens. */
function acts(legalBases) {
  const [first, ...more] = legalBases
  if (!first) {
    return nothing
  }
  const named = first.url ? html`<a href=${first.url} rel="noreferrer">${first.title}</a>` : first.title
  return html`<small>${named}${more.length > 0 ? ` and ${count(more.length, 'more act')}` : nothing}</small>`
}
