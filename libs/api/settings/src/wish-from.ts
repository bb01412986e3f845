import { ProblemException } from '@kamerton/api-http';
import type { SettingsRequestBody } from '@kamerton/contract';
import { checkSettings } from '@kamerton/settings-document';
import type { SettingsWish } from './planning/plan-settings.js';

/**
 * What a request wants, its document checked.
 *
 * @throws ProblemException MALFORMED_REQUEST with pointers into the body, as for everything that is malformed
 */
export function wishFrom({ document, prune = false, reason }: SettingsRequestBody): SettingsWish {
  const checked = checkSettings(document);
  if (checked.ok) return { document: checked.document, prune, reason };
  throw new ProblemException('MALFORMED_REQUEST', {
    errors: checked.faults.map(({ code, pointer, message }) => ({
      pointer: `/document${pointer}`,
      message,
      code: code === 'MALFORMED_YAML' ? 'INVALID_FIELD' : code,
    })),
  });
}
