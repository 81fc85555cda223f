// Random documents against a random schema. With breakage 0 most are valid; above, every rule gets broken now and then.
const named = (type) => type.replace(/[[\]!]/g, '');

export class DocumentMaker {
  constructor(r, model, breakage) {
    Object.assign(this, { r, model, breakage, unique: 0, operations: [] });
    this.types = new Map([...model.objects, ...model.interfaces, ...model.unions].map((t) => [t.name, t]));
  }

  broken(factor = 1) { return this.r.chance(this.breakage * factor); }

  make() {
    const { r } = this;
    this.fragments = r.times(0, 3, (i) => ({ name: `F${i}`, on: r.pick([...this.types.keys()]), used: false }));
    if (this.broken(2)) this.fragments.push({ name: 'F0', on: r.pick([...this.types.keys(), 'Any', 'Nope']) });
    // A fragment spreads only later ones, unless it is to be broken.
    this.fragments.forEach((f, i) => {
      this.reachable = this.broken(2) ? this.fragments : this.fragments.slice(i + 1);
      this.variables = f.variables = new Map();
      this.uses = f.uses = new Set();
      f.text = `fragment ${f.name} on ${f.on}${this.directives('FRAGMENT_DEFINITION')} ${this.selectionSet(f.on, 2)}`;
    });
    this.reachable = this.fragments;
    const count = this.broken(3) ? 2 : r.pick([1, 1, 1, 2]);
    const texts = r.times(count, count, (i) => this.operation(i, count));
    for (const f of this.fragments) if (f.used || r.chance(0.15)) texts.splice(r.below(texts.length + 1), 0, f.text);
    if (this.broken(0.5)) texts.push(r.pick(['type T { a: Nope }', 'extend type Query { b: Int }', 'scalar S @any', 'input I { a: Int = {b: 1, b: 2} }', 'directive @d on FIELD', 'schema { query: Query }', 'enum E { A @deprecated @deprecated }']));
    return texts.join(r.pick(['\n', '\n\n', ' ', '\r\n', '\r']));
  }

  operation(i, count) {
    const { r } = this;
    const roots = this.model.objects.filter((o) => ['Query', 'Mutation', 'Subscription'].includes(o.name)).map((o) => o.name);
    const root = r.chance(0.6) ? 'Query' : this.broken() ? r.pick(['Query', 'Mutation', 'Subscription']) : r.pick(roots);
    this.variables = new Map();
    this.uses = new Set();
    const set = this.selectionSet(root, 3, root === 'Subscription' && !this.broken(4));
    for (const f of this.spreadBy(this.uses)) for (const [name, type] of f.variables) if (!this.variables.has(name)) this.variables.set(name, type);
    const variables = [...this.variables].filter(() => !this.broken());
    if (this.broken()) variables.push(['unused', r.pick(['Int', 'Nope', 'Query', 'String'])]);
    if (this.broken() && variables.length > 0) variables.push(variables[0]);
    const name = count > 1 && !this.broken() ? ` Op${this.broken() ? 0 : i}` : r.pick(['', ' Op']);
    const declarations = variables.map(([n, t]) => this.variable(n, t));
    this.operations.push({ name: name.trim(), variables: declarations.map((text) => text.match(/^\$(\w+): ([\w[\]!]+)/).slice(1, 3)) });
    if (name === '' && variables.length === 0 && root === 'Query' && r.chance(0.4)) return set;
    return `${root.toLowerCase()}${name}${variables.length ? `(${declarations.join(', ')})` : ''}${this.directives(root.toUpperCase())} ${set}`;
  }

  spreadBy(uses, seen = new Set()) {
    for (const f of this.fragments) {
      if (uses.has(f.name) && !seen.has(f)) {
        seen.add(f);
        f.used = true;
        if (f.uses) this.spreadBy(f.uses, seen);
      }
    }
    return seen;
  }

