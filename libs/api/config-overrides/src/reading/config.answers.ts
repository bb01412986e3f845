import { Injectable } from '@nestjs/common';
import { ServingMark } from '@kamerton/api-database';
import type { Language } from '@kamerton/parameter-schema';
import { OverrideTargets, type ModelAddress } from '../target/override-targets.js';
import { ConfigReader } from './config.reader.js';

/** A configuration as it goes over the wire. */
export interface ConfigAnswer {
  readonly version: number;
  readonly json: string;
}

/** Callers choose addresses freely, so there is an end to what is remembered. */
const maxAnswers = 300;

/** Configurations of models, written out once and given to all who ask until anything changes that bears on any of them. */
@Injectable()
export class ConfigAnswers {
  private mark = '';
  private readonly answers = new Map<string, Promise<ConfigAnswer>>();

  constructor(
    private readonly serving: ServingMark,
    private readonly targets: OverrideTargets,
    private readonly reader: ConfigReader,
  ) {}

  /** Contains every change that was committed before the call. @throws ProblemException as `OverrideTargets.ofModel` */
  async ofModel(address: ModelAddress, language: Language): Promise<ConfigAnswer> {
    this.forgetUnless(await this.serving.current());
    const key = JSON.stringify([address.model, address.runtime, address.profile, language]);
    const known = this.answers.get(key);
    if (known !== undefined) return known;
    const answer = this.write(address, language);
    this.remember(key, answer);
    return answer;
  }

  private async write(address: ModelAddress, language: Language): Promise<ConfigAnswer> {
    const body = await this.reader.read(await this.targets.ofModel(address, language));
    return { version: body.version, json: JSON.stringify(body) };
  }

  private remember(key: string, answer: Promise<ConfigAnswer>): void {
    if (this.answers.size >= maxAnswers) this.answers.clear();
    this.answers.set(key, answer);
    // A refusal is told to whoever asked, and found out anew for the next one.
    answer.catch(() => {
      if (this.answers.get(key) === answer) this.answers.delete(key);
    });
  }

  private forgetUnless(mark: string): void {
    if (mark === this.mark) return;
    this.mark = mark;
    this.answers.clear();
  }
}
