// graphql-js behind the protocol of the judge: JSON lines in, JSON lines out.
import { createInterface } from 'node:readline';
import {
  GraphQLError, buildSchema, execute, isEnumType, isListType, isNonNullType, isScalarType,
  parse, specifiedRules, validate, validateSchema,
} from 'graphql';
import { canonical } from './canonical.mjs';

const schemas = new Map();

function schemaOf(text) {
  if (!schemas.has(text)) {
    try {
      const schema = buildSchema(text);
      schemas.set(text, { schema, mistakes: validateSchema(schema) });
    } catch (error) {
      schemas.set(text, { mistakes: [error] });
    }
  }
  return schemas.get(text);
}

const told = (error, rule) => ({ message: error.message, rule, locations: error.locations, path: error.path });

// graphql-js does not say which rule an error comes from: each rule is given a context that notes it.
function errorsByRule(schema, document) {
  const errors = new Map();
  const rules = specifiedRules.map((rule) => (context) => {
    const name = rule.name.replace(/Rule$/, '');
    const report = Object.getPrototypeOf(context).reportError ?? context.reportError;
    return rule(new Proxy(context, {
      get(target, key) {
        if (key === 'reportError') {
          return (error) => { errors.set(error, name); report.call(target, error); };
        }
        const value = target[key];
        return typeof value === 'function' ? value.bind(target) : value;
      },
    }));
  });
  return validate(schema, document, rules, { maxErrors: Infinity }).map((error) => told(error, errors.get(error) ?? 'Aborted'));
}

function valueOf(type, args, info) {
  if (isNonNullType(type)) return valueOf(type.ofType, args, info);
  if (isListType(type)) return [valueOf(type.ofType, args, info), valueOf(type.ofType, args, info)];
  if (isEnumType(type)) return type.getValues()[0].value;
  if (!isScalarType(type)) return {};
  switch (type.name) {
    case 'Int': return info.fieldName.length;
    case 'Float': return info.fieldName.length + 0.5;
    case 'Boolean': return info.fieldName.length % 2 === 0;
    default: {
      const field = info.parentType.getFields()[info.fieldName];
      return `${info.parentType.name}.${info.fieldName}${field.args.length > 0 ? canonical(args) : ''}`;
    }
  }
}

function resolve(_, args, __, info) {
  if (info.fieldName.startsWith('fail')) throw new GraphQLError('failed');
  if (info.fieldName.startsWith('none')) return null;
  return valueOf(info.returnType, args, info);
}

const byName = (a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0);

function firstType(_, __, info, type) {
  const possible = [...info.schema.getPossibleTypes(type)].sort(byName);
  if (possible.length === 0) throw new GraphQLError('no possible type');
  return possible[0].name;
}

function run(schema, document, question) {
  const { data, errors = [] } = execute({
    schema,
    document,
    operationName: question.operationName,
    variableValues: question.variables ?? {},
    fieldResolver: resolve,
    typeResolver: firstType,
  });
  return { errors: errors.map((error) => told(error)), ...(data === undefined ? {} : { data }) };
}

export function answer(question) {
  let schema;
  if (question.do !== 'parse') {
    const built = schemaOf(question.schema);
    if (built.mistakes.length > 0) return { errors: built.mistakes.map((error) => told(error, 'Schema')) };
    schema = built.schema;
  }
  let document;
  try {
    document = parse(question.document);
  } catch (error) {
    return { errors: [told(error, 'Syntax')] };
  }
  if (question.do === 'parse') return { errors: [] };
  const errors = errorsByRule(schema, document);
  return question.do === 'validate' || errors.length > 0 ? { errors } : run(schema, document, question);
}

if (process.argv[1] === new URL(import.meta.url).pathname) {
  for await (const line of createInterface({ input: process.stdin })) {
    let question;
    try {
      question = JSON.parse(line);
      process.stdout.write(`${JSON.stringify({ id: question.id, ...answer(question) })}\n`);
    } catch (error) {
      process.stdout.write(`${JSON.stringify({ id: question?.id ?? null, errors: [{ message: error.message, rule: 'Thrown' }] })}\n`);
    }
  }
}
