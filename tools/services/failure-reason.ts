const shown = 12;
const errorLevel = 50;

/** What a service's last words say about its end: its plain words if there are any, otherwise its last logged error. */
export function failureReason(lines: readonly string[]): string {
  const plain = lines.filter((line) => line.trim() !== '' && !line.startsWith('{') && !/^\s+at /.test(line));
  if (plain.length > 0) return plain.slice(-shown).join('\n');
  const logged = lines.map(loggedError).findLast((message) => message !== null);
  return logged ?? 'it gave no reason';
}

/** Of one line of structured log (pino). */
function loggedError(line: string): string | null {
  try {
    const entry: unknown = JSON.parse(line);
    if (!isObject(entry) || !(Number(entry['level']) >= errorLevel)) return null;
    const { msg, err } = entry;
    return [msg, isObject(err) ? err['message'] : undefined].filter((part) => typeof part === 'string').join(' ');
  } catch {
    // Not a line of the log.
    return null;
  }
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;
