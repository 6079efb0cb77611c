// What leaves the page as a file.

/** Gives a file to the browser, to be saved under this name. */
export function save(name, blob) {
  const address = URL.createObjectURL(blob)
  Object.assign(document.createElement('a'), { href: address, download: name }).click()
  setTimeout(() => URL.revokeObjectURL(address), 10_000)
}

/**
 * Rows as CSV by RFC 4180. A text that a spreadsheet would run as a formula gets an apostrophe ahead; numbers stay
 * numbers.
 */
export function csv(rows) {
  return rows.map((row) => row.map(cell).join(',')).join('\r\n') + '\r\n'
}

function cell(value) {
  if (value == null) {
    return ''
  }
  if (typeof value === 'number') {
    return String(value)
  }
  const text = /^[=+\-@\t\r]/.test(value) ? `'${value}` : String(value)
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

/** A name for a file: words and hyphens. */
export const fileName = (title, suffix) =>
  `${title.toLowerCase().replaceAll(/[^a-z0-9]+/g, '-').replaceAll(/^-|-$/g, '')}.${suffix}`

const SIZE = { width: 1200, height: 675 }

/**
 * A drawing as a picture with all that it needs away from the page: title, keys, sources.
 *
 * @param figures what the picture shows, in words: the description of an SVG
 */
export async function picture(kind, options, { caption, figures }) {
  const { init } = await import('./library.js')
  if (kind === 'svg') {
    const drawn = init(null, null, { renderer: 'svg', ssr: true, ...SIZE })
    drawn.setOption(options)
    const text = drawn.renderToSVGString().replace(
      /(<svg[^>]*)>/,
      (_, opening) => `${opening} role="img"><title>${escaped(caption)}</title><desc>${escaped(figures)}</desc>`,
    )
    drawn.dispose()
    return new Blob([text], { type: 'image/svg+xml' })
  }
  const drawn = init(document.createElement('div'), null, { renderer: 'canvas', devicePixelRatio: 2, ...SIZE })
  drawn.setOption(options)
  const blob = await new Promise((done) => drawn.renderToCanvas({ pixelRatio: 2 }).toBlob(done))
  drawn.dispose()
  return blob
}

const escaped = (text) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
