import { html, nothing, render } from 'lit'
import { go, of, read } from './address.js'
import './chart.js'
import { Refusal } from './service.js'

const PAGES = {
  '/': { name: 'Dyad', load: () => import('./pages/dyad.js') },
  '/compare': { name: 'Compare', load: () => import('./pages/compare.js') },
  '/study': { name: 'Event study', load: () => import('./pages/study.js') },
  '/sanctions': { name: 'Sanctions', load: () => import('./pages/sanctions.js') },
  '/energy': { name: 'Energy', load: () => import('./pages/energy.js') },
  '/finance': { name: 'Finance', load: () => import('./pages/finance.js') },
}

let running
let shown = {}

async function show() {
  running?.abort()
  const { signal } = (running = new AbortController())
  const path = location.pathname
  const place = PAGES[path]
  if (!place) {
    shown = { path, state: {}, missing: true }
    return draw()
  }
  const page = await place.load()
  const state = read(page.defaults)
  const { path: before } = shown
  const same = before === path
  shown = { path, page, state, data: same ? shown.data : undefined, loading: true }
  draw()
  try {
    const data = await page.load(state, signal)
    shown = { path, page, state, data }
  } catch (error) {
    if (signal.aborted) {
      return
    }
    if (!(error instanceof Refusal)) {
      throw error
    }
    shown = { path, page, state, refused: error.messages }
  }
  draw()
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
  const { page, state, data, path } = shown
  document.title = page ? `${page.title(state, data)} · Dyad` : 'Dyad'
  render(
    html`
      <a class="skip" href="#content">Skip to content</a>
      <header>
        <a class="brand" href="/">Dyad</a>
        <nav aria-label="Pages">
          ${Object.entries(PAGES).map(
            ([address, { name }]) =>
              html`<a href=${address} aria-current=${address === path ? 'page' : nothing}>${name}</a>`,
          )}
          <a href="/graphiql/">GraphiQL</a>
        </nav>
        <button type="button" class="theme" @click=${turnTheme} aria-label="Light or dark">◐</button>
      </header>
      <main id="content" aria-busy=${shown.loading ? 'true' : 'false'}>${content(page, state, data)}</main>
      <footer>
        <p>
          Every figure has its source and the day since when it was known. Missing is not zero: what nobody published says
          so. The same data: <a href="/graphql/schema.graphql">GraphQL schema</a>, <a href="/graphiql/">GraphiQL</a>.
        </p>
      </footer>
    `,
    document.body,
  )
}

function content(page, state, data) {
  if (shown.missing) {
    return html`<h1 tabindex="-1">There is no such page</h1>
      <p>Perhaps <a href="/">two countries</a> is what you look for.</p>`
  }
  if (shown.refused) {
    return html`<h1 tabindex="-1">${page.title(state)}</h1>
      <div class="refused" role="alert">
        ${shown.refused.map((message) => html`<p>${message}</p>`)}
        <button type="button" @click=${show}>Try again</button>
      </div>
      ${page.controls?.(state, undefined, change) ?? nothing}`
  }
  if (!data) {
    return html`<h1 tabindex="-1">${page.title(state)}</h1>
      <div class="waiting" role="status"><p>Asking for figures …</p></div>`
  }
  return html`${(data.problems ?? []).map((message) => html`<p class="refused" role="alert">${message}</p>`)}
  ${page.view(state, data, change)}`
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
  if (!link || elsewhere || link.origin !== location.origin || !(link.pathname in PAGES) || link.hash) {
    return
  }
  event.preventDefault()
  go(link.pathname + link.search)
  scrollTo(0, 0)
}

const theme = sessionStorage.getItem('theme')
if (theme) {
  document.documentElement.dataset.theme = theme
}
addEventListener('popstate', show)
document.addEventListener('click', followed)
show()
