import { DateTime, LocalDate } from '@kept/data';
import {
  type GraphQLObjectType,
  type GraphQLSchema,
  isObjectType,
  lexicographicSortSchema,
  printSchema,
} from 'graphql';
import { buildSchema, getMetadataStorage } from 'type-graphql';
import { resolvers } from '../resolvers';
import { checkPermission } from './permission';

/** The executable schema. Missing permissions are found by a test, not here. */
export async function createSchema(): Promise<GraphQLSchema> {
  const schema = await buildSchema({
    resolvers,
    authChecker: checkPermission,
    validate: false,
    scalarsMap: [
      { type: Temporal.PlainDate, scalar: LocalDate },
      { type: Temporal.Instant, scalar: DateTime },
    ],
  });
  for (const type of Object.values(schema.getTypeMap())) {
    if (isObjectType(type) && !type.name.startsWith('__')) stripPlainResolvers(type);
  }
  return schema;
}

/**
 * type-graphql wraps every field, also those that only read a property, in a resolver with middleware
 * around it. GraphQL's own way of reading a property costs a fraction, and most fields are that.
 */
function stripPlainResolvers(type: GraphQLObjectType): void {
  const { fieldResolvers, objectTypes } = getMetadataStorage();
  const metadata = objectTypes.find(({ name }) => name === type.name);
  for (const field of metadata?.fields ?? []) {
    const isResolved = fieldResolvers.some(
      (one) => one.methodName === field.name && one.getObjectType?.() === field.target,
    );
    const isPlain = !isResolved && !field.roles?.length && !field.middlewares?.length;
    const built = type.getFields()[field.schemaName];
    if (built && isPlain && field.name === field.schemaName) delete built.resolve;
  }
}

/** The schema as the checked-in `schema.graphql` shows it. */
export async function printKeptSchema(): Promise<string> {
  return `${printSchema(lexicographicSortSchema(await createSchema()))}\n`;
}
