// Opens GraphiQL with the example documents as tabs, ahead of them what ?query= and ?variables= ask for.
(async () => {
  const asked = new URLSearchParams(location.search)
  const answer = await fetch('examples.json')
  const examples = answer.ok ? await answer.json() : []
  const tabs = examples.map(({ query, variables }) => ({ query, variables }))
  const query = asked.get('query') ?? undefined
  const variables = asked.get('variables') ?? undefined
  if (query) {
    tabs.unshift({ query, variables })
  }
  ReactDOM.createRoot(document.getElementById('graphiql')).render(
    React.createElement(GraphiQL, {
      fetcher: GraphiQL.createFetcher({ url: '/graphql' }),
      // Edits last as long as the browser tab: who comes again finds the examples as they are.
      storage: sessionStorage,
      defaultTabs: tabs.length > 0 ? tabs : undefined,
      defaultQuery: '{ __typename }\n',
      query,
      variables,
      defaultEditorToolsVisibility: 'variables',
    }),
  )
})()
