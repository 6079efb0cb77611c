// What the caches' tests ask.
import { graphql } from '../generated/gql.js'

export const DEALS = graphql(`
  query Deals($first: Int!, $after: String) {
    energyDeals(first: $first, after: $after) {
      edges {
        cursor
        node {
          id
          name
          status
        }
      }
      pageInfo {
        hasNextPage
        hasPreviousPage
        startCursor
        endCursor
      }
      totalCount
    }
  }
`)

export const DEAL = graphql(`
  query Deal($id: ID!) {
    node(id: $id) {
      __typename
      id
      ... on EnergyDeal {
        name
        status
      }
    }
  }
`)

export const UPDATES = graphql(`
  subscription Updates {
    datasetUpdated {
      code
      rows
      lastImportedAt
    }
  }
`)
