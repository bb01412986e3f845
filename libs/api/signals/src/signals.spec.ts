import { Injectable, Module } from '@nestjs/common';
import { Test } from '@nestjs/testing';
import { type ChangeRefusal, Signals } from './signals.js';
import { SignalsModule } from './signals.module.js';

@Injectable()
class Listener {
  readonly heard: ChangeRefusal[] = [];

  constructor(signals: Signals) {
    signals.changeRefused.listen((refusal) => void this.heard.push(refusal));
  }
}

@Module({ providers: [Listener] })
class ListeningFeature {}

const refusal: ChangeRefusal = { runtime: 'ollama', model: 'm', action: 'config.patch', code: 'INVALID_PARAMETERS' };

describe('signals', () => {
  const start = async () => {
    const app = await Test.createTestingModule({ imports: [SignalsModule, ListeningFeature] }).compile();
    return { app, signals: app.get(Signals), heard: app.get(Listener).heard };
  };

  it('reach a feature that does not import the one that emits', async () => {
    const { signals, heard } = await start();
    signals.changeRefused.emit(refusal);
    signals.modelsChanged.emit({ runtime: 'ollama' });
    expect(heard).toEqual([refusal]);
  });

  it('end when the application shuts down, so that late work finds nobody half closed', async () => {
    const { app, signals, heard } = await start();
    await app.close();
    signals.changeRefused.emit(refusal);
    expect(heard).toEqual([]);
  });
});
