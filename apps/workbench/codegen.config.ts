import type { CodegenConfig } from '@graphql-codegen/cli';

// Types of every document in src/**/*.graphql.ts, from the checked-in contract. The result is checked in too.
const config: CodegenConfig = {
  schema: '../../schema.graphql',
  documents: ['src/**/*.graphql.ts'],
  ignoreNoDocuments: true,
  generates: {
    'src/gql/possible-types.ts': { plugins: ['./possible-types-plugin.mjs'] },
    'src/gql/': {
      preset: 'client',
      presetConfig: { fragmentMasking: false },
      config: {
        useTypeImports: true,
        strictScalars: true,
        nonOptionalTypename: true,
        skipTypeNameForRoot: true,
        scalars: {
          ID: 'string',
          LocalDate: 'string',
          DateTime: 'string',
          SafeInt: 'number',
          JSON: 'unknown',
        },
      },
    },
  },
};

export default config;
