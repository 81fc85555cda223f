// Types for every worked example and for the clients in web/: no scalar of the schema may be any.
export default {
  schema: '../../schema.graphql',
  documents: ['web/*.ts', '../../docs/operations/**/*.graphql'],
  generates: {
    './generated/web/': {
      preset: 'client',
      presetConfig: { fragmentMasking: false, persistedDocuments: { mode: 'embedHashInDocument', hashAlgorithm: 'sha256' } },
      config: {
        strictScalars: true,
        defaultScalarType: 'never',
        useTypeImports: true,
        scalars: { Date: 'string', DateTime: 'string', Decimal: 'number', Duration: 'string', LocalTime: 'string', Long: 'number', UUID: 'string' },
      },
    },
  },
};
