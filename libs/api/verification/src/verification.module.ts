import { type DynamicModule, Module } from '@nestjs/common';
import { RunClaims } from './claims/run.claims.js';
import { RunCloser } from './claims/run.closer.js';
import { VerificationController } from './http/verification.controller.js';
import { VerificationPlanner } from './planning/verification.planner.js';
import { VerificationReader } from './reading/verification.reader.js';
import { ReverificationQueue } from './reverification/reverification.queue.js';
import { VerdictRecorder } from './running/verdict.recorder.js';
import { VerificationRunner } from './running/verification.runner.js';
import { VERIFICATION_OPTIONS, type VerificationOptions } from './verification-options.js';
import { VerificationLifecycle } from './verification.lifecycle.js';
import { VerificationService } from './verification.service.js';

/** Expects DatabaseModule, SignalsModule, ModelSchemasModule and RuntimeClientModule, which are global. */
@Module({})
export class VerificationModule {
  static forRoot(options: VerificationOptions): DynamicModule {
    return {
      module: VerificationModule,
      controllers: [VerificationController],
      providers: [
        { provide: VERIFICATION_OPTIONS, useValue: options },
        VerificationPlanner,
        VerificationReader,
        VerificationService,
        RunClaims,
        RunCloser,
        VerdictRecorder,
        VerificationRunner,
        ReverificationQueue,
        VerificationLifecycle,
      ],
    };
  }
}
