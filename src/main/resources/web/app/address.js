// What a view shows stands in its address, so that it can be shared and comes back the same.

/** The parameters of the address, each with its default where it is left out. */
export function read(defaults) {
  const asked = new URLSearchParams(location.search)
  return Object.fromEntries(
    Object.entries(defaults).map(([name, value]) => {
      if (Array.isArray(value)) {
        return [name, asked.has(name) ? asked.getAll(name).filter(Boolean) : value]
      }
      return [name, asked.get(name) ?? value]
    }),
  )
}

/** The address of a page with these parameters; what is as by default is left out. */
export function of(path, values = {}, defaults = {}) {
  const parameters = new URLSearchParams()
  for (const [name, value] of Object.entries(values)) {
    if (Array.isArray(value)) {
      if (value.join('\n') !== (defaults[name] ?? []).join('\n')) {
        value.forEach((one) => parameters.append(name, one))
      }
    } else if (value !== '' && value != null && value !== defaults[name]) {
      parameters.set(name, value)
    }
  }
  const text = parameters.toString()
  return text ? `${path}?${text}` : path
}

/** Goes to an address of this site without loading the page anew. */
export function go(address, { replace = false } = {}) {
  if (address !== location.pathname + location.search) {
    history[replace ? 'replaceState' : 'pushState'](null, '', address)
  }
  dispatchEvent(new PopStateEvent('popstate'))
}
