import { html, nothing } from 'lit'
import { of } from '../address.js'
import { figure } from '../figure.js'
import { begin, count, day, middle, phrase, quantity, span, words } from '../format.js'
import { chart, columns, controls as turns, list, source, table, turn } from '../pieces.js'
import { ask } from '../service.js'
import { documentOf, LEVELS, variablesOf, yearsOf } from './dyad-document.js'
import { inText, summary, whose } from './summary.js'

export const defaults = { a: 'CHN', b: 'RUS', asOf: '', year: '', kinds: ['EVENT', 'DEAL', 'SANCTION', 'INSTITUTION'] }

const KINDS = { EVENT: 'Events', DEAL: 'Energy deals', SANCTION: 'Sanctions', INSTITUTION: 'Institutions' }

export const load = (state, signal) => ask(documentOf(yearsOf(state)), variablesOf(state), signal)

export const title = (state, data) =>
  data?.dyad ? `${data.dyad.a.name} and ${data.dyad.b.name}` : `${state.a} and ${state.b}`

export function controls(state, data, change) {
  const last = new Date().getUTCFullYear() - 1
  const years = Array.from({ length: 25 }, (_, back) => [String(last - back), String(last - back)])
  return turns(
    turn.area('a', 'Country', data, state, change),
    html`<button type="button" @click=${() => change({ a: state.b, b: state.a })} aria-label="Exchange the two">⇄</button>`,
    turn.area('b', 'and', data, state, change),
    turn.date('asOf', 'As known on', state, change),
    state.asOf ? html`<button type="button" @click=${() => change({ asOf: '' })}>As known now</button>` : nothing,
    turn.choice('year', 'Goods in', [['', 'the newest year'], ...years], state, change),
  )
}

export function charts(state, data) {
  if (!data.dyad) {
    return {}
  }
  const { a, b, mirrorAToB, mirrorBToA } = data.dyad
  const behind = { document: documentOf(yearsOf(state)), variables: variablesOf(state) }
  const made = {
    trade: tradeCurve(state, data),
    'a-to-b': books(mirrorAToB, data.exportsA, data.importsB, a, b),
    'b-to-a': books(mirrorBToA, data.exportsB, data.importsA, b, a),
    bought: goodsOf(state, data, 'import', `What ${inText(a)} buys from ${inText(b)}`, 0),
    sold: goodsOf(state, data, 'export', `What ${inText(a)} sells to ${inText(b)}`, 1),
  }
  return Object.fromEntries(
    Object.entries(made)
      .filter(([, one]) => one)
      .map(([name, one]) => [name, { ...one, ...behind, embed: of(`/embed/dyad/${name}`, state, { ...defaults, a: '', b: '' }) }]),
  )
}

export function view(state, data, change) {
  const { dyad } = data
  if (!dyad) {
    return html`<h1 tabindex="-1">${title(state)}</h1>
      ${controls(state, data, change)}
      <p class="empty">One of the two is not known: ${state.a}, ${state.b}. Choose from the lists above.</p>`
  }
  const drawn = charts(state, data)
  const held = ({ model }) => (model.rows ?? model.lines).length > 0
  const [goods, offices] = [
    [drawn.bought, drawn.sold],
    [drawn['a-to-b'], drawn['b-to-a']],
  ].map((pair) => pair.filter(held))
  return html`
    <h1 tabindex="-1">${title(state, data)}</h1>
    ${controls(state, data, change)} ${summary(data)} ${held(drawn.trade) ? chart(drawn.trade) : nothingHeld(dyad)}
    ${held(drawn.trade)
      ? html`<h2 class="part">Who sells what</h2>
          ${goods.length > 0 ? html`<div class="beside">${goods.map(chart)}</div>` : html`<p class="empty">${drawn.bought.model.whyEmpty}</p>`}`
      : nothing}
    ${offices.length > 0
      ? html`<h2 class="part">Two offices, two figures</h2>
          <div class="beside">${offices.map(chart)}</div>`
      : nothing}
    <h2 class="part">Agreements and restrictions</h2>
    <div class="thirds">${sanctions(data)} ${deals(dyad)} ${institutions(dyad)}</div>
    ${claims(dyad)} ${timeline(state, dyad, change)}
  `
}

