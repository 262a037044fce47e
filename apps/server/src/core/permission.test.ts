import type { GraphQLSchema } from 'graphql';
import { beforeAll, expect, it } from 'vitest';
import type { RootPermission } from './permission';
import { createSchema } from './schema';

let schema: GraphQLSchema;
beforeAll(async () => {
  schema = await createSchema();
});

function rootFields() {
  return [schema.getQueryType(), schema.getMutationType()].flatMap((type) =>
    Object.values(type?.getFields() ?? {}).map((field) => ({
      name: `${type?.name}.${field.name}`,
      permission: field.extensions.permission as RootPermission | undefined,
    })),
  );
}

it('is declared by every root field', () => {
  const fields = rootFields();
  expect(fields.length).toBeGreaterThan(10);
  expect(fields.filter(({ permission }) => !permission)).toEqual([]);
});

it('is waived only where a one-time link is the proof', () => {
  const open = rootFields().filter(({ permission }) => permission?.kind === 'PUBLIC');
  expect(open.map(({ name }) => name).sort()).toEqual([
    'Mutation.acceptInvitation',
    'Mutation.setUpAdministrator',
  ]);
});

it('goes without an ability only for what everybody has: themselves', () => {
  const signedIn = rootFields().filter(({ permission }) => permission?.kind === 'SIGNED_IN');
  expect(signedIn.map(({ name }) => name)).toEqual(expect.arrayContaining(['Query.me']));
});
