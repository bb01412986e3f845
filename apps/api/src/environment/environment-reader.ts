/** Variables by name, as `process.env` has them. */
export type Variables = Readonly<Record<string, string | undefined>>;

/** Reads variables one by one and collects everything that is wrong with them, each problem under its variable's name. */
export class EnvironmentReader {
  readonly problems: string[] = [];

  constructor(private readonly variables: Variables) {}

  /** `undefined` also when it is set to nothing: that is how shells and compose files leave one out. */
  text(name: string): string | undefined {
    const value = this.variables[name]?.trim();
    return value === '' ? undefined : value;
  }

  integer(name: string, fallback: number, { min, max }: { min: number; max: number }): number {
    const text = this.text(name);
    if (text === undefined) return fallback;
    const value = /^\d{1,15}$/.test(text) ? Number(text) : NaN;
    if (value >= min && value <= max) return value;
    return this.refuse(name, `must be a whole number from ${min} to ${max}`, fallback);
  }

  flag(name: string): boolean {
    const text = this.text(name) ?? 'false';
    if (text === 'true' || text === 'false') return text === 'true';
    return this.refuse(name, 'must be true or false', false);
  }

  oneOf<const Choice extends string>(name: string, choices: readonly Choice[], fallback: Choice): Choice {
    const text = this.text(name) ?? fallback;
    return (
      choices.find((choice) => choice === text) ?? this.refuse(name, `must be one of ${choices.join(', ')}`, fallback)
    );
  }

  list(name: string): readonly string[] {
    const items = (this.text(name) ?? '').split(',').map((item) => item.trim());
    return items.filter((item) => item !== '');
  }

  /** Notes the problem; the value given back lets the reading of the others go on. The values themselves are never shown. */
  refuse<Value>(name: string, rule: string, instead: Value): Value {
    this.problems.push(`${name} ${rule}`);
    return instead;
  }
}