/** Pairs of which much is held. */
const WELL_KNOWN = [
  ['CHN', 'RUS', 'China and Russia'],
  ['USA', 'CHN', 'the United States and China'],
  ['USA', 'RUS', 'the United States and Russia'],
  ['ARM', 'RUS', 'Armenia and Russia'],
  ['KAZ', 'RUS', 'Kazakhstan and Russia'],
]

const nothingHeld = ({ a, b }) =>
  html`<div class="empty">
    <p>No trade between ${inText(a)} and ${inText(b)} is held. Figures of any two countries come with the files that are imported.</p>
    <p>Much is held of ${WELL_KNOWN.map(([one, other, name], index) => html`${index > 0 ? ', ' : ''}<a href=${of('/', { a: one, b: other }, defaults)}>${name}</a>`)}.</p>
  </div>`

const sum = (series) => (series ? columns(series, { filled: true }) : [])

function tradeCurve({ asOf }, { dyad: { a, b, energyDeals }, onA, onB, turnoverA, turnoverB, balanceA }) {
  const lines = [
    turnoverA && { name: `Both ways, ${whose(a)} books`, points: sum(turnoverA), unit: turnoverA.unit.code, colour: 0 },
    turnoverB && { name: `Both ways, ${whose(b)} books`, points: sum(turnoverB), unit: turnoverB.unit.code, colour: 1, dashed: true },
    balanceA && { name: `${a.name}: sold less bought`, points: sum(balanceA), unit: balanceA.unit.code, colour: 2, bars: true },
  ].filter((line) => line?.points.some(({ y }) => y != null))
  const first = Math.min(...lines.flatMap(({ points }) => points.map(({ x }) => x)))
  const marksOf = (name, symbol, colour, dated) => ({
    name,
    symbol,
    colour,
    items: dated
      .filter(([date]) => date && begin(date) >= first && (!asOf || date <= asOf))
      .sort(([one], [other]) => begin(one) - begin(other))
      .map(([date, text, citations]) => ({ x: begin(date), date: day(date), title: text, citations })),
  })
  const programmes = [...new Map([...(onA?.nodes ?? []), ...(onB?.nodes ?? [])].map((one) => [one.name, one])).values()]
  return {
    caption: `Trade between ${inText(a)} and ${inText(b)}`,
    explanation: `Goods both ways, a year. ${asOf ? `As it was known on ${day(asOf)}.` : 'Where an office published nothing itself, the next one fills in; each figure says whose it is.'}`,
    model: {
      unit: lines[0]?.unit,
      lines,
      bands: band('Gap between the books', turnoverA, turnoverB),
      marks: [
        marksOf('Sanctions on either, by anyone', 'diamond', 'sanction', programmes.map((one) => [one.inForceFrom ?? one.adoptedOn ?? one.announcedOn, one.name, one.citations])),
        marksOf('Energy deals between them', 'triangle', 'deal', energyDeals.nodes.map((one) => [one.signedOn ?? one.announcedOn, one.name, one.citations])),
      ].filter(({ items }) => items.length > 0),
      whyEmpty: 'No trade between the two is held. Under Compare, search for one of them to see what is.',
    },
  }
}

/** Between what the one and the other say, wherever both do. */
function band(name, one, other) {
  if (!one || !other || one.unit.code !== other.unit.code) {
    return []
  }
  const [first, second] = [one, other].map((series) => new Map(sum(series).map(({ period, y }) => [period, y])))
  const points = [...new Set([...first.keys(), ...second.keys()])].sort().map((period) => {
    const both = [first.get(period), second.get(period)]
    if (both.some((y) => y == null)) {
      return { x: middle(period), low: null, high: null }
    }
    const [low, high] = both.sort((a, b) => a - b)
    return { x: middle(period), low, high, text: `${quantity(high - low, one.unit.code)}, ${quantity(((high - low) / ((high + low) / 2)) * 100, 'PERCENT')} of their mean` }
  })
  return points.some(({ low }) => low != null) ? [{ name, colour: 7, points }] : []
}

