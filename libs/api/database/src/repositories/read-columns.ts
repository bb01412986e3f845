/**
 * Columns under the names of the entities' properties. Each configuration that is read asks for these rows: putting the
 * statement together and the rows apart anew each time, as TypeORM's finders do, would cost more than the query itself.
 */
export const modelStateColumns = `
  runtime_id AS "runtimeId", model, facts, facts_hash AS "factsHash", digest, problem_code AS "problemCode",
  problem_detail AS "problemDetail", discovered_at AS "discoveredAt", runtime_kind AS "runtimeKind",
  runtime_version AS "runtimeVersion", demo, schema_status AS "schemaStatus", set_version AS "setVersion",
  override_count AS "overrideCount", baseline_facts AS "baselineFacts", baseline_hash AS "baselineHash",
  baseline_verdicts AS "baselineVerdicts", present_verdicts AS "presentVerdicts", drifted_since AS "driftedSince"`;

export const overrideSetColumns = `
  id, runtime_id AS "runtimeId", model, profile, version, params, policies, attribution, updated_at AS "updatedAt",
  updated_by AS "updatedBy", deleted_at AS "deletedAt"`;

export const verdictSummaryColumns = `
  parameter, verdict, evidence, checked_at AS "checkedAt", runtime_version AS "runtimeVersion",
  model_digest AS "modelDigest"`;

export const verdictStateColumns = `runtime_id AS "runtimeId", model, checks, holds, ${verdictSummaryColumns}`;

export const verificationRunColumns = `
  id, runtime_id AS "runtimeId", model, status, failure, done, total, parameter, requests, tokens, limits,
  runtime_version AS "runtimeVersion", model_digest AS "modelDigest", basis, started_by AS "startedBy",
  cancelled_by AS "cancelledBy", started_at AS "startedAt", heartbeat_at AS "heartbeatAt",
  finished_at AS "finishedAt"`;
