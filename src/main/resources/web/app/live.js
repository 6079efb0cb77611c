// Hears when figures changed: the subscription datasetUpdated over graphql-transport-ws.

const DOCUMENT = 'subscription Changes { datasetUpdated { code title lastImportedAt } }'
const SOON = 2_000
const AT_MOST = 60_000

/**
 * Tells of each table that was imported since the page was opened, also when the connection was lost meanwhile: the
 * first that the service tells is the newest import, known or not.
 */
export function listen(tell) {
  let newest
  let wait = SOON
  let over = false

  const heard = ({ datasetUpdated: table }) => {
    if (newest !== undefined && table.lastImportedAt > newest) {
      tell(table)
    }
    newest = newest === undefined || table.lastImportedAt > newest ? table.lastImportedAt : newest
  }

  const connect = () => {
    const socket = new WebSocket(`${location.origin.replace(/^http/, 'ws')}/graphql`, 'graphql-transport-ws')
    const send = (message) => socket.send(JSON.stringify(message))
    socket.onopen = () => send({ type: 'connection_init' })
    socket.onmessage = ({ data }) => {
      const { type, payload } = JSON.parse(data)
      if (type === 'connection_ack') {
        wait = SOON
        send({ type: 'subscribe', id: 'changes', payload: { query: DOCUMENT } })
      } else if (type === 'ping') {
        send({ type: 'pong' })
      } else if (type === 'next' && payload.data) {
        heard(payload.data)
      } else if (type === 'error') {
        // The service does not offer it: there is nothing to wait for.
        over = true
        socket.close(1000)
      }
    }
    socket.onclose = () => {
      if (!over) {
        setTimeout(connect, wait)
        wait = Math.min(AT_MOST, wait * 2)
      }
    }
  }
  connect()
}
