import type { Change, EnumValue, IssueCode, IssueLimit, ParameterValue } from '@kamerton/parameter-schema';
import type { VerdictId } from './verification.js';

/** What moved beneath the overrides of one model although nobody edited it. */
export interface DriftBody {
  /** Of the first of these moves. */
  readonly since: string;
  readonly runtime_version?: Change<string>;
  readonly digest?: Change<string>;
  readonly parameters: Readonly<Record<string, ParameterDrift>>;
}

/** Only what moved is there. */
export interface ParameterDrift {
  /** Came into the schema or left it. */
  readonly presence?: 'added' | 'removed';
  readonly default?: Change<ParameterValue>;
  readonly min?: Change<number>;
  readonly max?: Change<number>;
  readonly enum?: Change<readonly EnumValue[]>;
  readonly verdict?: Change<VerdictId>;
}

/** An override that the present schema refuses. */
export interface InvalidOverride {
  /** The rung that holds it. */
  readonly rung: 'runtime_override' | 'model_override' | 'profile_override';
  readonly parameter: string;
  readonly value: ParameterValue;
  readonly code: IssueCode;
  readonly limit?: IssueLimit;
  /** In the language of `Accept-Language`. */
  readonly message: string;
}
