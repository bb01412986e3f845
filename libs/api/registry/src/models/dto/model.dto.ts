import { ApiProperty, ApiSchema } from '@nestjs/swagger';
import { schemaStatuses, type ModelBody, type SchemaStatus } from '@kamerton/contract';
import { SchemaProblemDto } from './schema-problem.dto.js';

@ApiSchema({ name: 'Model' })
export class ModelDto implements ModelBody {
  @ApiProperty({ example: 'gpu-1' })
  runtime: string;

  @ApiProperty({ example: 'ollama' })
  runtime_kind: string;

  @ApiProperty({ example: 'llama3:8b' })
  model: string;

  @ApiProperty({ type: String, nullable: true, example: 'llama3' })
  family: string | null;

  @ApiProperty({ type: String, nullable: true, example: '8.0B' })
  parameter_size: string | null;

  @ApiProperty({ type: String, nullable: true, example: 'Q4_K_M' })
  quantization: string | null;

  @ApiProperty({ type: 'integer', nullable: true, description: 'In tokens' })
  context_length: number | null;

  @ApiProperty({ type: [String], example: ['completion', 'tools'] })
  capabilities: readonly string[];

  @ApiProperty({ type: Boolean, nullable: true, description: 'null: the runtime does not tell' })
  loaded: boolean | null;

  @ApiProperty({ enum: schemaStatuses })
  schema_status: SchemaStatus;

  @ApiProperty({ type: SchemaProblemDto, nullable: true, description: 'Why there is no schema, or why it is stale' })
  schema_problem: SchemaProblemDto | null;

  @ApiProperty({ type: 'integer', description: "Parameters that the model's own set overrides" })
  override_count: number;

  @ApiProperty({ description: 'Something moved beneath the overrides that nobody has looked at yet' })
  drifted: boolean;

  @ApiProperty({ type: 'integer', description: "Of the model's own set; 0 before the first change" })
  version: number;
}
