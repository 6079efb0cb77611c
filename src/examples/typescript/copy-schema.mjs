// Relay's compiler reads only what lies below its own folder.
import { copyFileSync, mkdirSync } from 'node:fs'

mkdirSync('generated/relay', { recursive: true })
copyFileSync('../../../schema/graphql/schema.graphql', 'generated/schema.graphql')
