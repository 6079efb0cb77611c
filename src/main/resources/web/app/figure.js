import { html, nothing, render } from 'lit'
import { day, exact, origin, quantity, span, status } from './format.js'

// A number that tells where it comes from: under the pointer, when the keyboard or a finger is on it.

/**
 * A figure as text that reveals its source, status and vintage.
 *
 * @param point `{status, provider, citations, knownFrom, period, note}`, as far as they are known
 * @param manner `name` ahead of the figure in what is revealed, `text` instead of the short form, `tab` -1 in a table,
 *   where the arrow keys lead to it
 */
export const figure = (value, unit, point = {}, { name, text, tab = 0 } = {}) =>
  html`<button type="button" class="figure" tabindex=${tab} .facts=${{ ...point, value, unit, name }}
    >${text ?? quantity(value, unit)}</button
  >`

const tip = Object.assign(document.createElement('div'), { id: 'tip', className: 'tip', hidden: true })
tip.setAttribute('role', 'tooltip')
let shown

const figureOf = (target) => target.closest?.('.figure')

function show(on) {
  if (shown === on) {
    return
  }
  hide()
  shown = on
  render(facts(on.facts), tip)
  document.body.append(tip)
  on.setAttribute('aria-describedby', tip.id)
  tip.hidden = false
  const around = on.getBoundingClientRect()
  const { width, height } = tip.getBoundingClientRect()
  const below = around.bottom + height + 8 < innerHeight || around.top < height + 8
  tip.style.left = `${Math.max(8, Math.min(innerWidth - width - 8, around.left))}px`
  tip.style.top = `${below ? around.bottom + 4 : around.top - height - 4}px`
}

function hide() {
  shown?.removeAttribute('aria-describedby')
  shown = undefined
  tip.hidden = true
}

function facts({ name, period, value, unit, provider, citations = [], knownFrom, note, status: code }) {
  const address = citations[0]?.source.url
  const from = origin({ provider, citations })
  return html`
    ${name || period ? html`<p class="muted">${[name, period ? span(period) : undefined].filter(Boolean).join(', ')}</p>` : nothing}
    <p><b>${exact(value, unit)}</b></p>
    <dl>
      <dt>Status</dt>
      <dd>${code ? status(code) : 'as its source says it'}</dd>
      <dt>Source</dt>
      <dd>
        ${from ? (address ? html`<a href=${address} rel="noreferrer">${from}</a>` : from) : 'named with the entry'}
        ${citations.length > 1 ? html`<span class="muted">and ${citations.length - 1} more</span>` : nothing}
      </dd>
      ${knownFrom
        ? html`<dt>Vintage</dt>
            <dd>known from ${day(knownFrom)}</dd>`
        : nothing}
      ${note
        ? html`<dt>Note</dt>
            <dd>${note}</dd>`
        : nothing}
    </dl>
  `
}

/** In a table one figure is in the order of the Tab key, and the arrow keys lead to the others. */
function step(from, key) {
  const row = from.closest('tr')
  const inRow = (other) => [...(other?.querySelectorAll('.figure') ?? [])]
  const here = inRow(row)
  const at = here.indexOf(from)
  if (key === 'ArrowLeft' || key === 'ArrowRight') {
    return here[at + (key === 'ArrowLeft' ? -1 : 1)]
  }
  let next = row
  do {
    next = key === 'ArrowUp' ? next.previousElementSibling : next.nextElementSibling
  } while (next && inRow(next).length === 0)
  const there = inRow(next)
  return there[Math.min(at, there.length - 1)]
}

/** Sees to it that the Tab key reaches each table's figures: the first one, where none is. */
export function reachable(root) {
  for (const table of root.querySelectorAll('table')) {
    if (!table.querySelector('.figure[tabindex="0"]')) {
      table.querySelector('.figure')?.setAttribute('tabindex', '0')
    }
  }
}

function pressed(event) {
  if (event.key === 'Escape' && shown) {
    const back = tip.contains(document.activeElement) ? shown : undefined
    back?.focus()
    hide()
    return
  }
  const on = figureOf(event.target)
  if (on && event.key === 'Enter') {
    // Enter leads on to the source, Escape back.
    tip.querySelector('a')?.focus()
    event.preventDefault()
  } else if (on?.closest('table') && event.key.startsWith('Arrow')) {
    const next = step(on, event.key)
    if (next) {
      const table = on.closest('table')
      table.querySelectorAll('.figure[tabindex="0"]').forEach((other) => other.setAttribute('tabindex', '-1'))
      next.setAttribute('tabindex', '0')
      next.focus()
    }
    event.preventDefault()
  }
}

document.addEventListener('pointerover', ({ target }) => {
  const on = figureOf(target)
  if (on) {
    show(on)
  } else if (shown && !tip.contains(target) && document.activeElement !== shown) {
    hide()
  }
})
document.addEventListener('focusin', ({ target }) => {
  const on = figureOf(target)
  if (on) {
    show(on)
  } else if (!tip.contains(target)) {
    hide()
  }
})
document.addEventListener('click', ({ target }) => {
  const on = figureOf(target)
  if (on) {
    on.focus()
    show(on)
  }
})
document.addEventListener('keydown', pressed)
addEventListener('scroll', hide, { passive: true })
