import { ApiSchema } from '@nestjs/swagger';
import { ReasonText } from '@kamerton/api-override-sets';

/** The body may be left out altogether. */
@ApiSchema({ name: 'Restore' })
export class RestoreDto {
  @ReasonText()
  reason?: string;
}
