import { type ArgumentsHost, Catch, type ExceptionFilter, ServiceUnavailableException } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';

/** Answers as terminus does, not with a problem: probes read the same document whether all is well or not. */
@Catch(ServiceUnavailableException)
export class UnhealthyFilter implements ExceptionFilter<ServiceUnavailableException> {
  constructor(private readonly host: HttpAdapterHost) {}

  catch(unhealthy: ServiceUnavailableException, host: ArgumentsHost): void {
    this.host.httpAdapter.reply(host.switchToHttp().getResponse(), unhealthy.getResponse(), unhealthy.getStatus());
  }
}
