import { LitElement, html, nothing } from 'lit'
import { overTime, ranked } from './drawing.js'
import { full, origin, quantity, status } from './format.js'
import { csv, fileName, save } from './saving.js'
import { inGraphiQl } from './service.js'

/**
 * A chart with all that belongs to it: the figure under the pointer or the arrow keys with its source, a table of the
 * same figures, files to take away, and the query that it was drawn from.
 *
 * `model` is what is drawn: lines over time (`lines`, `bands`, `marks`) or `rows` in order of size. A point is
 * `{x, y, period, status, provider, citations, knownFrom}`.
 */
class Chart extends LitElement {
  static properties = {
    caption: {},
    explanation: {},
    model: { attribute: false },
    document: { attribute: false },
    variables: { attribute: false },
    csvUrl: { attribute: false },
    at: { state: true },
  }

  // In the page's own tree: its style sheet is the only one, which a strict policy allows.
  createRenderRoot() {
    return this
  }

  connectedCallback() {
    super.connectedCallback()
    this.resized = new ResizeObserver(() => this.drawn?.resize())
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
    if (changed.has('model')) {
      this.at = undefined
      this.instants = this.model.rows ? this.model.rows.map((_, index) => index) : instantsOf(this.model)
    }
  }

  updated(changed) {
    if (changed.has('model')) {
      this.draw()
    }
  }

  async draw() {
    const canvas = this.querySelector('.canvas')
    if (!canvas) {
      return
    }
    const { init } = await import('./library.js')
    if (!this.isConnected) {
      return
    }
    if (!this.drawn) {
      this.drawn = init(canvas, null, { renderer: 'canvas' })
      this.resized.observe(canvas)
      this.drawn.getZr().on('mousemove', (event) => this.point(event.offsetX, event.offsetY))
      this.drawn.getZr().on('globalout', () => (this.at = undefined))
    }
    this.drawn.setOption(this.options(), { notMerge: true })
  }

  options(manner) {
    return (this.model.rows ? ranked : overTime)(this.model, colours(), manner)
  }

  point(x, y) {
    if (!this.drawn.containPixel('grid', [x, y])) {
      this.at = undefined
      return
    }
    const [time, row] = this.drawn.convertFromPixel({ gridIndex: 0 }, [x, y])
    this.at = this.model.rows
      ? this.model.rows.length - 1 - Math.round(row)
      : this.instants.reduce((best, instant) => (Math.abs(instant - time) < Math.abs(best - time) ? instant : best))
  }

  pressed(event) {
    const steps = { ArrowLeft: -1, ArrowUp: -1, ArrowRight: 1, ArrowDown: 1 }
    const last = this.instants.length - 1
    const now = this.instants.indexOf(this.at)
    if (event.key === 'Escape') {
      this.at = undefined
    } else if (event.key === 'Home' || event.key === 'End') {
      this.at = this.instants[event.key === 'Home' ? 0 : last]
    } else if (event.key in steps) {
      const from = now < 0 ? (steps[event.key] > 0 ? -1 : last + 1) : now
      this.at = this.instants[Math.min(last, Math.max(0, from + steps[event.key]))]
    } else {
      return
    }
    event.preventDefault()
  }

  render() {
    if (!this.model) {
      return nothing
    }
    const empty = this.instants.length === 0
    return html`
      <figure class="chart">
        <figcaption>
          <h3>${this.caption}</h3>
          ${this.explanation ? html`<p class="muted">${this.explanation}</p>` : nothing}
        </figcaption>
        ${empty
          ? html`<p class="empty">${this.model.whyEmpty ?? 'Nothing is held for this.'}</p>`
          : html`
              <div
                class="plot"
                tabindex="0"
                role="group"
                aria-roledescription="chart"
                aria-label="${this.caption}. Arrow keys go from figure to figure; the table below has them all."
                @keydown=${this.pressed}
                @blur=${() => (this.at = undefined)}
              >
                <div class="canvas"></div>
                <div class="reading" role="status" aria-live="polite">${this.reading()}</div>
              </div>
              ${this.table()} ${this.takeAway()}
            `}
        ${this.query()}
      </figure>
    `
  }

