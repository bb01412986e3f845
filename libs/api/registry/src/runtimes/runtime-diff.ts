import type { RuntimeEntity } from '@kamerton/api-database';

export type Administered = Pick<RuntimeEntity, 'kind' | 'baseUrl' | 'enabled' | 'demo'>;

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
  return Object.fromEntries(changes);
}

const fields = ['kind', 'base_url', 'enabled', 'demo'] as const;

const administered = (runtime: Administered): Partial<Record<(typeof fields)[number], unknown>> => ({
  kind: runtime.kind,
  base_url: runtime.baseUrl,
  enabled: runtime.enabled,
  demo: runtime.demo,
});
