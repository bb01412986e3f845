import type { TestApi } from '@kamerton/api-testing';

const tables = ['runtimes', 'models', 'override_sets', 'revisions', 'presets', 'preset_revisions', 'change_events'];

/** Every row that an apply could have written. */
export async function countedRows({ sql }: TestApi): Promise<Readonly<Record<string, unknown>>> {
  const counts = tables.map((table) => `(SELECT count(*)::int FROM ${table}) AS ${table}`);
  const [row] = await sql(`SELECT ${counts.join(', ')}, (SELECT sequence::int FROM ledger) AS sequence`);
  return row ?? {};
}
