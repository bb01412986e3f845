import { BooleanQuery, PagingQuery, TextQuery } from '@kamerton/api-http';
import { schemaStatuses, type SchemaStatus } from '@kamerton/contract';
import { ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, IsOptional } from 'class-validator';

export class ModelsQuery extends PagingQuery {
  @TextQuery('Only models on this runtime', 63)
  runtime?: string;

  @TextQuery("Part of the model's name, upper or lower case")
  q?: string;

  @ApiPropertyOptional({ enum: schemaStatuses })
  @IsOptional()
  @IsIn(schemaStatuses)
  schema_status?: SchemaStatus;

  @BooleanQuery('Whether the own set of the model overrides any parameter')
  overridden?: boolean;

  @BooleanQuery('Whether the runtime says that the model is loaded; models of which it says nothing match neither')
  loaded?: boolean;

  @BooleanQuery('Whether something moved beneath the overrides of the model since somebody last looked')
  drifted?: boolean;
}