  variable(name, type) {
    const { r } = this;
    let declared = type;
    if (this.broken()) declared = r.pick([declared.replace(/!$/, ''), `[${declared}]`, 'Int', declared.replace(/^\[(.*)\]!?$/, '$1')]);
    else if (!declared.endsWith('!') && r.chance(0.3)) declared += '!';
    return `$${name}: ${declared}${r.chance(0.25) ? ` = ${this.value(declared, true)}` : ''}${this.directives('VARIABLE_DEFINITION')}`;
  }

  selectionSet(typeName, depth, single = false) {
    const { r } = this;
    const type = this.types.get(typeName);
    const items = single ? [this.field(typeName, type, depth)] : r.times(1, 4, () => this.selection(typeName, type, depth));
    return `{${r.pick([' ', '\n  ', ' # note\n '])}${items.join(r.pick([' ', '\n  ', ', ']))} }`;
  }

  selection(typeName, type, depth) {
    const { r } = this;
    const kind = r.next();
    if (kind < 0.12) {
      const fits = this.reachable.filter((f) => this.broken() || this.overlap(f.on, typeName));
      if (fits.length > 0) {
        const name = this.broken(0.5) ? 'Missing' : r.pick(fits).name;
        this.uses.add(name);
        return `...${name}${this.directives('FRAGMENT_SPREAD')}`;
      }
    }
    if (kind < 0.3 && depth > 0) {
      const fits = [...this.types.keys()].filter((t) => this.overlap(t, typeName));
      const on = this.broken() ? r.pick([...this.types.keys(), 'Any', 'Nope', 'Input0']) : r.pick(fits.length ? fits : [typeName]);
      const condition = r.chance(0.2) ? '' : ` on ${on}`;
      return `...${condition}${this.directives('INLINE_FRAGMENT')} ${this.selectionSet(condition ? on : typeName, depth - 1)}`;
    }
    return this.field(typeName, type, depth);
  }

  possible(name) {
    if (this.model.objects.some((o) => o.name === name)) return [name];
    const union = this.model.unions.find((u) => u.name === name);
    return union ? union.types : this.model.objects.filter((o) => o.interfaces.some((i) => i.name === name)).map((o) => o.name);
  }

  overlap(a, b) { return a === b || this.possible(a).some((t) => this.possible(b).includes(t)); }

  field(typeName, type, depth) {
    const { r } = this;
    if (typeName === 'Query' && r.chance(0.06)) return this.introspection();
    const fields = type?.fields ?? [];
    const usable = depth > 0 ? fields : fields.filter((f) => !this.types.has(named(f.type)));
    if (this.broken(0.7)) return r.pick(['nope', 'nope(a: 1)', 'nope { a }', '__schema { description }']);
    if (usable.length === 0 || r.chance(0.06)) return `${r.chance(0.1) ? 't: ' : ''}__typename${this.directives('FIELD')}`;
    const f = r.pick(usable);
    // Aliases from a small set make fields meet, now and then with different meanings.
    let alias = r.chance(this.breakage > 0 ? 0.1 : 0.01) ? `${r.pick(['p', 'q', 'x0'])}: ` : '';
    if (alias === '' && f.args.length > 0 && r.chance(0.9)) alias = `u${this.unique++}: `;
    const composite = this.types.has(named(f.type));
    const hasSet = this.broken(0.3) ? !composite : composite;
    return `${alias}${f.name}${this.arguments(f.args)}${this.directives('FIELD')}${hasSet ? ` ${this.selectionSet(named(f.type), depth - 1)}` : ''}`;
  }

  introspection() {
    const { r } = this;
    if (r.chance(0.5)) return `__type(name: "Obj0") { name ${r.pick(['kind', 'fields { name }', 'fields { type { fields { type { fields { name } } } } }', 'fields(includeDeprecated: true) { args { name } }', 'interfaces { name }'])} }`;
    return `__schema { ${r.pick(['types { name }', 'queryType { name nope }', 'types { fields { type { interfaces { possibleTypes { name } } } } }', 'directives { name args { defaultValue } }'])} }`;
  }

