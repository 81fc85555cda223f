// Which types each interface and union holds, as Apollo's cache wants to know it: read from the schema that the host serves.
import { buildClientSchema, getIntrospectionQuery, isAbstractType } from 'graphql';
import { facilitator, url } from './caller';

const answer = await fetch(url, {
  method: 'POST',
  headers: { ...facilitator, 'content-type': 'application/json' },
  body: JSON.stringify({ query: getIntrospectionQuery({ oneOf: true, inputValueDeprecation: true, specifiedByUrl: true }) }),
});
const { data } = await answer.json();
const schema = buildClientSchema(data);

export const possibleTypes: Record<string, string[]> = Object.fromEntries(
  Object.values(schema.getTypeMap()).filter(isAbstractType).map((type) => [type.name, schema.getPossibleTypes(type).map((one) => one.name)]),
);
