import { html, nothing, render } from 'lit'
import { go, of, read } from './address.js'
import { library } from './chart.js'
import { reachable } from './figure.js'
import { listen } from './live.js'
import { GRAPHIQL, Refusal } from './service.js'

const PAGES = {
  '/': { name: 'Dyad', load: () => import('./pages/dyad.js') },
  '/compare': { name: 'Compare', load: () => import('./pages/compare.js') },
  '/study': { name: 'Event study', load: () => import('./pages/study.js') },
  '/sanctions': { name: 'Sanctions', load: () => import('./pages/sanctions.js') },
  '/energy': { name: 'Energy', load: () => import('./pages/energy.js') },
  '/finance': { name: 'Finance', load: () => import('./pages/finance.js') },
}

/** One chart of a page by itself, for other sites: /embed/dyad/trade, with the page's own parameters. */
const EMBEDDED = /^\/embed\/([a-z]+)\/([a-z0-9-]+)$/

let running
let shown = {}
let changed
let listening = false

async function show() {
  running?.abort()
  const { signal } = (running = new AbortController())
  const [, embedded, name] = EMBEDDED.exec(location.pathname) ?? []
  const path = embedded ? (embedded === 'dyad' ? '/' : `/${embedded}`) : location.pathname
  const place = PAGES[path]
  if (!place) {
    shown = { path, state: {}, missing: true }
    return draw()
  }
  library()
  const page = await place.load()
  const state = read(page.defaults)
  const { path: before } = shown
  const same = before === path
  shown = { path, page, state, name, data: same ? shown.data : undefined, loading: true }
  draw()
  try {
    const data = await page.load(state, signal)
    shown = { path, page, state, name, data }
  } catch (error) {
    if (signal.aborted) {
      return
    }
    if (!(error instanceof Refusal)) {
      throw error
    }
    shown = { path, page, state, name, refused: error.messages }
  }
  draw()
  performance.mark('dyad-shown')
  if (!listening && !name) {
    listening = true
    listen((table) => {
      changed = table
      draw()
    })
  }
  // Who followed a link hears of the new page; who has just come starts at the top.
  if (before && !same) {
    document.querySelector('main h1')?.focus({ preventScroll: true })
  }
}

/** Another view of the page that is shown: its address changes, and with it what is asked for. */
function change(values) {
  go(of(shown.path, { ...shown.state, ...values }, shown.page.defaults))
}

function draw() {
  const { page, state, data } = shown
  document.title = page ? `${page.title(state, data)} · Dyad` : 'Dyad'
  document.documentElement.classList.toggle('embedded', Boolean(shown.name))
  render(shown.name ? alone() : whole(), document.body)
  reachable(document)
  // On a phone the pages are a row to be pushed sideways: the one that is shown stands in it.
  const here = document.querySelector('nav [aria-current]')
  here?.parentElement.scrollTo({ left: here.offsetLeft - 16 - here.parentElement.offsetLeft })
}

function whole() {
  const { page, state, data, path } = shown
  return html`
    <a class="skip" href="#content">Skip to content</a>
    <header>
      <a class="brand" href="/">Dyad</a>
      <nav aria-label="Pages">
        ${Object.entries(PAGES).map(
          ([address, { name }]) =>
            html`<a href=${address} aria-current=${address === path ? 'page' : nothing}>${name}</a>`,
        )}
        <a href=${GRAPHIQL}>GraphiQL</a>
      </nav>
      <button type="button" class="theme" @click=${turnTheme} aria-label="Light or dark">◐</button>
    </header>
    <div class="changed" role="status">
      ${changed
        ? html`Figures changed: ${changed.title} was imported at ${hour(changed.lastImportedAt)}.
            <button type="button" @click=${renew}>Show them</button>`
        : nothing}
    </div>
    <main id="content" aria-busy=${shown.loading ? 'true' : 'false'}>${content(page, state, data)}</main>
    <footer>
      <p>
        Every figure says whose it is, how far it can be trusted and since when it was known: point at it, or go to it with
        the Tab key. Missing is not zero. The same data for programs:
        <a href=${GRAPHIQL}>GraphiQL</a>, <a href="/graphql/schema.graphql">schema</a>.
      </p>
    </footer>
  `
}

