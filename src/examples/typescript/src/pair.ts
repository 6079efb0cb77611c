// Trade between two countries with its sources, typed from the document to the last field.
//   npm run generate && npm run check && npm run pair
import { print } from 'graphql'
import type { TypedDocumentNode } from '@graphql-typed-document-node/core'
import { graphql } from '../generated/gql.js'
import { SERVICE } from './service.js'

const TRADE = graphql(`
  query TradeOf($a: String!, $b: String!, $from: Period) {
    series(series: { pair: { a: $a, b: $b } }, from: $from) {
      label
      unit {
        name
      }
      observations {
        period
        value
        status
        citations {
          source {
            title
            url
          }
        }
      }
    }
  }
`)

/** One question to the service, without a library; throws what the service refuses with. */
export async function ask<R, V>(document: TypedDocumentNode<R, V>, variables: V): Promise<R> {
  const answer = await fetch(SERVICE, {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'application/graphql-response+json' },
    body: JSON.stringify({ query: print(document), variables }),
  })
  const { data, errors } = (await answer.json()) as { data?: R; errors?: { message: string }[] }
  if (!data || errors?.length) {
    throw new Error(errors?.map(error => error.message).join('; ') ?? `status ${answer.status}`)
  }
  return data
}

export async function trade(a: string, b: string, from: string) {
  const { series } = await ask(TRADE, { a, b, from })
  return series
}

if (process.argv[1]?.endsWith('pair.js')) {
  const series = await trade(process.argv[2] ?? 'CHN', process.argv[3] ?? 'RUS', '2015')
  console.log(`${series?.label}, ${series?.unit.name}`)
  for (const one of series?.observations ?? []) {
    console.log(one.period, one.value ?? one.status, one.citations[0]?.source.title ?? '')
  }
}
