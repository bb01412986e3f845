import { Logger } from '@nestjs/common';
import { Subject, type Subscription } from 'rxjs';

/** One kind of signal: whoever listens is told at once, in the order of listening. */
export class Signal<Body> {
  private readonly logger = new Logger('Signals');
  private readonly subject = new Subject<Body>();

  constructor(private readonly name: string) {}

  /** Never throws: what fails in a listener is logged, and the other listeners are told all the same. */
  emit(body: Body): void {
    this.subject.next(body);
  }

  /** Until the subscription ends, or the process does. */
  listen(listener: (body: Body) => void | Promise<void>): Subscription {
    return this.subject.subscribe((body) => void this.tell(listener, body));
  }

  /** Nobody is told anything any more. */
  end(): void {
    this.subject.complete();
  }

  private async tell(listener: (body: Body) => void | Promise<void>, body: Body): Promise<void> {
    try {
      await listener(body);
    } catch (error) {
      this.logger.error(`a listener of ${this.name} failed: ${error instanceof Error ? error.stack : String(error)}`);
    }
  }
}
