import {
  apiPaths,
  type ConfigBody,
  type ModelBody,
  type Page,
  type PresetBody,
  type ProfileBody,
  type RuntimeBody,
  type ShownDefinition,
} from '@kamerton/contract';
import type { ApiClient } from '../../http/api-client.js';
import type { Lookup } from './candidates.js';
import type { TypedCommand } from './typed-command.js';

/** One page of each: nobody reads more, and Tab should not wait. */
const limit = 500;

/** What the server knows of each kind. @throws whatever the client throws */
export function serverLookup(api: ApiClient): Lookup {
  const names = async <Item>(path: string, nameOf: (item: Item) => string): Promise<readonly string[]> => {
    const { items } = await api.get<Page<Item>>(path);
    return [...new Set(items.map(nameOf))];
  };
  const schema = async (typed: TypedCommand): Promise<ConfigBody['generation_schema']> => {
    const path = configPath(typed);
    return path === undefined ? {} : (await api.get<ConfigBody>(path)).generation_schema;
  };
  return async (kind, typed, current) => {
    const model = modelOf(typed);
    const runtime = textOf(typed, 'runtime');
    switch (kind) {
      case 'model':
        return names<ModelBody>(apiPaths.models({ runtime, limit }), ({ model: name }) => name);
      case 'runtime':
        return names<RuntimeBody>(apiPaths.runtimes, ({ id }) => id);
      case 'preset':
        return names<PresetBody>(apiPaths.presets, ({ name }) => name);
      case 'profile':
        return model === undefined
          ? []
          : names<ProfileBody>(apiPaths.profiles(model, { runtime }), ({ profile }) => profile);
      case 'parameter':
        return Object.keys(await schema(typed));
      case 'assignment':
        return assignable(await schema(typed), current);
    }
  };
}

/** `name=`, and behind it the values, where there are only a few. */
function assignable(schema: ConfigBody['generation_schema'], current: string): readonly string[] {
  const name = current.split('=')[0] ?? '';
  const definition = Object.hasOwn(schema, name) ? schema[name] : undefined;
  if (!current.includes('=') || definition === undefined) return Object.keys(schema).map((known) => `${known}=`);
  return valuesOf(definition).map((value) => `${name}=${value}`);
}

function valuesOf(definition: ShownDefinition): readonly string[] {
  if (definition.type === 'bool') return ['true', 'false'];
  return definition.type === 'enum' ? definition.enum.map(String) : [];
}

function configPath(typed: TypedCommand): string | undefined {
  const runtime = textOf(typed, 'runtime');
  if (typed.options['all-models'] === true) return runtime === undefined ? undefined : apiPaths.runtimeConfig(runtime);
  const model = modelOf(typed);
  return model === undefined ? undefined : apiPaths.modelConfig(model, { runtime });
}

/** Where there are two models, parameters are about the second one: that is where values arrive. */
function modelOf({ command, words, options }: TypedCommand): string | undefined {
  const places = (command?.positionals ?? []).flatMap(({ completes }, index) => (completes === 'model' ? [index] : []));
  const named = options['from'];
  return typeof named === 'string' ? named : places.map((place) => words[place]).findLast((word) => word !== undefined);
}

function textOf({ options }: TypedCommand, name: string): string | undefined {
  const value = options[name];
  return typeof value === 'string' ? value : undefined;
}
