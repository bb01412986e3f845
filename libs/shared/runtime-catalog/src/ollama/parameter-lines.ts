export interface ParameterLines {
  /** Option → its values as written, in order: a list repeats the name. Sorted by name, because Ollama's order is random. */
  readonly options: readonly (readonly [name: string, values: readonly string[]])[];
  readonly unreadable: readonly string[];
}

/** Longest line that is repeated in a warning. */
const shownLength = 80;

/** The text under `parameters` of /api/show: `name`, spaces, value on each line (server/routes.go : GetModelInfo). */
export const parameterLines = (text: string): ParameterLines => {
  const options = new Map<string, string[]>();
  const unreadable: string[] = [];
  for (const line of text.split(/\r?\n/)) {
    if (line.trim() === '') continue;
    const [, name, value] = /^\s*([A-Za-z_]\w*)\s+(\S.*)$/s.exec(line) ?? [];
    if (name === undefined || value === undefined) {
      unreadable.push(line.length > shownLength ? `${line.slice(0, shownLength)}…` : line);
    } else {
      options.set(name, [...(options.get(name) ?? []), value.trimEnd()]);
    }
  }
  return { options: [...options].sort(([a], [b]) => (a < b ? -1 : 1)), unreadable };
};
