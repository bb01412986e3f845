import type { HttpAnswer } from '../http/http-answer.js';
import { isRecord } from '../http/is-record.js';
import { fieldOf } from './body-field.js';
import type { WirePath } from './lie.js';

/** How the imitated runtimes name the field in a complaint about a value of the wrong type. */
const complaints = [
  /^option "(?<field>[\w.]+)" must be/,
  /Go struct field (?<field>[\w.]+) of type/,
  /'loc': \('body', '(?<field>[\w.]+)'/,
];

/** Where the body has the value of the wrong type that the answer complains of; `null`: it complains of something else. */
export function wronglyTypedPlace(body: unknown, answer: HttpAnswer): WirePath | null {
  const message = messageOf(answer.body);
  const field = complaints.map((complaint) => complaint.exec(message)?.groups?.['field']).find(isGiven);
  if (field === undefined || !isRecord(body)) return null;
  const places: readonly WirePath[] = [[field], ['options', field]];
  return places.find((place) => fieldOf(body, place) !== undefined) ?? null;
}

const isGiven = (field: string | undefined): field is string => field !== undefined;

function messageOf(body: unknown): string {
  if (!isRecord(body)) return '';
  const { error } = body;
  return String(isRecord(error) ? error['message'] : error);
}