  arguments(definitions) {
    const { r } = this;
    const given = definitions.filter((d) => (d.type.endsWith('!') && d.default === undefined ? !this.broken() : r.chance(0.6)));
    const texts = given.map((d) => `${d.name}: ${this.value(d.type, false, d)}`);
    if (this.broken(0.5)) texts.push(r.pick(['nope: 1', 'a0: 1', 'a0: "twice"']));
    return texts.length ? `(${texts.join(r.pick([', ', ' ']))})` : '';
  }

  value(type, constant, definition) {
    const { r } = this;
    if (!constant && r.chance(0.2)) {
      const required = type.endsWith('!') && !(definition?.default !== undefined && r.chance(0.5));
      const declared = required ? type : type.replace(/!$/, '');
      const existing = [...this.variables].filter(([, t]) => t === declared || t === `${declared}!`);
      const name = this.broken() ? r.pick(['v0', 'v1', 'undefined1']) : existing.length ? r.pick(existing)[0] : `v${declared.replace(/\W/g, (c) => ({ '[': 'L', ']': 'J', '!': 'N' })[c])}`;
      if (!this.variables.has(name) && !this.broken(0.5)) this.variables.set(name, declared);
      return `$${name}`;
    }
    if (this.broken(0.5)) return r.pick(['null', '1', '1.5', '"text"', 'true', 'V0', 'NOPE', '[]', '[null]', '{}', '{a: 1}', '{f0: 1, f0: 2}', '2147483648', '"""block"""', '1e400', '-0']);
    if (type.endsWith('!')) return this.nonNull(type.slice(0, -1), constant);
    return r.chance(0.12) ? 'null' : this.nonNull(type, constant);
  }

  nonNull(type, constant) {
    const { r } = this;
    if (type.startsWith('[')) {
      const inner = type.slice(1, -1);
      return r.chance(0.2) && !inner.startsWith('[') ? this.nonNull(named(inner), constant) : `[${r.times(0, 2, () => this.value(inner, constant)).join(', ')}]`;
    }
    const choice = this.model.enums.find((e) => e.name === type);
    if (choice) return r.pick(choice.values);
    const input = this.model.inputs.find((i) => i.name === type);
    if (input) return this.object(input, constant);
    return r.pick({
      Int: ['0', '-1', '42', '2147483647', '-2147483648'],
      Float: ['0', '-1.5', '1e3', '6.02e23', '12345678901'],
      String: ['""', '"æøå"', '"\\u{1F600}"', '"""\n  block\n    text\n"""', '"a\\"b"'],
      Boolean: ['true', 'false'],
      ID: ['"a"', '7', '"7"', '12345678901234567890'],
      Any: ['{a: 1, b: [2.5, null, E]}', '"any"', '1', 'ENUM', '[1, {x: "y"}]', 'true'],
    }[type] ?? ['1']);
  }

  object(input, constant) {
    const { r } = this;
    if (input.oneOf && !this.broken(2)) {
      const f = r.pick(input.fields);
      return `{${f.name}: ${this.value(`${f.type}!`, constant)}}`;
    }
    const given = input.fields.filter((f) => (f.type.endsWith('!') && f.default === undefined ? !this.broken() : r.chance(0.6)));
    const texts = given.map((f) => `${f.name}: ${this.value(f.type, constant, f)}`);
    if (this.broken(0.3)) texts.push('nope: 1');
    return `{${texts.join(', ')}}`;
  }

  directives(location) {
    const { r } = this;
    if (this.broken(0.4)) return r.pick([' @nope', ' @nope(a0: {a: 1})', ' @skip', ' @skip(if: "x")', ' @deprecated', ' @any @any', ' @many @many', ' @include(if: true, x: 1)', ' @skip(if: $undefined2)', ' @any(x: 1, x: 2)']);
    if (!r.chance(0.05)) return '';
    const constant = location === 'VARIABLE_DEFINITION';
    const conditional = ['FIELD', 'FRAGMENT_SPREAD', 'INLINE_FRAGMENT'].includes(location);
    if (conditional && r.chance(0.5)) return ` @${r.pick(['skip', 'include'])}(if: ${this.value('Boolean!', false)})`;
    const [any] = this.model.directives;
    return ` @any(x: ${this.value(any.args[0].type, constant || !conditional, any.args[0])})`;
  }
}
