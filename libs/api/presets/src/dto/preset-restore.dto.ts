import { ApiSchema } from '@nestjs/swagger';
import { ReasonText } from '@kamerton/api-override-sets';

@ApiSchema({ name: 'PresetRestore' })
export class PresetRestoreDto {
  @ReasonText()
  reason?: string;
}
