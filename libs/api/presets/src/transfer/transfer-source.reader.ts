import { Injectable } from '@nestjs/common';
import { Repositories } from '@kamerton/api-database';
import { isThere, OverrideTargets, unknownProfile } from '@kamerton/api-override-sets';
import type { Language } from '@kamerton/parameter-schema';
import { runtimeKind } from '@kamerton/runtime-catalog';
import { parseSettings } from '@kamerton/settings-formats';
import type { CheckedSource, SourceSet } from '../dto/checked-source.js';
import { PresetsReader } from '../presets/presets.reader.js';
import type { TransferredValues } from './transferred-values.js';

/** Reads what is to be transferred, wherever it stands. */
@Injectable()
export class TransferSourceReader {
  constructor(
    private readonly presets: PresetsReader,
    private readonly targets: OverrideTargets,
    private readonly repositories: Repositories,
  ) {}

  /** @throws ProblemException UNKNOWN_PRESET, UNKNOWN_RUNTIME, UNKNOWN_MODEL, UNKNOWN_PROFILE */
  async read(source: CheckedSource, language: Language): Promise<TransferredValues> {
    switch (source.is) {
      case 'preset': {
        const { name, params } = await this.presets.get(source.name, language);
        return { values: params, from: null, unread: [], origin: `preset ${name}` };
      }
      case 'set':
        return this.ofSet(source, language);
      case 'document': {
        const { from, values, unread } = parseSettings(source.format, source.text);
        return { values, from, unread, origin: `${source.format} document` };
      }
    }
  }

  /** Own values only. What they mean is told by the last schema that was known; without any they are plain values. */
  private async ofSet({ runtime, model, profile }: SourceSet, language: Language): Promise<TransferredValues> {
    const target = await this.targets.ofModel({ runtime, model, profile: profile ?? undefined }, language);
    const set = await this.repositories.overrideSets.find(target.address);
    if (profile !== null && !isThere(set)) throw unknownProfile(model, profile);
    const kind = runtimeKind(target.kind);
    return {
      values: set?.params ?? {},
      from: kind === undefined ? null : { kind, schema: target.schema },
      unread: [],
      origin: `copy of ${runtime}/${model}${profile === null ? '' : `, profile ${profile}`}`,
    };
  }
}
