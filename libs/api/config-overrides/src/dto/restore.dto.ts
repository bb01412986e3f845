import { ApiSchema } from '@nestjs/swagger';
import { ReasonText } from './reason-text.js';

/** The body may be left out altogether. */
@ApiSchema({ name: 'Restore' })
export class RestoreDto {
  @ReasonText()
  reason?: string;
}
