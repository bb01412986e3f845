import { ApiPropertyOptional, ApiSchema } from '@nestjs/swagger';
import { ReasonText } from '@kamerton/api-override-sets';
import { profilePattern, type NewProfileBody } from '@kamerton/contract';
import { IsString, Matches, ValidateIf } from 'class-validator';
import { ProfileName } from './profile-name.js';

@ApiSchema({ name: 'NewProfile' })
export class NewProfileDto implements NewProfileBody {
  @ProfileName()
  profile: string;

  @ApiPropertyOptional({
    type: String,
    nullable: true,
    pattern: profilePattern.source,
    description: 'What it begins with: another profile’s content, or with null the model’s own set; left out: nothing',
  })
  @ValidateIf((body: NewProfileDto) => body.copy_of !== undefined && body.copy_of !== null)
  @Matches(profilePattern)
  @IsString()
  copy_of?: string | null;

  @ReasonText()
  reason?: string;
}