function books(mirror, exports, imports, exporter, importer) {
  const lines = [
    exports && { name: `${exporter.name} says it sold`, points: sum(exports), unit: exports.unit.code, colour: 0 },
    imports && { name: `${importer.name} says it bought`, points: sum(imports), unit: imports.unit.code, colour: 1 },
  ].filter((line) => line?.points.some(({ y }) => y != null))
  return {
    caption: `From ${inText(exporter)} to ${inText(importer)}`,
    explanation: 'The same goods in both books. Buyers usually count freight and insurance, sellers do not.',
    model: {
      unit: lines[0]?.unit,
      lines,
      bands: band('Gap', exports, imports),
      whyEmpty: `Neither office’s figures of what ${exporter.name} sells to ${importer.name} are held.`,
    },
    notes: silence(mirror),
  }
}

/** Who does not publish, and why; that figures are merely not loaded is no fact about the office. */
const silence = (mirror) => [
  ...new Set((mirror?.refusals ?? []).filter(({ reason }) => !['NOT_LOADED', 'MISSING'].includes(reason)).map(({ message, side }) => `${side.name}: ${message}`)),
]

/** Codes of several levels side by side, none inside another, of the newest year that has any. */
export function goodsIn(state, data, flow) {
  for (const year of yearsOf(state)) {
    const found = LEVELS.map((level) => data[`${flow}${year}at${level}`]).filter((one) => one?.rows.length > 0)
    const rows = []
    for (const { rows: more, provider, unit } of found) {
      rows.push(
        ...more
          .filter(({ code }) => !rows.some(({ code: above }) => code.startsWith(above)))
          .map((row) => ({ ...row, name: row.label, period: String(year), provider, unit: unit.code })),
      )
    }
    if (rows.length > 0) {
      return { year, rows: rows.sort((x, y) => y.value - x.value).slice(0, 8), total: found[0].total.value }
    }
  }
  return undefined
}

function goodsOf(state, data, flow, caption, colour) {
  const found = goodsIn(state, data, flow)
  const rows = found?.rows ?? []
  const share = rows.reduce((all, row) => all + (row.share ?? 0), 0)
  return {
    caption,
    explanation: found ? `${found.year}, in the books of ${inText(data.dyad.a)}, with the share of all its ${flow}s from or to there.` : undefined,
    model: { rows, unit: rows[0]?.unit, colour, name: caption, of: 'Goods', whyEmpty: `No figures by goods are held for ${yearsOf(state).length > 1 ? `${yearsOf(state).at(-1)} to ` : ''}${yearsOf(state)[0]}. Choose another year above.` },
    notes: rows.length > 0 && share < 95 && rows.some((row) => row.share != null) ? [`These are the goods that were published or reported one by one: ${quantity(Math.round(share), 'PERCENT')} of the total.`] : [],
  }
}

function sanctions({ dyad: { a, b, sanctionsByA, sanctionsByB }, onA, onB }) {
  const rows = ({ nodes }, sender, target) =>
    nodes.map(
      ({ name, stage, citations }) =>
        html`<li>${name} <span class="muted">${sender.name} on ${target.name}</span> <span class="badge ${stage.toLowerCase()}">${words(stage)}</span> ${source(citations)}</li>`,
    )
  return list(
    'Sanctions',
    [...rows(sanctionsByA, a, b), ...rows(sanctionsByB, b, a)],
    `Neither has a programme of sanctions against the other that is held here.`,
    html`<p>
      By anyone:
      ${[
        [a, onA],
        [b, onB],
      ].map(([{ code, name }, all], index) => html`${index > 0 ? ', ' : ''}<a href=${`/sanctions?target=${code}`}>${count(all?.totalCount ?? 0, 'programme')} on ${name}</a>`)}
    </p>`,
  )
}

