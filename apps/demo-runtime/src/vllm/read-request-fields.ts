import { isRecord } from '../http/is-record.js';
import { readBoolean, readInteger, readNumber } from './lenient-scalar.js';
import { booleanFields, integerFields, numberFields } from './request-fields.js';
import type { BooleanField, IntegerField, NumberField, RequestFields } from './request-fields.js';
import { badRequest, schemaViolation } from './vllm-error.js';

type Body = Readonly<Record<string, unknown>>;

/** @throws HttpAnswer 400 at the first field of the wrong type */
export function readRequestFields(body: Body): RequestFields {
  const numbers: Partial<Record<IntegerField | NumberField, number>> = {};
  for (const field of integerFields) if (isGiven(body[field])) numbers[field] = readInteger(field, body[field]);
  checkSeed(numbers.seed);
  for (const field of numberFields) if (isGiven(body[field])) numbers[field] = readNumber(field, body[field]);
  const flags: Partial<Record<BooleanField, boolean>> = {};
  for (const field of booleanFields) if (isGiven(body[field])) flags[field] = readBoolean(field, body[field]);
  return { numbers, flags, stop: readStop(body['stop']), includeUsage: readIncludeUsage(body, flags.stream ?? false) };
}

/** 64 bits; JSON numbers of that size have already lost their last digits. */
function checkSeed(seed = 0): void {
  if (seed > 2 ** 63) throw outsideInt64('less_than_equal', 'less than or equal to 9223372036854775807', seed);
  if (seed < -(2 ** 63))
    throw outsideInt64('greater_than_equal', 'greater than or equal to -9223372036854775808', seed);
}

function outsideInt64(type: string, rule: string, seed: number) {
  return schemaViolation(type, 'seed', `Input should be ${rule}`, seed);
}

function isGiven(value: unknown): boolean {
  return value !== undefined && value !== null;
}

function readStop(stop: unknown): readonly string[] {
  if (stop === undefined || stop === null) return [];
  if (typeof stop === 'string') return [stop];
  if (!Array.isArray(stop)) throw schemaViolation('list_type', 'stop', 'Input should be a valid list', stop);
  const items: readonly unknown[] = stop;
  return items.map((item) => {
    if (typeof item === 'string') return item;
    throw schemaViolation('string_type', 'stop', 'Input should be a valid string', item);
  });
}

function readIncludeUsage({ stream_options: options }: Body, stream: boolean): boolean {
  if (options === undefined || options === null) return false;
  if (!isRecord(options)) {
    throw schemaViolation('model_type', 'stream_options', 'Input should be a valid dictionary', options);
  }
  if (!stream) throw badRequest('Stream options can only be defined when `stream=True`.', 'stream_options');
  return isGiven(options['include_usage']) && readBoolean('stream_options.include_usage', options['include_usage']);
}
