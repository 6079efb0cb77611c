// The one way to the service: a GraphQL document over POST.

/** The service's own words on why it did not answer. */
export class Refusal extends Error {
  constructor(messages) {
    super(messages.join(' '))
    this.messages = messages
  }
}

/** Removes the indentation that a document has from standing in a module. */
export function gql(parts, ...values) {
  const text = String.raw({ raw: parts }, ...values).replace(/^\n+|\s+$/g, '')
  const indentation = Math.min(...text.split('\n').filter((line) => line.trim()).map((line) => line.search(/\S/)))
  return text.replaceAll(new RegExp(`^ {${indentation}}`, 'gm'), '')
}

/**
 * Sends a document.
 *
 * @returns the data; fields that were refused are null, and their messages stand in `problems`
 */
export async function ask(query, variables, signal) {
  let answer
  try {
    answer = await fetch('/graphql', {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept: 'application/graphql-response+json' },
      body: JSON.stringify({ query, variables }),
      signal,
    })
  } catch (error) {
    if (error.name === 'AbortError') {
      throw error
    }
    throw new Refusal(['The service does not answer. Is it running, and are you connected to it?'])
  }
  const body = await answer.json().catch(() => undefined)
  if (!body) {
    throw new Refusal([`The service answered with status ${answer.status}, and not with JSON.`])
  }
  const problems = (body.errors ?? []).map((error) => error.message)
  if (!body.data) {
    throw new Refusal(problems.length > 0 ? problems : [`The service answered with status ${answer.status}.`])
  }
  return { ...body.data, problems }
}

/** The page for queries by hand; it opens with what `query` and `variables` in its address say. */
export const GRAPHIQL = '/graphiql/'

/** Where GraphiQL opens with a document. */
export const inGraphiQl = (query, variables) =>
  `${GRAPHIQL}?${new URLSearchParams({ query, variables: JSON.stringify(variables, null, 2) })}`
