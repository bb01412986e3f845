import { ApiSchema } from '@nestjs/swagger';
import { ReasonText } from '@kamerton/api-override-sets';
import type { ProfileRenameBody } from '@kamerton/contract';
import { ProfileName } from './profile-name.js';

@ApiSchema({ name: 'ProfileRename' })
export class ProfileRenameDto implements ProfileRenameBody {
  @ProfileName()
  profile: string;

  @ReasonText()
  reason?: string;
}
