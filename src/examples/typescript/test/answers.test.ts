// Typed answers of a running service.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { print } from 'graphql'
import { createClient } from 'graphql-ws'
import WebSocket from 'ws'
import { UPDATES } from '../src/documents.js'
import { trade } from '../src/pair.js'
import { SERVICE } from '../src/service.js'

test('trade comes with its figures and sources', async () => {
  const series = await trade('CHN', 'RUS', '2022')

  // GACC, 9 May 2023: 190.271 billion dollars
  const figure = series?.observations.find(one => one.period === '2022')
  assert.equal(figure?.value, 190_271_000_000)
  assert.ok(figure.citations[0]?.source.title)
})

test('a follower is told the newest import at once', { timeout: 10_000 }, async () => {
  const client = createClient({ url: SERVICE.replace(/^http/, 'ws'), webSocketImpl: WebSocket, retryAttempts: 0 })
  for await (const { data, errors } of client.iterate<{ datasetUpdated: { code: string; rows: number } }>({ query: print(UPDATES) })) {
    assert.equal(errors, undefined)
    assert.match(data!.datasetUpdated.code, /^curated\//)
    assert.ok(data!.datasetUpdated.rows > 0)
    break
  }
  await client.dispose()
})
