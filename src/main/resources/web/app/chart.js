import { LitElement, html, nothing } from 'lit'
import { columns } from './charts/columns.js'
import { ranked } from './charts/ranked.js'
import { spans } from './charts/spans.js'
import { time } from './charts/time.js'
import { figure, reachable } from './figure.js'
import { day, exact, origin, quantity, status } from './format.js'
import { csv, fileName, picture, save } from './saving.js'
import { inGraphiQl } from './service.js'

/** The charting library, fetched once and beside everything else. */
export const library = () => import('./library.js')

const kindOf = (model) => (model.rows ? ranked : model.spans ? spans : model.columns ? columns : time)

/**
 * A chart with all that belongs to it: the figure under the pointer or the arrow keys with its source, a table of the
 * same figures, files to take away, the query that it was drawn from, and the code that shows it on another page.
 *
 * `of` is `{caption, explanation, model, document, variables, csvUrl, notes, embed}`; what is drawn is told by the
 * model: `lines`, `rows`, `spans` or `columns`.
 */
class Chart extends LitElement {
  static properties = { of: { attribute: false }, bare: { type: Boolean }, at: { state: true }, open: { state: true }, away: { state: true } }

  constructor() {
    super()
    // Not as a field: that would stand before the property that Lit watches. The keys that were turned off:
    this.away = new Set()
  }

  // In the page's own tree: its style sheet is the only one, which a strict policy allows.
  createRenderRoot() {
    return this
  }

  connectedCallback() {
    super.connectedCallback()
    this.resized = new ResizeObserver(() => this.draw())
    this.darker = matchMedia('(prefers-color-scheme: dark)')
    this.recoloured = () => this.draw()
    this.darker.addEventListener('change', this.recoloured)
    addEventListener('dyad-theme', this.recoloured)
  }

  disconnectedCallback() {
    super.disconnectedCallback()
    this.resized.disconnect()
    this.darker.removeEventListener('change', this.recoloured)
    removeEventListener('dyad-theme', this.recoloured)
    this.drawn?.dispose()
    this.drawn = undefined
  }

  willUpdate(changed) {
    if (changed.has('of') || changed.has('away')) {
      this.at = undefined
      this.kind = kindOf(this.of.model)
      this.model = this.kind.without(this.of.model, this.away)
      this.stops = this.kind.stops(this.model)
    }
  }

  updated(changed) {
    reachable(this)
    if (changed.has('of') || changed.has('away')) {
      this.draw()
    } else if (changed.has('at')) {
      this.point()
    }
  }

  async draw() {
    const canvas = this.querySelector('.canvas')
    if (!canvas) {
      this.drawn?.dispose()
      this.drawn = undefined
      return
    }
    const { init } = await library()
    if (!this.isConnected || !canvas.isConnected) {
      return
    }
    if (this.kind.height && !this.bare) {
      canvas.style.height = `${this.kind.height(this.model)}px`
    }
    if (this.drawn?.getDom() !== canvas) {
      this.drawn?.dispose()
      this.drawn = init(canvas, null, { renderer: 'canvas' })
      this.resized.observe(canvas)
      this.drawn.getZr().on('mousemove', ({ offsetX, offsetY }) => this.hover(offsetX, offsetY))
      this.drawn.getZr().on('click', ({ offsetX, offsetY }) => this.hover(offsetX, offsetY))
      this.drawn.getZr().on('globalout', () => (this.at = undefined))
    }
    this.drawn.resize()
    this.drawn.setOption(this.options(), { notMerge: true })
  }

  options(manner = { narrow: this.clientWidth < 560, wide: this.clientWidth > 1000, height: this.querySelector('.canvas')?.clientHeight }) {
    return this.kind.options(this.model, colours(), manner)
  }

  hover(x, y) {
    this.at = this.drawn.containPixel('grid', [x, y]) ? this.kind.at(this.drawn, this.stops, x, y, this.model) : undefined
  }

  /** Moves the line and the card to where the reader is. */
  point() {
    const card = this.querySelector('.reading')
    const guide = this.querySelector('.guide')
    if (!card || !this.drawn) {
      return
    }
    guide.hidden = this.at === undefined
    if (this.at === undefined) {
      return
    }
    const [x, y] = this.kind.place(this.drawn, this.stops, this.at, this.model)
    const { clientWidth: width, clientHeight: height } = this.querySelector('.canvas')
    guide.className = x === undefined ? 'guide across' : 'guide'
    guide.style.left = x === undefined ? '0' : `${x}px`
    guide.style.top = x === undefined ? `${y}px` : '0'
    // The card goes to the side that has more room, so that it does not hide what it tells about.
    const beside = x ?? width / 2
    card.style.left = beside > width / 2 ? `${Math.max(0, beside - card.offsetWidth - 14)}px` : `${Math.min(width - card.offsetWidth, beside + 14)}px`
    card.style.top = y === undefined ? '36px' : `${Math.min(height - 20, y + 16)}px`
  }

