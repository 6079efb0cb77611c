import { html, nothing } from 'lit'
import { figure } from '../figure.js'
import { capital, count, day, span } from '../format.js'
import { columns } from '../pieces.js'

// What happened between two countries, in sentences that are made of the figures.

const known = (series) => (series ? columns(series, { filled: true }).filter(({ y }) => y != null) : [])

const told = (point, unit, manner) => figure(point.y, unit, point, manner)

export function summary(data) {
  const { dyad } = data
  return html`<section class="summary" aria-label="In short">
    <ul class="headlines">
      ${cards(data)}
    </ul>
    <ul class="sentences">
      ${[trade(data), balance(data), books(data), restrictions(dyad), latest(dyad)].filter(Boolean).map((text) => html`<li>${text}</li>`)}
    </ul>
  </section>`
}

function cards({ dyad: { a, b, energyDeals, institutions, sanctionsByA, sanctionsByB }, turnoverA, turnoverB, balanceA }) {
  const [owner, turnover] = known(turnoverA).length > 0 ? [a, turnoverA] : [b, turnoverB]
  const last = known(turnover).at(-1)
  const net = known(balanceA).at(-1)
  return [
    last && [told(last, turnover.unit.code, { name: 'Trade both ways' }), `traded in ${span(last.period)}, ${whose(owner)} books`],
    net && [told({ ...net, y: net.y }, balanceA.unit.code, { name: `Balance of ${a.name}` }), `balance of ${inText(a)} in ${span(net.period)}`],
    [sanctionsByA.totalCount, `sanctions ${sanctionsByA.totalCount === 1 ? 'programme' : 'programmes'} of ${inText(a)} on ${inText(b)}`],
    [sanctionsByB.totalCount, `of ${inText(b)} on ${inText(a)}`],
    [energyDeals.totalCount, energyDeals.totalCount === 1 ? 'energy deal' : 'energy deals'],
    [institutions.totalCount, institutions.totalCount === 1 ? 'institution in common' : 'institutions in common'],
  ]
    .filter(Boolean)
    .map(([value, text]) => html`<li><b>${value}</b> <span>${text}</span></li>`)
}

/** Then and now, ten years apart where that is known. */
function trade({ dyad: { a, b }, turnoverA, turnoverB }) {
  const [owner, series] = known(turnoverA).length > 0 ? [a, turnoverA] : [b, turnoverB]
  const points = known(series)
  const last = points.at(-1)
  if (!last) {
    return undefined
  }
  const unit = series.unit.code
  const year = Number(last.period.slice(0, 4))
  const then = points.find(({ period }) => Number(period.slice(0, 4)) >= year - 10)
  const before = points.at(-2)
  const growth = before ? (last.y / before.y - 1) * 100 : undefined
  return html`In ${span(last.period)} ${inText(a)} and ${inText(b)} traded goods worth ${told(last, unit)} by ${whose(owner)}
  books${then && then !== last
    ? html`, ${times(last.y / then.y)} the ${told(then, unit)} of ${span(then.period)}`
    : nothing}${growth !== undefined && before.period === String(year - 1)
    ? `; that is ${Math.abs(growth).toFixed(1)}% ${growth < 0 ? 'less' : 'more'} than the year before`
    : ''}.`
}

function times(ratio) {
  if (ratio < 0.95) {
    return `${Math.round((1 - ratio) * 100)}% less than`
  }
  if (ratio < 1.05) {
    return 'about as much as'
  }
  return ratio < 2 ? `${Math.round((ratio - 1) * 100)}% more than` : `${ratio.toFixed(ratio < 10 ? 1 : 0)} times`
}

/** The name in a sentence: the United States, but China. */
export const inText = ({ name }) =>
  /^(United |European |Czech Rep|Dominican Rep|Central African|Russian Fed|Netherlands|Philippines|Bahamas|Gambia|Maldives|Seychelles|Solomon|Marshall|Cayman|Democratic )/.test(name)
    ? `the ${name}`
    : name

export const whose = (area) => `${inText(area)}${area.name.endsWith('s') ? '’' : '’s'}`

function balance({ dyad: { a, b }, balanceA }) {
  const last = known(balanceA).at(-1)
  if (!last) {
    return undefined
  }
  const absolute = told({ ...last, y: Math.abs(last.y) }, balanceA.unit.code)
  return last.y < 0
    ? html`${capital(inText(a))} bought ${absolute} more from ${inText(b)} in ${span(last.period)} than it sold there.`
    : html`${capital(inText(a))} sold ${absolute} more to ${inText(b)} in ${span(last.period)} than it bought there.`
}

/** Who stopped publishing; else how far the two offices are apart. */
function books({ dyad: { mirrorAToB, mirrorBToA } }) {
  const silent = [mirrorAToB, mirrorBToA]
    .flatMap((mirror) => mirror?.refusals ?? [])
    .find(({ reason }) => ['SUPPRESSED', 'NOT_COLLECTED', 'WITHDRAWN'].includes(reason))
  return silent ? html`${capital(whose(silent.side))} office: ${silent.message.charAt(0).toLowerCase()}${silent.message.slice(1)}` : undefined
}

function restrictions({ a, b, sanctionsByA, sanctionsByB }) {
  const force = ({ nodes }) => nodes.filter(({ inForce }) => inForce === 'YES').length
  const by = (sender, target, all) =>
    all.totalCount === 0 ? undefined : `${inText(sender)} has ${count(all.totalCount, 'programme')} of sanctions that ${all.totalCount === 1 ? 'concerns' : 'concern'} ${inText(target)}, ${force(all) || 'none'} of them known to be in force`
  const parts = [by(a, b, sanctionsByA), by(b, a, sanctionsByB)].filter(Boolean)
  return parts.length > 0 ? capital(`${parts.join('; ')}.`) : `Neither has sanctions on the other that are held here.`
}

function latest({ a, b, timeline: { nodes } }) {
  const both = nodes.filter(({ areas }) => [a, b].every(({ code }) => areas.some((area) => area.code === code)))
  const last = both.filter(({ date }) => date <= new Date().toISOString().slice(0, 10)).at(-1)
  return last ? html`The latest that is known between them: ${last.title} (${day(last.date)}).` : undefined
}
