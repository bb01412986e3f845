import type { RuntimeEntity } from '@kamerton/api-database';

export interface Administered extends Pick<RuntimeEntity, 'kind' | 'baseUrl' | 'enabled' | 'demo'> {
  readonly credential?: string | null;
}

/** What an administrative act changed, as the audit log shows it; `null` before a creation and after a deletion. */
export function runtimeDiff(
  before: Administered | null,
  after: Administered | null,
): Readonly<Record<string, { readonly from: unknown; readonly to: unknown }>> {
  const from = before === null ? {} : administered(before);
  const to = after === null ? {} : administered(after);
  const changes = fields
    .map((field) => [field, { from: from[field] ?? null, to: to[field] ?? null }] as const)
    .filter(([, change]) => change.from !== change.to);
  return Object.fromEntries([...changes, ...credentialChange(before?.credential ?? null, after?.credential ?? null)]);
}

/** That it changed, and no more: the name of the variable is nobody's business but the operator's. */
const credentialChange = (from: string | null, to: string | null) =>
  from === to ? [] : [['credential', { from: from && 'set', to: to && (from === null ? 'set' : 'replaced') }] as const];

const fields = ['kind', 'base_url', 'enabled', 'demo'] as const;

const administered = (runtime: Administered): Partial<Record<(typeof fields)[number], unknown>> => ({
  kind: runtime.kind,
  base_url: runtime.baseUrl,
  enabled: runtime.enabled,
  demo: runtime.demo,
});
