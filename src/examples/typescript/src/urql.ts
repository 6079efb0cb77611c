// urql with its normalised cache.
import { Client, fetchExchange } from '@urql/core'
import { cacheExchange } from '@urql/exchange-graphcache'
import { relayPagination } from '@urql/exchange-graphcache/extras'
import { introspectionFromSchema } from 'graphql'
import { embedded, schema } from './schema.js'
import { SERVICE } from './service.js'

export function client(fetch: typeof globalThis.fetch = globalThis.fetch) {
  return new Client({
    url: SERVICE,
    fetch,
    preferGetMethod: false,
    exchanges: [
      cacheExchange({
        schema: introspectionFromSchema(schema),
        keys: Object.fromEntries(embedded.map(name => [name, () => null])),
        resolvers: {
          Query: {
            energyDeals: relayPagination(),
            // an id names one thing in the whole service; its type must be known to the cache
            node: (_, { id }) => ({ __typename: 'EnergyDeal', id: String(id) }),
          },
        },
      }),
      fetchExchange,
    ],
  })
}
