export const settingsTextFormats = ['json', 'yaml'] as const;
export type SettingsTextFormat = (typeof settingsTextFormats)[number];

export const yamlMediaType = 'application/yaml; charset=utf-8';

/** Media types by which YAML is asked for; RFC 9512 registered the first, the others are older. */
const yamlTypes: readonly string[] = ['application/yaml', 'application/x-yaml', 'text/yaml'];

/** JSON unless `Accept` (RFC 9110, 12.5.1) wants YAML more. */
export function formatFrom(accept: string | undefined): SettingsTextFormat {
  const wishes = (accept ?? '').split(',').map(wishOf);
  const weightOf = (types: readonly string[]): number =>
    Math.max(0, ...wishes.filter(({ type }) => types.includes(type)).map(({ weight }) => weight));
  return weightOf(yamlTypes) > weightOf(['application/json']) ? 'yaml' : 'json';
}

function wishOf(text: string): { readonly type: string; readonly weight: number } {
  const [type = '', ...parameters] = text
    .trim()
    .toLowerCase()
    .split(/\s*;\s*/);
  const quality = parameters.find((parameter) => parameter.startsWith('q='));
  const weight = quality === undefined ? 1 : Number(quality.slice(2));
  return { type, weight: Number.isFinite(weight) ? weight : 0 };
}
