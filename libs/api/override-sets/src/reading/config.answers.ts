import { Injectable } from '@nestjs/common';
import { MarkedMemory, ServingMark } from '@kamerton/api-database';
import type { Language } from '@kamerton/parameter-schema';
import { OverrideTargets, type ModelAddress } from '../target/override-targets.js';
import { ConfigReader } from './config.reader.js';

/** A configuration as it goes over the wire. */
export interface ConfigAnswer {
  readonly version: number;
  readonly json: string;
}

const maxAnswers = 300;

/** Configurations of models, written out once and given to all who ask until anything changes that bears on any of them. */
@Injectable()
export class ConfigAnswers {
  private readonly answers: MarkedMemory<ConfigAnswer>;

  constructor(
    serving: ServingMark,
    private readonly targets: OverrideTargets,
    private readonly reader: ConfigReader,
  ) {
    this.answers = new MarkedMemory(() => serving.current(), maxAnswers);
  }

  /** Contains every change that was committed before the call. @throws ProblemException as `OverrideTargets.ofModel` */
  ofModel(address: ModelAddress, language: Language): Promise<ConfigAnswer> {
    const key = JSON.stringify([address.model, address.runtime, address.profile, language]);
    return this.answers.get(key, () => this.write(address, language));
  }

  private async write(address: ModelAddress, language: Language): Promise<ConfigAnswer> {
    const body = await this.reader.read(await this.targets.ofModel(address, language));
    return { version: body.version, json: JSON.stringify(body) };
  }
}
