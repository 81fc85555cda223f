// Random schemas, as text and as a plain model that documents can be written against.
const scalars = ['Int', 'Float', 'String', 'Boolean', 'ID'];
const wrap = (r, name, p = 0.3) => {
  let type = name;
  if (r.chance(p)) type += '!';
  if (r.chance(p)) {
    type = `[${type}]`;
    if (r.chance(p)) type += '!';
    if (r.chance(p / 3)) type = `[${type}]`;
  }
  return type;
};

function inputValue(r, model, name) {
  const type = wrap(r, r.pick([...scalars, 'Any', ...model.enums.map((e) => e.name), ...model.inputs.map((i) => i.name)]));
  const value = { name, type };
  if (r.chance(0.25)) value.default = defaultFor(r, model, type);
  return value;
}

function defaultFor(r, model, type) {
  if (type.endsWith('!')) return defaultFor(r, model, type.slice(0, -1));
  if (r.chance(0.15)) return undefined;
  if (type.startsWith('[')) return r.pick(['[]', undefined]);
  const name = type;
  return { Int: '7', Float: '1.5', String: '"s"', Boolean: 'true', ID: '"id"', Any: '{a: [1, B]}' }[name]
    ?? model.enums.find((e) => e.name === name)?.values[0];
}

const printInput = (v) => `${v.name}: ${v.type}${v.default === undefined ? '' : ` = ${v.default}`}`;
const printArgs = (args) => (args.length === 0 ? '' : `(${args.map(printInput).join(', ')})`);

function field(r, model, name) {
  const outputs = [...scalars, 'Any', ...model.enums.map((e) => e.name), ...model.outputs];
  const type = wrap(r, r.pick(r.chance(0.6) && model.outputs.length > 0 ? model.outputs : outputs));
  return { name, type, args: r.chance(0.4) ? r.times(1, 3, (i) => inputValue(r, model, `a${i}`)) : [] };
}

export function makeSchema(r) {
  const model = { enums: [], inputs: [], outputs: [], interfaces: [], objects: [], unions: [] };
  model.enums = r.times(1, 2, (i) => ({ name: `Enum${i}`, values: r.times(1, 3, (j) => `V${j}`) }));
  for (const i of r.times(1, 3, (n) => n)) {
    const oneOf = r.chance(0.35);
    const input = { name: `Input${i}`, oneOf, fields: r.times(1, 3, (j) => inputValue(r, model, `f${j}`)) };
    if (oneOf) {
      for (const f of input.fields) {
        f.type = f.type.replace(/!$/, '');
        f.default = undefined;
      }
    }
    model.inputs.push(input);
  }
  const objects = r.times(2, 4, (i) => `Obj${i}`);
  const interfaces = r.times(1, 3, (i) => `Face${i}`);
  const unions = r.times(1, 2, (i) => `Uni${i}`);
  model.outputs = [...objects, ...interfaces, ...unions];
  interfaces.forEach((name, i) => {
    const parents = i > 0 && r.chance(0.4) ? [model.interfaces[i - 1]] : [];
    model.interfaces.push(withFields(r, model, name, parents, i));
  });
  for (const name of objects) model.objects.push(withFields(r, model, name, r.some(model.interfaces, 0.5), 9));
  model.unions = unions.map((name) => ({ name, types: [r.pick(objects), ...r.some(objects, 0.5)].filter((t, i, all) => all.indexOf(t) === i) }));
  for (const root of ['Query', ...(r.chance(0.6) ? ['Mutation'] : []), ...(r.chance(0.7) ? ['Subscription'] : [])]) {
    model.objects.push(withFields(r, model, root, [], 9));
  }
  model.directives = [
    { name: 'any', args: [inputValue(r, model, 'x')], repeatable: false, on: ['QUERY', 'MUTATION', 'SUBSCRIPTION', 'FIELD', 'FRAGMENT_SPREAD', 'INLINE_FRAGMENT', 'FRAGMENT_DEFINITION', 'VARIABLE_DEFINITION'] },
    { name: 'many', args: [], repeatable: true, on: ['FIELD', 'QUERY'] },
  ];
  model.text = print(model);
  return model;
}

function withFields(r, model, name, parents, seed) {
  const all = [...new Set(parents.flatMap((p) => [p, ...p.interfaces]))];
  const fields = new Map();
  for (const parent of all) for (const f of parent.fields) fields.set(f.name, f);
  for (const f of r.times(1, 4, (i) => field(r, model, r.pick([`x${i}`, `y${seed}${i}`, `fail${i}`, `none${i}`, `z${name}${i}`])))) {
    if (!fields.has(f.name)) fields.set(f.name, f);
  }
  return { name, interfaces: all, fields: [...fields.values()] };
}

function print(model) {
  const fielded = (keyword) => (t) => `${keyword} ${t.name}${t.interfaces.length ? ` implements ${t.interfaces.map((i) => i.name).join(' & ')}` : ''} {\n`
    + t.fields.map((f) => `  ${f.name}${printArgs(f.args)}: ${f.type}\n`).join('') + '}';
  return [
    'scalar Any',
    ...model.enums.map((e) => `enum ${e.name} { ${e.values.join(' ')} }`),
    ...model.inputs.map((i) => `input ${i.name}${i.oneOf ? ' @oneOf' : ''} {\n${i.fields.map((f) => `  ${printInput(f)}\n`).join('')}}`),
    ...model.interfaces.map(fielded('interface')),
    ...model.objects.map(fielded('type')),
    ...model.unions.map((u) => `union ${u.name} = ${u.types.join(' | ')}`),
    ...model.directives.map((d) => `directive @${d.name}${printArgs(d.args)}${d.repeatable ? ' repeatable' : ''} on ${d.on.join(' | ')}`),
  ].join('\n\n');
}
