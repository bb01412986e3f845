import { settingsFormats } from '@kamerton/contract';
import { runtimeKinds } from './runtime-kinds.js';

const files = runtimeKinds.flatMap((kind) => (kind.settingsFiles ?? []).map((file) => ({ kind, file })));

describe.each(files)('the settings file $file.id', ({ kind, file }) => {
  it('is the only one of its format', () => {
    expect(settingsFormats).toContain(file.id);
    expect(files.filter((other) => other.file.id === file.id)).toHaveLength(1);
  });

  it('names parameters that its schema knows, and no name twice', () => {
    const { parameters } = file.schema();
    for (const { parameter } of file.fields) expect(Object.keys(parameters)).toContain(parameter);
    const names = file.fields.flatMap(({ path, aliases = [], bare }) => [
      path.join(),
      ...aliases.flat(),
      ...(bare?.negations ?? []),
    ]);
    expect(new Set([...names, ...Object.keys(file.noParameters)]).size).toBe(
      names.length + Object.keys(file.noParameters).length,
    );
  });

  it('knows no parameter that its kind does not know, but what is said at the start of a server', () => {
    const known = new Set(kind.dialects.flatMap(({ fields }) => fields.map(({ parameter }) => parameter)));
    const { parameters } = file.schema();
    for (const { parameter } of file.fields) {
      expect(known.has(parameter) || parameters[parameter]?.scope === 'load').toBe(true);
    }
  });

  it('reads whatever is written, and never throws', () => {
    for (const field of file.fields) {
      for (const written of [undefined, null, '', 'x', 7, NaN, true, [], ['a', 1], {}, Symbol.iterator, 1n]) {
        expect(field.read(written)).toEqual(expect.any(Object));
      }
    }
  });
});
