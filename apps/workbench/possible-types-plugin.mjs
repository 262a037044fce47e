import { isUnionType } from 'graphql';

/**
 * Which types a union may be, for Apollo's cache: without it the cache guesses whether a fragment fits.
 * @param {import('graphql').GraphQLSchema} schema
 */
export const plugin = (schema) => {
  const unions = Object.values(schema.getTypeMap()).filter(isUnionType);
  const lines = unions.map(
    (union) =>
      `  ${union.name}: [${union
        .getTypes()
        .map((type) => `'${type.name}'`)
        .join(', ')}],`,
  );
  return `/* eslint-disable */\nexport const possibleTypes: Record<string, string[]> = {\n${lines.join('\n')}\n};\n`;
};