const deals = ({ a, b, energyDeals: { nodes } }) =>
  list(
    'Energy deals',
    [...nodes]
      .sort((one, other) => begin(other.signedOn ?? other.announcedOn ?? '1') - begin(one.signedOn ?? one.announcedOn ?? '1'))
      .map(
        ({ name, status: state, signedOn, announcedOn, valueUsd, figures, citations }) =>
          html`<li>
            ${name} ${valueUsd ? figure(valueUsd, 'USD', { ...figures.find(({ value }) => value === valueUsd), citations }, { name }) : nothing}
            <span class="muted">${signedOn ? `signed ${day(signedOn)}` : announcedOn ? `announced ${day(announcedOn)}` : nothing}</span>
            <span class="badge ${state.toLowerCase()}">${words(state)}</span>
            ${source(citations)}
          </li>`,
      ),
    'No energy deal between the two is held.',
    nodes.length > 0 ? html`<p><a href=${`/energy?a=${a.code}&b=${b.code}`}>Delivered against contracted, pipelines</a></p>` : nothing,
  )

const institutions = ({ institutions: { nodes } }) =>
  list(
    'Institutions in common',
    nodes.map(
      ({ code, name, kind, foundedOn, citations }) =>
        html`<li>
          <a href=${`/finance?institution=${encodeURIComponent(code)}`}>${name}</a>
          <span class="muted">${words(kind)}${foundedOn ? `, founded ${day(foundedOn)}` : ''}</span> ${source(citations)}
        </li>`,
    ),
    'No institution to which both belong is held.',
  )

function claims({ claims: { nodes } }) {
  if (nodes.length === 0) {
    return nothing
  }
  return table(
    'What was claimed about their trade',
    ['Said', 'By', '#Claim', '#Office', 'Verdict'],
    [...nodes].reverse().map(({ claim, headline, against }) => {
      const office = against.find(({ known, observation }) => known === 'NOW' && observation?.value != null)
      return [
        day(claim.saidOn),
        html`${claim.speaker ?? 'Unnamed'} ${source(claim.citations)}`,
        html`${claim.value == null ? 'no figure' : figure(claim.value, claim.unit?.code, claim, { name: phrase(claim.kind), tab: -1 })} <small class="muted">${claim.period ? span(claim.period) : ''}</small>`,
        office ? figure(office.observation.value, claim.unit?.code, { ...office.observation, provider: office.provider }, { tab: -1 }) : '–',
        html`<span class="badge ${headline.toLowerCase()}">${words(headline)}</span>`,
      ]
    }),
    'No claim about it is held.',
  )
}

function timeline({ kinds }, { timeline: { nodes, totalCount } }, change) {
  const shown = nodes.filter(({ kind }) => kinds.includes(kind)).reverse()
  const years = new Map()
  for (const entry of shown) {
    const year = entry.date.slice(0, 4)
    years.set(year, [...(years.get(year) ?? []), entry])
  }
  return html`<section>
    <h2>What happened</h2>
    <div class="chips" role="group" aria-label="What is shown">
      ${Object.entries(KINDS).map(
        ([kind, name]) =>
          html`<button
            type="button"
            class="chip ${kind.toLowerCase()}"
            aria-pressed=${kinds.includes(kind) ? 'true' : 'false'}
            @click=${() => change({ kinds: Object.keys(KINDS).filter((one) => (one === kind) !== kinds.includes(one)) })}
          >
            ${name} ${nodes.filter((entry) => entry.kind === kind).length}
          </button>`,
      )}
    </div>
    ${shown.length === 0
      ? html`<p class="empty">Nothing of this is held that concerns them.</p>`
      : html`${nodes.length < totalCount ? html`<p class="muted">The latest ${nodes.length} of ${count(totalCount, 'entry', 'entries')}.</p>` : nothing}
          <div class="timeline scroll tall" tabindex="0" role="region" aria-label="Timeline">
            ${[...years].map(
              ([year, entries]) => html`<h3>${year}</h3>
                <ul>
                  ${entries.map(
                    ({ date, kind, title: text, citations }) => html`<li class=${kind.toLowerCase()}>
                      <time datetime=${date}>${day(date)}</time> <span>${text} ${source(citations)}</span>
                    </li>`,
                  )}
                </ul>`,
            )}
          </div>`}
  </section>`
}
