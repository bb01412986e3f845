import type { Option } from '../../command-line/option.js';

/** Of commands that compare a settings document with the server. */
export const settingsOptions = {
  file: { kind: 'text', alias: 'f', summary: 'Settings document (YAML or JSON); - for stdin', completes: 'file' },
  prune: { kind: 'flag', summary: 'Also remove what the document does not name' },
} as const satisfies Readonly<Record<string, Option>>;
