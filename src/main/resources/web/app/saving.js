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