  pressed(event) {
    const steps = { ArrowLeft: -1, ArrowUp: -1, ArrowRight: 1, ArrowDown: 1 }
    const last = this.stops.length - 1
    if (event.key === 'Escape') {
      this.at = undefined
    } else if (event.key === 'Home' || event.key === 'End') {
      this.at = this.stops[event.key === 'Home' ? 0 : last]
    } else if (event.key in steps) {
      const now = this.at === undefined ? (steps[event.key] > 0 ? -1 : last + 1) : this.stops.indexOf(this.at)
      this.at = this.stops[Math.min(last, Math.max(0, now + steps[event.key]))]
    } else {
      return
    }
    event.preventDefault()
  }

  /** Whoever comes by the keyboard hears the first figure at once; a list begins on top, time at its end. */
  entered(event) {
    if (event.target.matches(':focus-visible') && this.at === undefined) {
      this.at = this.kind === time ? this.stops.at(-1) : this.stops[0]
    }
  }

  render() {
    if (!this.of) {
      return nothing
    }
    const { caption, explanation, model, notes = [] } = this.of
    const empty = kindOf(model).stops(model).length === 0
    return html`
      <figure class="chart">
        <figcaption>
          <h3>${caption}</h3>
          ${explanation ? html`<p class="muted">${explanation}</p>` : nothing}
        </figcaption>
        ${empty
          ? html`<p class="empty">${model.whyEmpty ?? 'Nothing is held for this.'}</p>`
          : html`
              ${this.keys()}
              <div
                class="plot"
                tabindex="0"
                role="group"
                aria-roledescription="chart"
                aria-label="${caption}. Arrow keys go from figure to figure; the table has them all."
                @keydown=${this.pressed}
                @focus=${this.entered}
                @blur=${() => (this.at = undefined)}
              >
                <div class="canvas"></div>
                <div class="guide" hidden></div>
                <div class="reading" role="status" aria-live="polite" ?hidden=${this.at === undefined}>${this.reading()}</div>
              </div>
            `}
        ${notes.length > 0 ? html`<ul class="notes">${notes.map((note) => html`<li>${note}</li>`)}</ul>` : nothing}
        ${this.bare ? nothing : this.tools(empty)}
      </figure>
    `
  }

  /** The keys of the lines: each can be taken away and brought back. */
  keys() {
    const keys = this.kind.keys(this.of.model)
    if (keys.length === 0 || (keys.length === 1 && this.kind === time && !this.of.model.marks?.length)) {
      return nothing
    }
    return html`<ul class="keys">
      ${keys.map(
        ({ name, swatch, shape }) => html`<li>
          <button type="button" class="key" aria-pressed=${this.away.has(name) ? 'false' : 'true'} @click=${() => this.turn(name)}>
            <span class="swatch ${shape} ${swatch}"></span>${name}
          </button>
        </li>`,
      )}
    </ul>`
  }

  turn(name) {
    const hidden = new Set(this.away)
    if (!hidden.delete(name)) {
      hidden.add(name)
    }
    this.away = hidden
  }

  reading() {
    if (this.at === undefined) {
      return nothing
    }
    const { title, entries, notes, marks, from } = this.kind.reading(this.model, this.at, this.stops)
    const told = marks.slice(0, 5)
    return html`
      <p class="when">${title}</p>
      ${entries.map(
        ({ name, colour, point, value, unit }) => html`<p class="entry">
          ${colour === undefined ? nothing : html`<span class="swatch line s${(colour % 8) + 1}"></span>`}<span>${name}</span>
          <b>${quantity(value, unit)}</b>
        </p>
        <p><small>${whence(point)}</small></p>`,
      )}
      ${notes.map((note) => html`<p>${note}</p>`)}
      ${from?.citations?.length ? html`<p><small>${origin(from)}</small></p>` : nothing}
      ${told.map(
        ({ date, title: text, colour, citations }) => html`<p class="mark ${colour}"><b>${date}</b> ${text} <small>${origin({ citations })}</small></p>`,
      )}
      ${marks.length > told.length ? html`<p><small>and ${marks.length - told.length} more in this time</small></p>` : nothing}
    `
  }