  reading() {
    if (this.at === undefined) {
      return html`<p class="muted">Point at the chart, or go through it with the arrow keys, to read figures and sources.</p>`
    }
    if (this.model.rows) {
      const row = this.model.rows[this.at]
      return row ? this.readingOf(row.name, row, this.model.unit) : nothing
    }
    const read = this.model.lines
      .map((line) => [line, line.points.find(({ x }) => x === this.at)])
      .filter(([, point]) => point)
    const marks = (this.model.marks ?? []).flatMap((mark) => mark.items.filter(({ x }) => x === this.at))
    return html`
      ${read.length > 0 ? html`<p class="when">${read[0][1].period}</p>` : nothing}
      ${read.map(([line, point]) => this.readingOf(line.name, point, line.unit ?? this.model.unit))}
      ${marks.map(
        ({ date, title, citations }) => html`<p><b>${date}</b> ${title} <small class="muted">${origin({ citations })}</small></p>`,
      )}
    `
  }

  readingOf(name, point, unit) {
    const value = point.y ?? point.value
    return html`<p>
      <span>${name}</span>
      <b>${quantity(value, unit)}</b>
      <small class="muted"
        >${[
          point.status && point.status !== 'NORMAL' ? status(point.status) : undefined,
          origin(point),
          point.knownFrom ? `known from ${point.knownFrom}` : undefined,
        ]
          .filter(Boolean)
          .join(' · ')}</small
      >
    </p>`
  }

  /** All figures as rows: the header first. */
  rows() {
    const sourced = (point) => [point.status, origin(point), point.citations?.[0]?.source.url, point.knownFrom]
    const header = ['name', 'period', 'value', 'unit', 'status', 'source', 'source url', 'known from']
    if (this.model.rows) {
      return [header, ...this.model.rows.map((row) => [row.name, row.period, row.value, this.model.unit, ...sourced(row)])]
    }
    return [
      header,
      ...this.model.lines.flatMap((line) =>
        line.points.map((point) => [line.name, point.period, point.y, line.unit ?? this.model.unit, ...sourced(point)]),
      ),
    ]
  }

  table() {
    const [, ...rows] = this.rows()
    return html`<details class="figures">
      <summary>Figures as a table</summary>
      <div class="scroll" tabindex="0" role="region" aria-label="${this.caption}, figures">
        <table>
          <thead>
            <tr><th>Series</th><th>Period</th><th class="number">Value</th><th>Unit</th><th>Status</th><th>Source</th><th>Known from</th></tr>
          </thead>
          <tbody>
            ${rows.map(
              ([name, period, value, unit, state, source, url, knownFrom]) => html`<tr>
                <th scope="row">${name}</th>
                <td>${period}</td>
                <td class="number">${full(value)}</td>
                <td>${unit}</td>
                <td>${state ? status(state) : ''}</td>
                <td>${url ? html`<a href=${url} rel="noreferrer">${source}</a>` : source}</td>
                <td>${knownFrom ?? ''}</td>
              </tr>`,
            )}
          </tbody>
        </table>
      </div>
    </details>`
  }

  takeAway() {
    return html`<p class="take-away">
      <button type="button" @click=${() => this.picture('png')}>PNG</button>
      <button type="button" @click=${() => this.picture('svg')}>SVG</button>
      ${this.csvUrl
        ? html`<a class="button" href=${this.csvUrl} download>CSV</a>`
        : html`<button type="button" @click=${this.asCsv}>CSV</button>`}
    </p>`
  }

  query() {
    return this.document
      ? html`<details class="query">
          <summary>The query behind it</summary>
          <pre tabindex="0" aria-label="GraphQL query"><code>${this.document}</code></pre>
          <p><a class="button" href=${inGraphiQl(this.document, this.variables ?? {})}>Open in GraphiQL</a></p>
        </details>`
      : nothing
  }

  asCsv() {
    save(fileName(this.caption, 'csv'), new Blob([csv(this.rows())], { type: 'text/csv;charset=utf-8' }))
  }

  async picture(kind) {
    const { init } = await import('./library.js')
    const size = { width: 1200, height: 630 }
    if (kind === 'svg') {
      const drawn = init(null, null, { renderer: 'svg', ssr: true, ...size })
      drawn.setOption(this.options({ still: true }))
      save(fileName(this.caption, 'svg'), new Blob([drawn.renderToSVGString()], { type: 'image/svg+xml' }))
      drawn.dispose()
      return
    }
    const drawn = init(document.createElement('div'), null, { renderer: 'canvas', devicePixelRatio: 2, ...size })
    drawn.setOption(this.options({ still: true }))
    drawn.renderToCanvas({ pixelRatio: 2 }).toBlob((picture) => save(fileName(this.caption, 'png'), picture))
    drawn.dispose()
  }
}

function instantsOf(model) {
  const all = [...(model.lines ?? []).flatMap(({ points }) => points), ...(model.marks ?? []).flatMap(({ items }) => items)]
  return [...new Set(all.map(({ x }) => x))].sort((a, b) => a - b)
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
