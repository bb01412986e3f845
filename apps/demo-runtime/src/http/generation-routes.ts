import type { Handler, Protocol } from './protocol.js';

const generationRoutes: readonly string[] = [
  'POST /api/generate',
  'POST /api/chat',
  'POST /v1/chat/completions',
  'POST /v1/completions',
];

/** The same protocol with something put before every route that generates text. */
export function beforeGeneration(protocol: Protocol, wrap: (handler: Handler) => Handler): Protocol {
  const routes = Object.entries(protocol.routes).map(([route, handler]): [string, Handler] => [
    route,
    generationRoutes.includes(route) ? wrap(handler) : handler,
  ]);
  return { ...protocol, routes: Object.fromEntries(routes) };
}