/** A chart by itself, with the way back to the page it stands on. */
function alone() {
  const { page, state, data, path, name, refused, loading } = shown
  const chart = data && page.charts(state, data)[name]
  return html`<main id="content" aria-busy=${loading ? 'true' : 'false'}>
    <h1 class="unseen" tabindex="-1">${page.title(state, data)}</h1>
    ${refused
      ? refusal(refused)
      : !data
        ? waiting()
        : chart
          ? html`<dyad-chart .of=${chart} bare></dyad-chart>`
          : html`<p class="empty">There is no chart “${name}” for this.</p>`}
    <p class="back"><a href=${of(path, state, page.defaults)} target="_blank" rel="noopener">More of this, with sources, in Dyad</a></p>
  </main>`
}

function content(page, state, data) {
  if (shown.missing) {
    return html`<h1 tabindex="-1">There is no such page</h1>
      <p>Begin with <a href="/">two countries</a>, or with <a href="/compare">series side by side</a>.</p>`
  }
  if (shown.refused) {
    return html`<h1 tabindex="-1">${page.title(state)}</h1>
      ${refusal(shown.refused)} ${page.controls?.(state, undefined, change) ?? nothing}`
  }
  if (!data) {
    return html`<h1 tabindex="-1">${page.title(state)}</h1>
      ${waiting()}`
  }
  return html`${[...new Set(data.problems ?? [])].map((message) => html`<p class="refused" role="alert">${message}</p>`)}
  ${page.view(state, data, change)}`
}

/** The service's reasons, each once: one wrong code is refused wherever the document has it. */
function refusal(messages) {
  const reasons = new Map([...messages].reverse().map((message) => [/was ".*"$/.exec(message)?.[0] ?? message, message]))
  return html`<div class="refused" role="alert">
    <h2>This could not be answered</h2>
    ${[...reasons.values()].reverse().map((message) => html`<p>${message}</p>`)}
    <p><button type="button" @click=${show}>Try again</button> <a href=${shown.path}>Start this page anew</a></p>
  </div>`
}

/** The shape of what will come, so that nothing jumps when it does. */
const waiting = () =>
  html`<div class="waiting" role="status">
    <p class="unseen">Asking for figures …</p>
    <div class="bone short"></div>
    <div class="bone"></div>
    <div class="bone tall"></div>
  </div>`

const hour = (instant) => new Date(instant).toLocaleTimeString('en-GB', { hour: '2-digit', minute: '2-digit' })

/** Asks once more for what is shown. */
function renew() {
  changed = undefined
  show()
}

function turnTheme() {
  const root = document.documentElement
  const dark = root.dataset.theme
    ? root.dataset.theme === 'dark'
    : matchMedia('(prefers-color-scheme: dark)').matches
  root.dataset.theme = dark ? 'light' : 'dark'
  sessionStorage.setItem('theme', root.dataset.theme)
  dispatchEvent(new Event('dyad-theme'))
}

function followed(event) {
  const link = event.target.closest?.('a[href]')
  const elsewhere = event.defaultPrevented || event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey
  if (!link || elsewhere || link.target || link.origin !== location.origin || !(link.pathname in PAGES) || link.hash) {
    return
  }
  event.preventDefault()
  go(link.pathname + link.search)
  scrollTo(0, 0)
}

// In a frame of another site the browser may keep storage from us.
const remembered = EMBEDDED.test(location.pathname) ? undefined : sessionStorage.getItem('theme')
const theme = new URLSearchParams(location.search).get('theme') ?? remembered
if (theme === 'dark' || theme === 'light') {
  document.documentElement.dataset.theme = theme
}
addEventListener('popstate', show)
document.addEventListener('click', followed)
show()
