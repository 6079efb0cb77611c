// What normalised caches must know of the schema, read from the schema itself.
import { readFileSync } from 'node:fs'
import { buildSchema, isInterfaceType, isObjectType, isUnionType } from 'graphql'

export const schema = buildSchema(readFileSync('../../../schema/graphql/schema.graphql', 'utf8'))

const types = Object.values(schema.getTypeMap()).filter(type => !type.name.startsWith('__'))

/** Objects without an id belong to what they stand in: series, citations, figures, pages. */
export const embedded = types
  .filter(isObjectType)
  .filter(type => !['Query', 'Subscription'].includes(type.name) && !type.getFields()['id'])
  .map(type => type.name)

/** Which objects an interface or union can be. */
export const possibleTypes = Object.fromEntries(
  types
    .filter(type => isInterfaceType(type) || isUnionType(type))
    .map(type => [type.name, schema.getPossibleTypes(type).map(possible => possible.name)]),
)
