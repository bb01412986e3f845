import { Injectable } from '@nestjs/common';
import { Repositories } from '@kamerton/api-database';
import { decodeCursor, pageOf } from '@kamerton/api-http';
import type { Page, PresetBody } from '@kamerton/contract';
import type { Language } from '@kamerton/parameter-schema';
import { shippedPreset, shippedPresets } from '@kamerton/presets';
import { presetBody, shippedBody } from './preset-body.js';
import { unknownPreset } from './preset-problems.js';

/** Shipped presets and the team's own. Of two with one name the team's own counts: it may be older than the release that ships the other. */
@Injectable()
export class PresetsReader {
  constructor(private readonly repositories: Repositories) {}

  /** By name. */
  async page(limit: number, cursor: string | undefined, language: Language): Promise<Page<PresetBody>> {
    const [after] = decodeCursor(cursor, ['string']) ?? [];
    const presets = (await this.all(language)).filter(({ name }) => after === undefined || name > after);
    return pageOf(
      presets.slice(0, limit + 1),
      limit,
      ({ name }) => [name],
      (preset) => preset,
    );
  }

  /** @throws ProblemException UNKNOWN_PRESET */
  async get(name: string, language: Language): Promise<PresetBody> {
    const own = await this.repositories.presets.find(name);
    if (own !== null) return presetBody(own);
    const shipped = shippedPreset(name);
    if (shipped === undefined) throw unknownPreset(name);
    return shippedBody(shipped, language);
  }

  private async all(language: Language): Promise<readonly PresetBody[]> {
    const own = (await this.repositories.presets.all()).map(presetBody);
    const names = new Set(own.map(({ name }) => name));
    const shipped = shippedPresets
      .filter(({ name }) => !names.has(name))
      .map((preset) => shippedBody(preset, language));
    return [...own, ...shipped].toSorted((left, right) => (left.name < right.name ? -1 : 1));
  }
}
