import type { SettingsFile } from '@kamerton/runtime-catalog';
import type { ParsedSettings } from '../parsed-settings.js';
import { SettingsReading } from '../settings-reading.js';
import { instructions } from './instructions.js';

/** The `PARAMETER` lines of a Modelfile, whole or in part. */
export const parseModelfile = (text: string, file: SettingsFile): ParsedSettings => {
  const reading = new SettingsReading(file);
  for (const instruction of instructions(text)) {
    const { name, parameter, value, problem } = instruction;
    if (problem !== null) reading.pass(instruction, problem);
    else if (name !== 'parameter') reading.pass(instruction, 'an instruction that sets no parameter');
    else reading.add({ ...instruction, name: parameter, written: value }, 'Ollama knows no parameter of this name');
  }
  return reading.finish();
};
