import { Injectable, type OnModuleInit } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { Histogram, Registry } from 'prom-client';

/** In seconds. 10 ms and 40 ms are what reading and writing a configuration may take. */
const buckets = [0.001, 0.0025, 0.005, 0.01, 0.02, 0.04, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];

/** Measures in Fastify itself, so that what guards, parsers and unknown paths answer counts as well. */
@Injectable()
export class RequestDurations implements OnModuleInit {
  private readonly durations;

  constructor(
    private readonly host: HttpAdapterHost,
    registry: Registry,
  ) {
    this.durations = new Histogram({
      name: 'kamerton_http_request_duration_seconds',
      help: 'From the arrival of a request to the end of its answer. route is the template, "unmatched" for paths that do not exist',
      labelNames: ['method', 'route', 'status'],
      buckets,
      registers: [registry],
    });
  }

  onModuleInit(): void {
    const fastify = this.host.httpAdapter.getInstance<FastifyInstance>();
    fastify.addHook('onResponse', (request, reply, done) => {
      this.observe(request, reply);
      done();
    });
  }

  private observe(request: FastifyRequest, reply: FastifyReply): void {
    const labels = {
      method: request.method,
      route: request.routeOptions.url ?? 'unmatched',
      status: reply.statusCode,
    };
    this.durations.observe(labels, reply.elapsedTime / 1_000);
  }
}
