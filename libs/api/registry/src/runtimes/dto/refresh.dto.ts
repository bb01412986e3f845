import { ApiProperty, ApiSchema } from '@nestjs/swagger';
import type { RefreshBody } from '@kamerton/contract';
import { RuntimeDto } from './runtime.dto.js';

@ApiSchema({ name: 'Refresh' })
export class RefreshDto implements RefreshBody {
  @ApiProperty({ type: RuntimeDto })
  runtime: RuntimeDto;

  @ApiProperty({ type: [String], description: 'Models listed for the first time, or again' })
  added: readonly string[];

  @ApiProperty({ type: [String], description: 'Models no longer listed' })
  removed: readonly string[];

  @ApiProperty({ type: [String], description: 'Models of which something else is known than before' })
  changed: readonly string[];
}