  tools(empty) {
    const { document: asked, csvUrl, embed } = this.of
    const panel = (name, label) =>
      html`<button type="button" aria-expanded=${this.open === name ? 'true' : 'false'} @click=${() => (this.open = this.open === name ? undefined : name)}>${label}</button>`
    return html`<div class="tools" role="group" aria-label="What to do with ${this.of.caption}">
        ${empty
          ? nothing
          : html`${panel('table', 'Table')}
              <button type="button" @click=${() => this.asPicture('png')}>PNG</button>
              <button type="button" @click=${() => this.asPicture('svg')}>SVG</button>
              ${csvUrl ? html`<a class="button" href=${csvUrl} download>CSV</a>` : html`<button type="button" @click=${this.asCsv}>CSV</button>`}`}
        ${asked ? panel('query', 'Query') : nothing} ${embed && !empty ? panel('embed', 'Embed') : nothing}
      </div>
      ${this.open === 'table' ? this.table() : this.open === 'query' ? this.query() : this.open === 'embed' ? this.embedding() : nothing}`
  }

  table() {
    const { head, rows } = this.kind.table(this.of.model)
    const cell = (content) => {
      if (!content || typeof content !== 'object') {
        return html`<td>${content ?? ''}</td>`
      }
      const { point, value, unit, name } = content
      // A figure that is not there says why.
      const text = value == null ? status(point.status ?? 'MISSING') : quantity(value, '')
      return html`<td class="number">${figure(value, unit, point, { name, text, tab: -1 })}</td>`
    }
    return html`<div class="scroll" role="region" aria-label="${this.of.caption}, figures" tabindex="0">
      <table>
        <thead>
          <tr>${head.map((name, index) => html`<th scope="col" class=${index > 0 && rows.some((row) => row[index] && typeof row[index] === 'object') ? 'number' : ''}>${name}</th>`)}</tr>
        </thead>
        <tbody>
          ${rows.map(([name, ...cells]) => html`<tr><th scope="row">${name}</th>${cells.map(cell)}</tr>`)}
        </tbody>
      </table>
    </div>`
  }

  query() {
    const { document: asked, variables = {} } = this.of
    return html`<div class="panel">
      <pre tabindex="0" aria-label="GraphQL query"><code>${asked}</code></pre>
      <pre tabindex="0" aria-label="Variables"><code>${JSON.stringify(variables, null, 2)}</code></pre>
      <p><a class="button" href=${inGraphiQl(asked, variables)}>Open in GraphiQL</a></p>
    </div>`
  }

  embedding() {
    const address = location.origin + this.of.embed
    const code = `<iframe src="${address}" title="${this.of.caption}" width="720" height="460" loading="lazy"></iframe>`
    return html`<div class="panel">
      <label>Code for another page <textarea readonly rows="3" @focus=${({ target }) => target.select()}>${code}</textarea></label>
      <p><a href=${address}>The chart by itself</a></p>
    </div>`
  }

  asCsv() {
    save(fileName(this.of.caption, 'csv'), new Blob([csv(this.kind.csv(this.of.model))], { type: 'text/csv;charset=utf-8' }))
  }

  async asPicture(kind) {
    const { caption, explanation } = this.of
    const { kind: shape, model } = this
    const told = {
      caption,
      figures: shape
        .csv(model)
        .slice(1)
        .map(([name, period, value, unit]) => `${name}, ${period}: ${typeof value === 'number' ? exact(value, unit) : (value ?? 'no figure')}`)
        .join('; '),
    }
    const options = this.options({ picture: { caption, explanation, keys: shape.keys(model), foot: foot(shape.points(model)) } })
    save(fileName(caption, kind), await picture(kind, options, told))
  }
}

/** Status, source and vintage in a line. */
function whence(point) {
  return [
    point.status ? status(point.status) : undefined,
    origin(point),
    point.knownFrom ? `known from ${day(point.knownFrom)}` : undefined,
  ]
    .filter(Boolean)
    .join(' · ')
}

/** Who compiled the figures of a picture, and where it was made. */
function foot(points) {
  const offices = new Set(
    points
      .map(({ citations, provider }) => citations?.[0]?.quotedProvider?.code ?? provider?.code ?? citations?.[0]?.source.publisher ?? citations?.[0]?.source.title)
      .filter(Boolean),
  )
  const named = [...offices].slice(0, 6).join(', ') + (offices.size > 6 ? ' and others' : '')
  return [named ? `Sources: ${named}` : undefined, `Dyad, ${location.host}, ${day(new Date().toISOString().slice(0, 10))}`].filter(Boolean).join('. ')
}

/** The style sheet's colours, as the charting library wants them. */
function colours() {
  const style = getComputedStyle(document.documentElement)
  const named = (name) => style.getPropertyValue(`--${name}`).trim()
  return {
    paper: named('paper'),
    text: named('text'),
    muted: named('muted'),
    faint: named('faint'),
    rule: named('rule'),
    series: [1, 2, 3, 4, 5, 6, 7, 8].map((number) => named(`series-${number}`)),
    marks: { sanction: named('sanction'), deal: named('deal'), event: named('event'), claim: named('claim') },
  }
}

customElements.define('dyad-chart', Chart)
