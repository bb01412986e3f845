import { Injectable } from '@nestjs/common';
import { ConfigReader, type OverrideTarget, refuseWithoutSchema, unknownProfile } from '@kamerton/api-override-sets';
import type { ConfigBody, ExportBody, SettingsFormat } from '@kamerton/contract';
import type { ParameterValue, ParameterValues } from '@kamerton/parameter-schema';
import { runtimeKind } from '@kamerton/runtime-catalog';
import { settingsFileName, writeSettings } from '@kamerton/settings-formats';

/** Writes what adapters send for a model in a format that people have. */
@Injectable()
export class ConfigExporter {
  constructor(private readonly configurations: ConfigReader) {}

  /** @throws ProblemException SCHEMA_MISSING, UNKNOWN_PROFILE */
  async export(target: OverrideTarget, model: string, format: SettingsFormat): Promise<ExportBody> {
    refuseWithoutSchema(target);
    const body = await this.configurations.read(target);
    const { profile } = target.address;
    if (profile !== null && body.profile_fallback) throw unknownProfile(model, profile);
    const kind = runtimeKind(target.kind);
    const from = kind === undefined ? null : { kind, schema: target.schema };
    const { text, report } = writeSettings(format, sentValues(body), from);
    return { format, file_name: settingsFileName(format, model, profile), text, report };
  }
}

/** Own and inherited overrides as policies leave them. What the runtime does by itself is not Kamerton's to write down. */
function sentValues({ effective }: ConfigBody): ParameterValues {
  const entries = Object.entries(effective).flatMap(([name, { sent, value }]): readonly [string, ParameterValue][] =>
    sent && value !== undefined && value !== null ? [[name, value]] : [],
  );
  return Object.fromEntries(entries);
}
