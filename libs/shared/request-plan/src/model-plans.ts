import { rungOf } from '@kamerton/contract';
import type { DialectId, SnapshotBody, SnapshotModel, SnapshotSet } from '@kamerton/contract';
import type { GenerationSchema, Layer } from '@kamerton/parameter-schema';
import { runtimeKind } from '@kamerton/runtime-catalog';
import type { RuntimeKind } from '@kamerton/runtime-catalog';
import { compileRequestPlan } from './compile-request-plan.js';
import { passThroughPlan } from './pass-through-plan.js';
import type { RequestPlan } from './plan.js';

/**
 * The plans of one model: one for each profile and dialect. The snapshot carries schemas but no facts, so what runtime and
 * model do by themselves is taken from the definitions' defaults and their provenance.
 */
export class ModelPlans {
  private readonly kind: RuntimeKind | undefined;
  private readonly schema: GenerationSchema | undefined;
  private readonly sets: readonly SnapshotSet[];
  private readonly passing: RequestPlan;
  private readonly failing: RequestPlan;
  private readonly byProfile = new Map<string | null, Map<DialectId, RequestPlan>>();
  private readonly fallbacks = new Map<DialectId, RequestPlan>();

  constructor(
    private readonly snapshot: SnapshotBody,
    private readonly entry: SnapshotModel,
  ) {
    const { runtime, model, runtime_kind: kind, schema_hash: hash } = entry;
    this.kind = runtimeKind(kind);
    this.schema = hash !== null && Object.hasOwn(snapshot.schemas, hash) ? snapshot.schemas[hash] : undefined;
    this.sets = snapshot.sets.filter(
      (set) => set.runtime === runtime && (set.model === model || (set.model === null && set.profile === null)),
    );
    this.passing = passThroughPlan('NO_SCHEMA', snapshot.sequence);
    this.failing = passThroughPlan('INTERNAL_ERROR', snapshot.sequence);
    for (const { profile } of this.sets) this.byProfile.set(profile, new Map());
    this.byProfile.set(null, new Map());
  }

  /** A dialect that the kind does not speak counts as none named. */
  planFor(
    profile: string | null,
    named: DialectId | undefined,
    request: Readonly<Record<string, unknown>>,
  ): RequestPlan {
    const { kind, schema } = this;
    if (kind === undefined || schema === undefined) return this.passing;
    try {
      const dialect = named !== undefined && speaks(kind, named) ? named : kind.dialectOf(request);
      const known = this.byProfile.get(profile);
      return known === undefined
        ? this.fallBack(kind, schema, dialect)
        : this.cached(known, dialect, () => this.compile(kind, schema, dialect, profile, false));
    } catch {
      // A hostile request object, or a snapshot of another release: the call goes out as it is, and its report says why.
      return this.failing;
    }
  }

  /** All unknown profiles share these plans, however many names callers think up. */
  private fallBack(kind: RuntimeKind, schema: GenerationSchema, dialect: DialectId): RequestPlan {
    return this.cached(this.fallbacks, dialect, () => this.compile(kind, schema, dialect, null, true));
  }

  private cached(plans: Map<DialectId, RequestPlan>, dialect: DialectId, compile: () => RequestPlan): RequestPlan {
    const known = plans.get(dialect);
    if (known !== undefined) return known;
    const plan = compile();
    plans.set(dialect, plan);
    return plan;
  }

  private compile(
    kind: RuntimeKind,
    schema: GenerationSchema,
    dialect: DialectId,
    profile: string | null,
    profileFallback: boolean,
  ): RequestPlan {
    const layers = this.sets
      .filter((set) => set.profile === null || set.profile === profile)
      .map((set): Layer => ({ source: rungOf(set), values: set.params, policies: set.policies }));
    const { model } = this.entry;
    return compileRequestPlan({
      kind,
      dialect,
      schema,
      layers,
      model,
      sequence: this.snapshot.sequence,
      profileFallback,
    });
  }
}

const speaks = (kind: RuntimeKind, dialect: DialectId): boolean => kind.dialects.some(({ id }) => id === dialect);
