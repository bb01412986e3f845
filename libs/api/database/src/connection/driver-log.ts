import type { Logger } from 'typeorm';

/** Passes the driver's warnings on. Statements and their values are not logged: errors carry what is needed. */
export class DriverLog implements Logger {
  constructor(private readonly warn: (message: string) => void) {}

  log(level: 'log' | 'info' | 'warn', message: unknown): void {
    if (level === 'warn') {
      this.warn(message instanceof Error ? message.message : String(message));
    }
  }

  logQuery(): void {
    return;
  }

  logQueryError(): void {
    return;
  }

  logQuerySlow(): void {
    return;
  }

  logSchemaBuild(): void {
    return;
  }

  logMigration(): void {
    return;
  }
}
