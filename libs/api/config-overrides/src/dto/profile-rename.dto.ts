import { ApiSchema } from '@nestjs/swagger';
import type { ProfileRenameBody } from '@kamerton/contract';
import { ProfileName } from './profile-name.js';
import { ReasonText } from './reason-text.js';

@ApiSchema({ name: 'ProfileRename' })
export class ProfileRenameDto implements ProfileRenameBody {
  @ProfileName()
  profile: string;

  @ReasonText()
  reason?: string;
}
