// Random values for an operation's variables, as JSON: mostly fitting, now and then not.
const values = {
  Int: [0, -1, 42, 2147483647, 7.0],
  Float: [0, -1.5, 1e21, 1e-7, 12345678901, 3],
  String: ['', 'æøå', '\u{1F600}', 'a"b\\c\n\u0001', 'half \ud83d'],
  Boolean: [true, false],
  ID: ['a', 7, '7'],
  Any: [{ a: 1, b: [2.5, null] }, 'any', 1, [1, { x: 'y' }], true, { 'æ': -0, Z: 1e21 }],
};
const wrong = [null, 1.5, 'text', true, [], {}, [[1]], { f0: null }, 2147483648];

export class VariableMaker {
  constructor(r, model, breakage) { Object.assign(this, { r, model, breakage }); }

  /** The variables of one operation: those that need none are sometimes left out. */
  make(declared) {
    const given = declared.filter(([, type]) => (type.endsWith('!') ? !this.r.chance(this.breakage) : this.r.chance(0.7)));
    return Object.fromEntries(given.map(([name, type]) => [name, this.value(type)]));
  }

  value(type) {
    const { r } = this;
    if (r.chance(this.breakage)) return r.pick(wrong);
    if (type.endsWith('!')) return this.nonNull(type.slice(0, -1));
    return r.chance(0.15) ? null : this.nonNull(type);
  }

  nonNull(type) {
    const { r } = this;
    if (type.startsWith('[')) {
      const inner = type.slice(1, -1);
      return r.chance(0.2) && !inner.startsWith('[') ? this.value(inner) : r.times(0, 3, () => this.value(inner));
    }
    const choice = this.model.enums.find((e) => e.name === type);
    if (choice) return r.pick(choice.values);
    const input = this.model.inputs.find((i) => i.name === type);
    return input ? this.object(input) : r.pick(values[type] ?? [1]);
  }

  object(input) {
    const { r } = this;
    if (input.oneOf) {
      const field = r.pick(input.fields);
      return { [field.name]: this.nonNull(field.type) };
    }
    const given = input.fields.filter((f) => (f.type.endsWith('!') && f.default === undefined ? true : r.chance(0.6)));
    return Object.fromEntries(given.map((f) => [f.name, this.value(f.type)]));
  }
}
