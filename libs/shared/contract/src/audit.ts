import { revisionActions, type DiffBody, type RevisionAction } from './config.js';

export const auditActions = [
  ...revisionActions.map((action): `config.${RevisionAction}` => `config.${action}`),
  'preset.create',
  'preset.update',
  'preset.delete',
  'runtime.create',
  'runtime.update',
  'runtime.delete',
  'runtime.drift',
  'model.drift',
  'model.drift_seen',
  'verification.start',
  'verification.finish',
  'verification.cancel',
] as const;
export type AuditAction = (typeof auditActions)[number];

export const auditActionOf = (action: RevisionAction): AuditAction => `config.${action}`;

/** Who stands in the audit log for what Kamerton did by itself. */
export const systemActor = { user_id: 'system', actor_kind: 'system', source: 'system' } as const;

/** Item of GET /audit/events. */
export interface AuditEventBody {
  readonly id: string;
  readonly sequence: number;
  readonly at: string;
  readonly user_id: string;
  readonly actor_kind: 'user' | 'service' | 'system';
  readonly action: AuditAction;
  /** `null`: the act is about no runtime (a preset). */
  readonly runtime: string | null;
  readonly model: string | null;
  readonly profile: string | null;
  readonly version: number | null;
  readonly diff: DiffBody | Readonly<Record<string, unknown>>;
  readonly reason: string | null;
  /** What the change came through, from the header `x-kamerton-source`: `api` unless the client says otherwise. */
  readonly source: 'api' | 'cockpit' | 'cli' | 'system';
  readonly request_id: string;
  /** SHA-256 over this event and the hash of the one before; lower-case hex. */
  readonly hash: string;
}

/** Answer of GET /audit/verify. */
export interface AuditVerificationBody {
  /** `true`: every event stands as it was written, none is missing, and the last one is the one that the ledger names. */
  readonly intact: boolean;
  /** Events that were looked at: up to and with the first broken link. */
  readonly events: number;
  /** Of the last event that is as it should be; 0 and sixty-four zeros before the first. */
  readonly sequence: number;
  readonly hash: string;
  readonly broken: BrokenLink | null;
}

/**
 * The first thing that is not as it should be. `missing`: no event has this sequence. `altered`: the event is not what its hash
 * was made from. `detached`: it does not follow from the event before. `cut_off`: the ledger knows later events, or another last one.
 */
export interface BrokenLink {
  readonly sequence: number;
  readonly reason: 'missing' | 'altered' | 'detached' | 'cut_off';
}
