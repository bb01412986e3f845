import { Injectable } from '@nestjs/common';
import type { RuntimeEntity } from '@kamerton/api-database';

/**
 * When each runtime last answered this process. In memory, because a look that finds nothing new writes nothing; the row
 * holds the time of the last look that did.
 */
@Injectable()
export class LastSeen {
  private readonly times = new Map<string, Date>();

  note(runtime: string, at: Date): void {
    this.times.set(runtime, at);
  }

  /** The newer of memory and row; `null`: it never answered. */
  of({ id, lastSeenAt }: Pick<RuntimeEntity, 'id' | 'lastSeenAt'>): Date | null {
    const noted = this.times.get(id) ?? null;
    return noted !== null && (lastSeenAt === null || noted > lastSeenAt) ? noted : lastSeenAt;
  }

  forget(runtime: string): void {
    this.times.delete(runtime);
  }
}
