import { RouteConfig } from '@nestjs/platform-fastify';
import type { RouteOptions } from 'fastify';

const field = 'maxBodyBytes';

/** Lets this one route take larger bodies than all others do. */
export const WideBody = (bytes: number) => RouteConfig({ [field]: bytes });

/** Does what `WideBody` said, as the route is registered. */
export function widenBody(route: RouteOptions): void {
  const bytes: unknown = Reflect.get(route.config ?? {}, field);
  if (typeof bytes === 'number') route.bodyLimit = bytes;
}
