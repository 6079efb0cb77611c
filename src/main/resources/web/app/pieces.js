import { html, nothing } from 'lit'
import { middle, origin } from './format.js'

// What several pages are made of.

/** The columns of a series that a chart needs, as a fragment to end a document with. */
export const COLUMNS = `
  fragment columns on Series {
    key
    label
    unit { code }
    provider { code name }
    periods
    values
    statuses
    knownFrom
    citationIndex
    citations { ...read }
    notices { code message }
  }
`

/** The same of a series of a comparison, whose periods stand beside it. */
export const COMPARED = `
  fragment compared on ComparedSeries {
    key
    label
    unit { code }
    provider { code name }
    values
    statuses
    knownFrom
    citationIndex
    citations { ...read }
  }
`

export const READ = `
  fragment read on Citation {
    source { publisher title url publishedOn }
    quotedProvider { code }
  }
`

/**
 * The points of a series that was asked for column by column.
 *
 * @param filled whether other offices fill its holes: then only the citations tell whose a figure is
 */
export const columns = ({ periods, values, statuses, knownFrom, citationIndex, citations, provider }, { filled } = {}) =>
  periods.map((period, at) => {
    const read = citationIndex?.[at] == null ? [] : [citations[citationIndex[at]]]
    return {
      x: middle(period),
      y: values[at],
      period,
      provider: filled && read.length > 0 ? undefined : provider,
      status: statuses?.[at],
      knownFrom: knownFrom?.[at],
      citations: read,
    }
  })

/** A chart of a page; nothing where the page has none of that name. */
export const chart = (of) => (of ? html`<dyad-chart .of=${of}></dyad-chart>` : nothing)

/** Entries under a heading, or what is said where there are none. */
export const list = (heading, rows, empty, beneath = nothing) =>
  html`<section>
    <h2>${heading}</h2>
    ${rows.length > 0
      ? html`<ul class="entries" tabindex="0" aria-label=${heading}>${rows}</ul>`
      : html`<p class="empty">${empty}</p>`}
    ${beneath}
  </section>`

/** A table with its heading; cells are templates. */
export const table = (heading, head, rows, empty, { tall } = {}) =>
  html`<section>
    <h2>${heading}</h2>
    ${rows.length === 0
      ? html`<p class="empty">${empty}</p>`
      : html`<div class="scroll ${tall ? 'tall' : ''}" tabindex="0" role="region" aria-label=${heading}>
          <table>
            <thead>
              <tr>${head.map((name) => html`<th scope="col" class=${name.startsWith('#') ? 'number' : ''}>${name.replace('#', '')}</th>`)}</tr>
            </thead>
            <tbody>
              ${rows.map(
                ([first, ...cells]) => html`<tr>
                  <th scope="row">${first}</th>
                  ${cells.map((cell, index) => html`<td class=${head[index + 1].startsWith('#') ? 'number' : ''}>${cell}</td>`)}
                </tr>`,
              )}
            </tbody>
          </table>
        </div>`}
  </section>`

/** Where it was read, as a link if there is one. */
export function source(citations) {
  const address = citations?.[0]?.source.url
  const text = origin({ citations })
  if (!text) {
    return nothing
  }
  return address
    ? html`<small class="source"><a class="muted" href=${address} rel="noreferrer">${text}</a></small>`
    : html`<small class="source muted">${text}</small>`
}

/** What the reader turns; each writes one parameter of the address. Choices are pairs, or an object whose keys are no numbers. */
export const turn = {
  choice: (name, label, choices, state, change) =>
    html`<label
      >${label}
      <select @change=${({ target }) => change({ [name]: target.value })}>
        ${(Array.isArray(choices) ? choices : Object.entries(choices)).map(
          ([code, text]) => html`<option value=${code} ?selected=${code === state[name]}>${text}</option>`,
        )}
      </select></label
    >`,
  /** Countries and groups by name; before they are known, the code that was asked for. */
  area: (name, label, areas, state, change, { none } = {}) => {
    const options = (all) =>
      [...all]
        .sort((one, other) => one.name.localeCompare(other.name))
        .map(({ code, name: text }) => html`<option value=${code} ?selected=${code === state[name]}>${text}</option>`)
    const known = [...(areas?.countries ?? []), ...(areas?.groups ?? [])].some(({ code }) => code === state[name])
    return html`<label
      >${label}
      <select @change=${({ target }) => change({ [name]: target.value })}>
        ${none ? html`<option value="" ?selected=${!state[name]}>${none}</option>` : nothing}
        ${known || !state[name] ? nothing : html`<option value=${state[name]} selected>${state[name]}</option>`}
        ${areas?.groups?.length ? html`<optgroup label="Groups">${options(areas.groups)}</optgroup>` : nothing}
        <optgroup label="Countries">${options(areas?.countries ?? [])}</optgroup>
      </select></label
    >`
  },
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

/** The controls of a page; nothing is sent, each writes the address. */
export const controls = (...turns) =>
  html`<form class="controls" @submit=${(event) => event.preventDefault()}>${turns}</form>`
