// Apollo Client with its normalised cache.
import { ApolloClient, HttpLink, InMemoryCache } from '@apollo/client'
import { relayStylePagination } from '@apollo/client/utilities'
import { embedded, possibleTypes } from './schema.js'
import { SERVICE } from './service.js'

export function client(fetch: typeof globalThis.fetch = globalThis.fetch) {
  return new ApolloClient({
    link: new HttpLink({ uri: SERVICE, fetch }),
    cache: new InMemoryCache({
      possibleTypes,
      typePolicies: {
        ...Object.fromEntries(embedded.map(name => [name, { keyFields: false as const }])),
        Query: {
          fields: {
            energyDeals: relayStylePagination(['filter', 'orderBy', 'asOf']),
            node: { read: (known, { args, toReference }) => known ?? toReference({ __typename: 'EnergyDeal', id: args?.id }) },
          },
        },
      },
    }),
  })
}
