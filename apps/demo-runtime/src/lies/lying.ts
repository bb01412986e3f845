import { beforeGeneration } from '../http/generation-routes.js';
import { HttpAnswer } from '../http/http-answer.js';
import { isRecord } from '../http/is-record.js';
import type { Handler, Protocol } from '../http/protocol.js';
import { withoutField } from './body-field.js';
import type { Lie } from './lie.js';
import { misread } from './misread.js';
import { wronglyTypedPlace } from './wrong-type.js';

/** The same protocol, told by a liar: requests are misread before their route sees them, errors reworded after it. */
export function lying(protocol: Protocol, lies: readonly Lie[]): Protocol {
  if (lies.length === 0) return protocol;
  const status = lies.find((lie) => lie.kind === 'errors')?.status ?? null;
  return beforeGeneration(protocol, (handler) => {
    const answer = status === null ? handler : rewordingTypeErrors(handler, status);
    return (exchange) => {
      const { path, body } = exchange;
      return answer({
        ...exchange,
        body: isRecord(body) ? lies.reduce((told, lie) => misread(path, told, lie), body) : body,
      });
    };
  });
}

function rewordingTypeErrors(handler: Handler, status: number): Handler {
  const answer: Handler = async (exchange) => {
    try {
      return await handler(exchange);
    } catch (error) {
      const place = error instanceof HttpAnswer ? wronglyTypedPlace(exchange.body, error) : null;
      if (!(error instanceof HttpAnswer) || place === null) throw error;
      if (status !== 200) throw new HttpAnswer(status, error.body);
      return answer({ ...exchange, body: isRecord(exchange.body) ? withoutField(exchange.body, place) : undefined });
    }
  };
  return answer;
}
