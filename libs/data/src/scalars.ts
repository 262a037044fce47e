import { GraphQLError, GraphQLScalarType, Kind, type ValueNode } from 'graphql';

function refuse(message: string): never {
  throw new GraphQLError(message, { extensions: { code: 'BAD_USER_INPUT' } });
}

function textOf(value: unknown, what: string): string {
  return typeof value === 'string' ? value : refuse(`${what} is written as a string`);
}

function literalText(node: ValueNode, what: string): string {
  return node.kind === Kind.STRING ? node.value : refuse(`${what} is written as a string`);
}

function parseDay(text: string): Temporal.PlainDate {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) refuse(`"${text}" is not a day as YYYY-MM-DD`);
  try {
    return Temporal.PlainDate.from(text, { overflow: 'reject' });
  } catch {
    return refuse(`"${text}" is not a day of the calendar`);
  }
}

function parseMoment(text: string): Temporal.Instant {
  try {
    return Temporal.Instant.from(text);
  } catch {
    return refuse(`"${text}" is not a moment as ISO 8601 with an offset`);
  }
}

function parseInteger(value: unknown): number {
  return Number.isSafeInteger(value) ? Number(value) : refuse('Not an integer up to 2^53 - 1');
}

/** Inputs arrive as Temporal.PlainDate; rows hold 'YYYY-MM-DD' and pass through. */
export const LocalDate = new GraphQLScalarType({
  name: 'LocalDate',
  description: 'A day as YYYY-MM-DD',
  serialize: (value) => (typeof value === 'string' ? value : String(value)),
  parseValue: (value) => parseDay(textOf(value, 'A day')),
  parseLiteral: (node) => parseDay(literalText(node, 'A day')),
});

/** Inputs arrive as Temporal.Instant; rows hold the same. */
export const DateTime = new GraphQLScalarType({
  name: 'DateTime',
  description: 'A moment as an ISO 8601 string in UTC',
  serialize: (value) => (value instanceof Date ? value.toISOString() : String(value)),
  parseValue: (value) => parseMoment(textOf(value, 'A moment')),
  parseLiteral: (node) => parseMoment(literalText(node, 'A moment')),
});

export const SafeInt = new GraphQLScalarType({
  name: 'SafeInt',
  description: 'An integer up to 2^53 - 1',
  serialize: parseInteger,
  parseValue: parseInteger,
  parseLiteral: (node) => parseInteger(node.kind === Kind.INT ? Number(node.value) : Number.NaN),
});

/** Sent as it is; as an input only through a variable. */
export const Json = new GraphQLScalarType({
  name: 'JSON',
  description: 'A JSON value',
});
