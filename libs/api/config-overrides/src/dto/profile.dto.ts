import { ApiProperty, ApiSchema } from '@nestjs/swagger';
import { pageDto } from '@kamerton/api-http';
import type { ProfileBody } from '@kamerton/contract';

@ApiSchema({ name: 'Profile' })
export class ProfileDto implements ProfileBody {
  @ApiProperty({ example: 'summariser' })
  profile: string;

  @ApiProperty({ minimum: 1, description: 'Of its override set' })
  version: number;

  @ApiProperty({ description: 'Parameters that it overrides' })
  override_count: number;

  @ApiProperty({ description: 'Parameters that it has a policy for' })
  policy_count: number;

  @ApiProperty({ format: 'date-time' })
  updated_at: string;

  @ApiProperty()
  updated_by: string;
}

export class ProfilesPageDto extends pageDto(ProfileDto, 'ProfilesPage') {}
