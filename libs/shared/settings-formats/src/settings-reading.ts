import type { UnreadSetting } from '@kamerton/contract';
import type { ParameterValue } from '@kamerton/parameter-schema';
import type { SettingsFile, SettingsFileField } from '@kamerton/runtime-catalog';
import type { ParsedSettings } from './parsed-settings.js';

/** A name with what is written beside it, as it was found. */
export interface FoundSetting {
  readonly name: string;
  readonly written: unknown;
  /** For the report. */
  readonly text: string;
  readonly line: number | null;
}

/** Collects what a text holds, by the rules of one settings file. */
export class SettingsReading {
  private readonly fieldsByName: ReadonlyMap<string, SettingsFileField>;
  private readonly found = new Map<SettingsFileField, FoundSetting[]>();
  /** Parameter → the field that set it last. */
  private readonly last = new Map<string, SettingsFileField>();
  private readonly unread: UnreadSetting[] = [];

  constructor(private readonly file: SettingsFile) {
    this.fieldsByName = new Map(
      file.fields.flatMap((field) =>
        [field.path, ...(field.aliases ?? []), ...(field.bare?.negations ?? []).map((name) => [name])].map(
          (path): [string, SettingsFileField] => [path.join('.'), field],
        ),
      ),
    );
  }

  field(name: string): SettingsFileField | undefined {
    return this.fieldsByName.get(name);
  }

  /** @param unknown why a name that the file does not know is none */
  add(setting: FoundSetting, unknown: string): void {
    const field = this.fieldsByName.get(setting.name);
    if (field === undefined) {
      const { noParameters } = this.file;
      const reason = Object.hasOwn(noParameters, setting.name) ? noParameters[setting.name] : undefined;
      this.pass(setting, reason ?? unknown);
      return;
    }
    const before = this.found.get(field) ?? [];
    if (field.repeats !== true)
      for (const earlier of before) this.pass(earlier, 'given again further on, and the last one counts');
    this.found.set(field, field.repeats === true ? [...before, setting] : [setting]);
    this.last.set(field.parameter, field);
  }

  /** Something that is no setting. */
  pass({ text, line }: Pick<FoundSetting, 'text' | 'line'>, reason: string): void {
    this.unread.push({ text, line, reason });
  }

  finish(): ParsedSettings {
    const values = new Map<string, ParameterValue>();
    for (const [field, settings] of this.found) {
      if (this.last.get(field.parameter) === field) this.read(field, settings, values);
      else for (const setting of settings) this.pass(setting, 'said otherwise further on, and the last one counts');
    }
    return {
      values: Object.fromEntries(values),
      unread: this.unread.toSorted((a, b) => (a.line ?? 0) - (b.line ?? 0)),
    };
  }

  private read(field: SettingsFileField, settings: readonly FoundSetting[], values: Map<string, ParameterValue>): void {
    const written = settings.map((setting) => setting.written);
    const read = field.read(field.repeats === true ? written : written[0]);
    if ('value' in read) values.set(field.parameter, read.value);
    const reason = 'value' in read ? read.passedOver : read.refused;
    if (reason !== undefined) for (const setting of settings) this.pass(setting, reason);
  }
}
