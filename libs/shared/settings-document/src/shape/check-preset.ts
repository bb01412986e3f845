import { maxPresetDescriptionLength, type PresetSettings } from '@kamerton/contract';
import { checkValues } from './check-values.js';
import { slugRule } from './check-runtime.js';
import type { FaultLog } from './fault-log.js';
import { fieldsOf } from './mapping.js';
import { missing } from './messages.js';
import { checkedText, requiredText } from './plain-text.js';

export function checkPreset(value: unknown, pointer: string, log: FaultLog): PresetSettings | null {
  const fields = fieldsOf(value, pointer, ['name', 'description', 'params'], log);
  if (fields === null) return null;
  const name = requiredText(fields['name'], `${pointer}/name`, slugRule, log);
  const description =
    fields['description'] === undefined
      ? null
      : checkedText(fields['description'], `${pointer}/description`, { maxLength: maxPresetDescriptionLength }, log);
  if (fields['params'] === undefined) log.note(`${pointer}/params`, missing, 'MISSING_FIELD');
  const params = checkValues(fields['params'], `${pointer}/params`, log);
  return name === null ? null : { name, ...(description !== null && { description }), params };
}
