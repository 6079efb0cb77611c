import { LitElement, html, nothing } from 'lit'
import { count, span, unitOf, words } from './format.js'
import { ask, gql } from './service.js'

const CATALOGUE = gql`
  query Catalogue($find: String) {
    seriesCatalog(search: $find, first: 40) {
      totalCount
      nodes { key label frequency basis first last count unit { code } provider { code name } }
    }
  }
`

let pickers = 0

/**
 * Finds a series by words and tells which was chosen: an event `picked` with its `key` and `label`. What is found is a
 * list to go through with the arrow keys.
 */
class Picker extends LitElement {
  static properties = { label: {}, hint: {}, full: {}, found: { state: true }, at: { state: true }, refused: { state: true } }

  name = `picker${(pickers += 1)}`

  createRenderRoot() {
    return this
  }

  disconnectedCallback() {
    super.disconnectedCallback()
    clearTimeout(this.pause)
    this.running?.abort()
  }

  typed({ target }) {
    clearTimeout(this.pause)
    this.pause = setTimeout(() => this.search(target.value.trim()), 200)
  }

  async search(text) {
    this.running?.abort()
    if (!text) {
      this.found = undefined
      return
    }
    const { signal } = (this.running = new AbortController())
    try {
      const { seriesCatalog } = await ask(CATALOGUE, { find: text }, signal)
      this.found = { ...seriesCatalog, text }
      this.at = seriesCatalog.nodes.length > 0 ? 0 : undefined
      this.refused = undefined
    } catch (error) {
      if (!signal.aborted) {
        this.refused = error.message
      }
    }
  }

  pressed(event) {
    const last = (this.found?.nodes.length ?? 0) - 1
    if (event.key === 'Escape') {
      this.found = undefined
    } else if (event.key === 'Enter') {
      this.choose(this.found?.nodes[this.at])
    } else if (['ArrowDown', 'ArrowUp'].includes(event.key) && last >= 0) {
      this.at = Math.min(last, Math.max(0, (this.at ?? -1) + (event.key === 'ArrowDown' ? 1 : -1)))
    } else {
      return
    }
    event.preventDefault()
  }

  updated() {
    this.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' })
  }

  choose(series) {
    if (!series) {
      return
    }
    this.found = undefined
    this.querySelector('input').value = ''
    this.dispatchEvent(new CustomEvent('picked', { detail: series }))
  }

  render() {
    const { found, name } = this
    const open = found?.nodes.length > 0
    return html`<div class="picker" @focusout=${({ relatedTarget }) => !this.contains(relatedTarget) && (this.found = undefined)}>
      <label
        >${this.label}
        <input
          type="search"
          role="combobox"
          autocomplete="off"
          placeholder=${this.hint ?? 'a country, goods, an institution …'}
          ?disabled=${Boolean(this.full)}
          aria-expanded=${open ? 'true' : 'false'}
          aria-controls="${name}-list"
          aria-autocomplete="list"
          aria-activedescendant=${open && this.at !== undefined ? `${name}-${this.at}` : nothing}
          @input=${this.typed}
          @keydown=${this.pressed}
      /></label>
      ${this.full ? html`<p class="muted">${this.full}</p>` : nothing}
      <p class="unseen" role="status">${found ? count(found.totalCount, 'series found', 'series found') : ''}</p>
      ${this.refused ? html`<p class="refused" role="alert">${this.refused}</p>` : nothing}
      ${found && !open ? html`<p class="drop empty">No series is called like “${found.text}”. Try a country’s English name, a provider or goods.</p>` : nothing}
      <div class="drop" ?hidden=${!open}>
        <ul id="${name}-list" role="listbox" aria-label="Series found">
          ${(found?.nodes ?? []).map(
            (series, index) => html`<li
              id="${name}-${index}"
              role="option"
              aria-selected=${index === this.at ? 'true' : 'false'}
              @pointerdown=${(event) => event.preventDefault()}
              @click=${() => this.choose(series)}
            >
              ${series.label} <small>${about(series)}</small>
            </li>`,
          )}
        </ul>
        ${found && found.nodes.length < found.totalCount ? html`<p class="muted">The first ${found.nodes.length} of ${count(found.totalCount, 'series', 'series')}; more words find fewer.</p>` : nothing}
      </div>
    </div>`
  }
}

const about = ({ provider, frequency, basis, unit, first, last, count: figures }) =>
  [
    provider?.code,
    { ANNUAL: 'yearly', MONTHLY: 'monthly', QUARTERLY: 'quarterly' }[frequency],
    basis === 'PERIOD' ? undefined : words(basis),
    unitOf(unit.code),
    first ? `${span(first)} to ${span(last)}` : undefined,
    count(figures, 'figure'),
  ]
    .filter(Boolean)
    .join(', ')

customElements.define('dyad-picker', Picker)
