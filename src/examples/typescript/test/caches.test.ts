// Held against a running service: ids identify, pages join, and what is known is not asked for again.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { client as apollo } from '../src/apollo.js'
import { DEAL, DEALS } from '../src/documents.js'
import { client as urql } from '../src/urql.js'

const PAGE = 5

class Network {
  requests = 0
  readonly fetch: typeof fetch = (...request) => {
    this.requests++
    return fetch(...request)
  }
}

test('urql joins pages and finds a deal of a page by its id', async () => {
  const network = new Network()
  const client = urql(network.fetch)
  const warnings: unknown[] = []
  console.warn = console.error = (...told: unknown[]) => warnings.push(told)

  const first = (await client.query(DEALS, { first: PAGE }).toPromise()).data?.energyDeals
  assert.equal(first?.edges.length, PAGE)
  const next = await client.query(DEALS, { first: PAGE, after: first.pageInfo.endCursor }).toPromise()
  assert.equal(network.requests, 2)
  assert.equal(next.data?.energyDeals?.edges.length, 2 * PAGE)

  const deal = first.edges[0]!.node
  const found = (await client.query(DEAL, { id: deal.id }, { requestPolicy: 'cache-only' }).toPromise()).data?.node
  assert.equal(found?.__typename, 'EnergyDeal')
  assert.deepEqual({ ...found, __typename: undefined }, { ...deal, __typename: undefined })
  assert.equal(network.requests, 2)
  assert.deepEqual(warnings, [])
})

test('Apollo joins pages and finds a deal of a page by its id', async () => {
  const network = new Network()
  const client = apollo(network.fetch)

  const first = (await client.query({ query: DEALS, variables: { first: PAGE } })).data?.energyDeals
  assert.equal(first?.edges.length, PAGE)
  await client.query({ query: DEALS, variables: { first: PAGE, after: first.pageInfo.endCursor }, fetchPolicy: 'network-only' })
  assert.equal(network.requests, 2)
  const joined = client.readQuery({ query: DEALS, variables: { first: PAGE } })?.energyDeals
  assert.equal(joined?.edges.length, 2 * PAGE)

  const deal = first.edges[0]!.node
  assert.ok(`EnergyDeal:${deal.id}` in (client.cache.extract() as object))
  const found = (await client.query({ query: DEAL, variables: { id: deal.id } })).data?.node
  assert.equal(found?.__typename === 'EnergyDeal' && found.name, deal.name)
  assert.equal(network.requests, 2)
})

test('an id is the same in every answer and on every path', async () => {
  const client = apollo()
  const once = (await client.query({ query: DEALS, variables: { first: 1 } })).data?.energyDeals?.edges[0]?.node
  const again = (await apollo().query({ query: DEAL, variables: { id: once!.id }, fetchPolicy: 'network-only' })).data?.node

  assert.equal(again?.id, once!.id)
  assert.equal(again?.__typename, 'EnergyDeal')
})
