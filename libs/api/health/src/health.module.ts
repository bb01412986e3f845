import { Module } from '@nestjs/common';
import { TerminusModule } from '@nestjs/terminus';
import { HealthController } from './health.controller.js';
import { DatabaseIndicator } from './indicators/database.indicator.js';
import { MigrationsIndicator } from './indicators/migrations.indicator.js';
import { RuntimesIndicator } from './indicators/runtimes.indicator.js';

@Module({
  // The indicators log what is wrong, with its cause, which terminus does not see.
  imports: [TerminusModule.forRoot({ logger: false })],
  controllers: [HealthController],
  providers: [DatabaseIndicator, MigrationsIndicator, RuntimesIndicator],
})
export class HealthModule {}
