import { html } from 'lit'
import { middle, origin } from './format.js'

// What several pages are made of.

/** The points of a series that was asked for as observations. */
export const pointsOf = ({ observations, provider }) =>
  observations.map(({ period, value, ...rest }) => ({ x: middle(period), y: value, period, provider, ...rest }))

/** The points of a series that was asked for column by column. */
export const columns = ({ periods, values, statuses, citationIndex, citations, provider }) =>
  periods.map((period, at) => ({
    x: middle(period),
    y: values[at],
    period,
    provider,
    status: statuses?.[at],
    citations: citationIndex?.[at] == null ? [] : [citations[citationIndex[at]]],
  }))

/** Entries under a heading, or what is said where there are none. */
export const list = (heading, rows, empty) =>
  html`<section>
    <h2>${heading}</h2>
    ${rows.length > 0
      ? html`<ul class="entries" tabindex="0" aria-label=${heading}>${rows}</ul>`
      : html`<p class="empty">${empty}</p>`}
  </section>`

/** Where it was read, as a link if there is one. */
export function source(citations) {
  const address = citations?.[0]?.source.url
  return address
    ? html`<small><a class="muted" href=${address} rel="noreferrer">${origin({ citations })}</a></small>`
    : html`<small class="muted">${origin({ citations })}</small>`
}

/** What the reader turns; each writes one parameter of the address. */
export const turn = {
  choice: (name, label, choices, state, change) =>
    html`<label
      >${label}
      <select @change=${({ target }) => change({ [name]: target.value })}>
        ${Object.entries(choices).map(
          ([code, text]) => html`<option value=${code} ?selected=${code === state[name]}>${text}</option>`,
        )}
      </select></label
    >`,
  text: (name, label, hint, state, change) =>
    html`<label
      >${label}
      <input
        size="8"
        placeholder=${hint}
        .value=${state[name]}
        @change=${({ target }) => change({ [name]: target.value.trim() })}
    /></label>`,
  date: (name, label, state, change) =>
    html`<label
      >${label} <input type="date" .value=${state[name]} @change=${({ target }) => change({ [name]: target.value })}
    /></label>`,
}
