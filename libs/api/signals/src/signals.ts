import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import type {
  AdapterCounts,
  AuditAction,
  AuditEventBody,
  DriftKind,
  ProblemCode,
  RuntimeStatus,
  VerificationStatus,
} from '@kamerton/contract';
import { Signal } from './signal.js';

/** A write that was refused, as the request named it: nobody has looked yet whether runtime and model exist. */
export interface ChangeRefusal {
  /** `null`: the request named none, or did not get so far. */
  readonly runtime: string | null;
  /** `null`: the same, or the write was for the runtime as a whole. */
  readonly model: string | null;
  readonly action: AuditAction;
  readonly code: ProblemCode;
}

export interface ModelsChange {
  readonly runtime: string;
}

export interface RuntimeStatusChange {
  readonly runtime: string;
  readonly status: RuntimeStatus;
}

/** A verification that ended. */
export interface VerificationEnd {
  readonly runtime: string;
  readonly outcome: Exclude<VerificationStatus, 'idle' | 'running'>;
}

export interface ProbeSent {
  readonly runtime: string;
}

/** What lay beneath overrides moved although nobody edited it. */
export interface DriftNotice {
  readonly runtime: string;
  readonly kind: DriftKind;
  /** How many versions, contents or parameters. */
  readonly count: number;
}

/** What was done to values of requests, here or in a service. Names that do not exist are `unknown`. */
export interface ValuesAdapted {
  readonly runtime: string;
  readonly model: string;
  readonly via: 'adapter' | 'resolve';
  readonly calls: number;
  readonly counts: AdapterCounts;
}

/** A call to a runtime gave nothing usable. */
export interface RuntimeTrouble {
  readonly runtime: string;
  /** Of the failure: `TIMEOUT`, `HTTP_500`, … */
  readonly code: string;
}

/**
 * What happened in this process, for whoever cares to know: features listen instead of importing each other.
 *
 * For counting and for forgetting caches only. Nothing is kept and nothing is told twice: a process that dies takes its
 * signals with it, and other replicas never hear them. What must not be lost is a row of the transaction
 * (`ChangeLedger`), and what other replicas must hear travels by Postgres NOTIFY.
 */
@Injectable()
export class Signals implements OnApplicationShutdown {
  /** After the commit of a change; the event as it stands in the audit log. */
  readonly changeAccepted = new Signal<AuditEventBody>('changeAccepted');
  /** Dry runs excepted: they refuse nothing. */
  readonly changeRefused = new Signal<ChangeRefusal>('changeRefused');
  /** Models of the runtime came, went or are known differently now. */
  readonly modelsChanged = new Signal<ModelsChange>('modelsChanged');
  readonly runtimeStatusChanged = new Signal<RuntimeStatusChange>('runtimeStatusChanged');
  readonly driftNoticed = new Signal<DriftNotice>('driftNoticed');
  readonly runtimeFailed = new Signal<RuntimeTrouble>('runtimeFailed');
  readonly verificationEnded = new Signal<VerificationEnd>('verificationEnded');
  /** One question of a verification is on its way to the runtime. */
  readonly probeSent = new Signal<ProbeSent>('probeSent');
  /** By `POST /generation/resolve`, or by an adapter that gave its receipt. */
  readonly valuesAdapted = new Signal<ValuesAdapted>('valuesAdapted');

  onApplicationShutdown(): void {
    this.changeAccepted.end();
    this.changeRefused.end();
    this.modelsChanged.end();
    this.runtimeStatusChanged.end();
    this.driftNoticed.end();
    this.runtimeFailed.end();
    this.verificationEnded.end();
    this.probeSent.end();
    this.valuesAdapted.end();
  }
}
