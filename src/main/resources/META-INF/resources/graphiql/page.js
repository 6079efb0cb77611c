// GraphiQL as Dyad serves it: the first examples as tabs, all of them in a panel, and addresses that hold a query.
const { createElement: h, useEffect, useRef, useState } = React
const { ToolbarButton, useEditorContext } = GraphiQL.React

/** As many tabs as one can still read; the panel has the rest. */
const TABS = 8

const LINES = 'M4 5h16M4 12h16M4 19h10'
const CHAIN = 'M10 14a4 4 0 0 0 6 0l4-4a4 4 0 0 0-6-6l-1 1M14 10a4 4 0 0 0-6 0l-4 4a4 4 0 0 0 6 6l1-1'

/** The address under which this page opens with a query. */
function addressOf(query, variables) {
  const asked = new URLSearchParams({ query })
  if (variables.trim()) {
    asked.set('variables', variables)
  }
  return `${location.origin}${location.pathname}?${asked}`
}

/** What the comment says that every example begins with, as one sentence or more. */
function said(query) {
  const lines = query.split('\n')
  const end = lines.findIndex(line => !line.startsWith('#'))
  return lines
    .slice(0, end)
    .map(line => line.replace(/^#\s*/, ''))
    .join(' ')
}

function Picture({ path, className }) {
  const drawn = { viewBox: '0 0 24 24', fill: 'none', stroke: 'currentColor', strokeWidth: 1.5 }
  return h('svg', { ...drawn, className, 'aria-hidden': true }, h('path', { d: path }))
}

/** Puts the query of the tab into the address bar and, where the browser lets it, into the clipboard. */
function Share() {
  const { queryEditor, variableEditor } = useEditorContext({ nonNull: true })
  const [done, setDone] = useState('')
  const share = async () => {
    const address = addressOf(queryEditor?.getValue() ?? '', variableEditor?.getValue() ?? '')
    history.replaceState(null, '', address)
    try {
      await navigator.clipboard.writeText(address)
      setDone('Link copied')
    } catch {
      setDone('The address bar has the link')
    }
    setTimeout(() => setDone(''), 4000)
  }
  return h(
    ToolbarButton,
    { onClick: share, label: done || 'Share: a link to this query and its variables' },
    h('span', { role: 'status', className: 'said' }, done),
    h(Picture, { className: 'graphiql-toolbar-icon', path: CHAIN }),
  )
}

function Examples({ examples }) {
  const { tabs, changeTab, addTab, queryEditor, variableEditor } = useEditorContext({ nonNull: true })
  const wanted = useRef(null)
  // a new tab is in the editors when it is among the tabs
  useEffect(() => {
    if (wanted.current) {
      queryEditor?.setValue(wanted.current.query)
      variableEditor?.setValue(wanted.current.variables ?? '')
      wanted.current = null
    }
  }, [tabs.length])
  const open = example => {
    const shown = tabs.findIndex(tab => tab.query === example.query)
    if (shown >= 0) {
      changeTab(shown)
    } else {
      wanted.current = example
      addTab()
    }
  }
  return h(
    'section',
    { className: 'examples', 'aria-label': 'Examples' },
    h('h2', null, 'Examples'),
    h(
      'ul',
      null,
      examples.map(example =>
        h(
          'li',
          { key: example.name },
          h(
            'button',
            { type: 'button', onClick: () => open(example) },
            h('strong', null, example.name.replaceAll('-', ' ')),
            h('span', null, said(example.query)),
          ),
        ),
      ),
    ),
  )
}

const asked = new URLSearchParams(location.search)
const answer = await fetch('examples.json')
const examples = answer.ok ? await answer.json() : []
const query = asked.get('query') ?? undefined
const variables = asked.get('variables') ?? undefined
const tabs = examples.slice(0, TABS).map(example => ({ query: example.query, variables: example.variables }))
if (query) {
  tabs.unshift({ query, variables })
}
const fetcher = GraphiQL.createFetcher({
  url: '/graphql',
  subscriptionUrl: `${location.protocol === 'https:' ? 'wss' : 'ws'}://${location.host}/graphql`,
})
const main = document.getElementById('graphiql')
ReactDOM.createRoot(main).render(
  h(GraphiQL, {
    fetcher,
    // Edits last as long as the browser tab: who comes again finds the examples as they are.
    storage: sessionStorage,
    defaultTabs: tabs.length > 0 ? tabs : undefined,
    defaultQuery: '{ __typename }\n',
    query,
    variables,
    plugins: [
      {
        title: 'Examples',
        icon: () => h(Picture, { path: LINES }),
        content: () => h(Examples, { examples }),
      },
    ],
    toolbar: { additionalContent: h(Share) },
    defaultEditorToolsVisibility: 'variables',
  }),
)
main.setAttribute('aria-busy', 'false')
