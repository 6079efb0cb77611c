// What Relay asks of a schema: ids, connections, and refetching through node. Compiled, not run.
import { graphql } from 'relay-runtime'

export const page = graphql`
  query DealsPageQuery($count: Int = 20) {
    ...Deals_list @arguments(count: $count)
  }
`

export const list = graphql`
  fragment Deals_list on Query
  @argumentDefinitions(count: { type: "Int", defaultValue: 20 }, cursor: { type: "String" })
  @refetchable(queryName: "DealsListRefetchQuery") {
    energyDeals(first: $count, after: $cursor) @connection(key: "Deals_list_energyDeals") {
      edges {
        node {
          id
          ...Deals_row
        }
      }
    }
  }
`

export const row = graphql`
  fragment Deals_row on EnergyDeal @refetchable(queryName: "DealsRowRefetchQuery") {
    name
    status
    areas {
      code
    }
  }
`

export const updates = graphql`
  subscription DealsUpdatesSubscription {
    datasetUpdated(dataset: "curated/energy_deal") {
      code
      lastImportedAt
    }
  }
`
