import { ApiExtraModels, ApiProperty, ApiPropertyOptional, ApiSchema, getSchemaPath } from '@nestjs/swagger';
import { diffByName, policiesByName, valuesByName } from '@kamerton/api-override-sets';
import {
  schemaStatuses,
  type ConfigBody,
  type ConfigWriteBody,
  type SchemaProblem,
  type SchemaStatus,
} from '@kamerton/contract';
import { documentedAdvice, documentedImpact } from './documented-impact.js';
import { ParameterDefinitionDto } from './parameter-definition.dto.js';
import { RevisionDto } from './revision.dto.js';
import { VerdictSummaryDto } from './verdict-summary.dto.js';

@ApiExtraModels(ParameterDefinitionDto, VerdictSummaryDto)
@ApiSchema({ name: 'Config' })
export class ConfigDto implements ConfigBody {
  @ApiProperty({ type: String, nullable: true, description: 'null: the runtime-wide rung' })
  model: string | null;

  @ApiProperty()
  runtime: string;

  @ApiProperty()
  runtime_kind: string;

  @ApiProperty({ type: String, nullable: true })
  runtime_version: string | null;

  @ApiProperty()
  demo: boolean;

  @ApiProperty({ type: String, nullable: true })
  profile: string | null;

  @ApiProperty({ description: 'The profile does not exist; this is the model’s own set' })
  profile_fallback: boolean;

  @ApiProperty({ description: 'Of the addressed override set, as in the ETag; 0 before its first change' })
  version: number;

  @ApiProperty({ enum: schemaStatuses })
  schema_status: SchemaStatus;

  @ApiProperty({
    type: 'object',
    nullable: true,
    properties: { code: { type: 'string' }, message: { type: 'string' } },
  })
  schema_problem: SchemaProblem | null;

  @ApiProperty({ type: String, nullable: true, example: 'sha256:…' })
  schema_hash: string | null;

  @ApiProperty({ type: 'object', additionalProperties: { $ref: getSchemaPath(ParameterDefinitionDto) } })
  generation_schema: ConfigBody['generation_schema'];

  @ApiProperty({ type: 'array', items: { type: 'object' }, description: 'Rules between parameters' })
  schema_rules: ConfigBody['schema_rules'];

  @ApiProperty(documentedAdvice)
  schema_advice: ConfigBody['schema_advice'];

  @ApiProperty({
    type: 'array',
    items: {
      type: 'object',
      properties: { parameter: { type: 'string' }, wire_name: { type: 'string' }, evidence: { type: 'string' } },
    },
    description: 'What the runtime knows by name but this model does not heed',
  })
  schema_omissions: ConfigBody['schema_omissions'];

  @ApiProperty({ ...valuesByName, description: 'Every effective value that is known' })
  current_values: ConfigBody['current_values'];

  @ApiProperty(valuesByName)
  overrides: ConfigBody['overrides'];

  @ApiProperty(policiesByName)
  policies: ConfigBody['policies'];

  @ApiProperty({
    type: 'object',
    additionalProperties: { type: 'array', items: { type: 'object' } },
    description: 'Per parameter the policies of lower rungs, which hold here as well; lowest rung first',
  })
  inherited_policies: ConfigBody['inherited_policies'];

  @ApiProperty({
    type: 'object',
    additionalProperties: {
      type: 'object',
      properties: {
        value: {},
        source: { type: 'string' },
        sent: { type: 'boolean' },
        policy: { type: 'object' },
        ladder: { type: 'array', items: { type: 'object' } },
      },
    },
    description: 'Per parameter the winner and every loser, lowest rung first',
  })
  effective: ConfigBody['effective'];

  @ApiProperty({
    type: 'array',
    items: {
      type: 'object',
      properties: {
        rung: { type: 'string' },
        parameter: { type: 'string' },
        value: {},
        code: { type: 'string' },
        limit: {},
        message: { type: 'string' },
      },
    },
    description: 'Stored values that the present schema refuses: kept, but no request gets them',
  })
  invalid_overrides: ConfigBody['invalid_overrides'];

  @ApiProperty({
    type: 'object',
    nullable: true,
    additionalProperties: true,
    description: 'What moved beneath the overrides; see GET …/drift',
  })
  drift: ConfigBody['drift'];

  @ApiProperty({
    type: 'object',
    additionalProperties: { $ref: getSchemaPath(VerdictSummaryDto) },
    description: 'What probes proved and still holds; GET …/verification has what was tried',
  })
  verdicts: ConfigBody['verdicts'];

  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  updated_at: string | null;

  @ApiProperty({ type: String, nullable: true })
  updated_by: string | null;

  @ApiProperty({
    type: 'object',
    nullable: true,
    properties: {
      at: { type: 'string', format: 'date-time' },
      schema_since: { type: 'string', format: 'date-time' },
      schema_is_later: { type: 'boolean' },
    },
    description: 'With ?at=: the moment that all of this describes; null: now',
  })
  as_of: ConfigBody['as_of'];
}

@ApiSchema({ name: 'ConfigWritten' })
export class ConfigWrittenDto extends ConfigDto implements ConfigWriteBody {
  @ApiProperty(diffByName)
  diff: ConfigWriteBody['diff'];

  @ApiPropertyOptional({ type: RevisionDto, nullable: true, description: 'null: nothing changed, or a dry run' })
  revision: RevisionDto | null;

  @ApiProperty()
  dry_run: boolean;

  @ApiProperty({ type: 'array', items: { type: 'object' }, description: 'What resolve_conflicts settled, and how' })
  resolved: ConfigWriteBody['resolved'];

  @ApiProperty({ type: 'array', items: { type: 'object' }, description: 'Other sets that resolve_conflicts changed' })
  also_changed: ConfigWriteBody['also_changed'];

  @ApiProperty(documentedImpact)
  impact: ConfigWriteBody['impact'];
}
