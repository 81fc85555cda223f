// What a schema and operations that frontend teams trust keep to. Run from the repository's root, so that the files lie beneath it.
import graphql from '@graphql-eslint/eslint-plugin';

const rules = (given) => Object.fromEntries(Object.entries(given).map(([name, options]) => [`@graphql-eslint/${name}`, options]));
const shared = { languageOptions: { parser: graphql.parser, parserOptions: { graphQLConfig: { schema: 'schema.graphql', documents: 'docs/operations/**/*.graphql' } } }, plugins: { '@graphql-eslint': graphql } };

export default [
  {
    ...shared,
    files: ['schema.graphql'],
    rules: {
      ...graphql.configs['flat/schema-recommended'].rules,
      ...graphql.configs['flat/schema-relay'].rules,
      ...rules({
        'input-name': ['error', { checkInputType: true, caseSensitiveInputType: false, checkQueries: false, checkMutations: true }],
        'no-scalar-result-type-on-mutation': 'error',
        'require-nullable-fields-with-oneof': 'error',
        // Neither that a list may hold nothing but edges nor that every edge's node is a Node is Relay's rule: what is worked out, such as the orders of a day, is nothing that can be asked for again by id.
        'relay-edge-types': ['error', { withEdgeSuffix: true, shouldImplementNode: false, listTypeCanWrapOnlyEdgeType: false }],
        // A payload without an id is none of a node's: only whatever a client can ask for again by id has one.
        'strict-id-in-types': 'off',
        'require-description': ['error', {
          types: true, rootField: true, DirectiveDefinition: true, FieldDefinition: true, InputValueDefinition: true, EnumValueDefinition: true,
        }],
      }),
    },
  },
  {
    ...shared,
    files: ['docs/operations/**/*.graphql'],
    rules: {
      ...graphql.configs['flat/operations-recommended'].rules,
      ...rules({
        'lone-executable-definition': 'error',
        'match-document-filename': ['error', { fileExtension: '.graphql', query: 'PascalCase', mutation: 'PascalCase', subscription: 'PascalCase' }],
      }),
    },
  },
];
