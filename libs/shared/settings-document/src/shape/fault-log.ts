import type { Language } from '@kamerton/parameter-schema';
import { maxSettingsFaults } from '../limits.js';
import type { SettingsFault, SettingsFaultCode } from '../settings-fault.js';

export type Message = Readonly<Record<Language, string>>;

/** Gathers what is wrong, up to as much as anybody reads. */
export class FaultLog {
  private readonly found: SettingsFault[] = [];

  get faults(): readonly SettingsFault[] {
    return this.found;
  }

  get isEmpty(): boolean {
    return this.found.length === 0;
  }

  note(pointer: string, message: Message, code: SettingsFaultCode = 'INVALID_FIELD'): void {
    if (this.found.length < maxSettingsFaults) this.found.push({ pointer, code, message });
  }
}
