// Prints the schema without Query.viewer, to see that its loss is noticed.
import { readFileSync } from 'node:fs';
import { parse, print, visit } from 'graphql';

const schema = parse(readFileSync('../../schema.graphql', 'utf8'));
console.log(print(visit(schema, {
  ObjectTypeDefinition: (type) => (type.name.value === 'Query' ? undefined : false),
  FieldDefinition: (field) => (field.name.value === 'viewer' ? null : false),
})));
