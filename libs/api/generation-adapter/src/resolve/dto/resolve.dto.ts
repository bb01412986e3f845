import { ApiProperty, ApiSchema } from '@nestjs/swagger';
import type { AppliedParameter, ApplyReport, ResolveBody } from '@kamerton/contract';
import {
  ApproximatedParameterDto,
  ClampedParameterDto,
  DroppedParameterDto,
  RenamedParameterDto,
} from './report-entries.dto.js';
import { AppliedParameterDto } from './applied-parameter.dto.js';

const passThroughReasons = ['NO_SCHEMA'] as const satisfies readonly ApplyReport['pass_through'][];

@ApiSchema({ name: 'Resolved' })
export class ResolveDto implements ResolveBody {
  @ApiProperty({ type: 'object', additionalProperties: true, description: 'To be sent to the runtime as it is' })
  body: Readonly<Record<string, unknown>>;

  @ApiProperty({ type: [AppliedParameterDto], description: "Kamerton's own values in the body" })
  applied: readonly AppliedParameter[];

  @ApiProperty({ type: [DroppedParameterDto] })
  dropped: readonly DroppedParameterDto[];

  @ApiProperty({ type: [ClampedParameterDto] })
  clamped: readonly ClampedParameterDto[];

  @ApiProperty({ type: [RenamedParameterDto] })
  renamed: readonly RenamedParameterDto[];

  @ApiProperty({
    type: [ApproximatedParameterDto],
    description:
      'Values in the body that the dialect carries only roughly, or that the runtime takes for something else',
  })
  approximated: readonly ApproximatedParameterDto[];

  @ApiProperty({
    type: [DroppedParameterDto],
    description: 'Always empty here: what a policy rejects is answered with 422',
  })
  rejected: readonly DroppedParameterDto[];

  @ApiProperty({ type: 'integer', nullable: true, description: 'Of the last accepted change that was counted in' })
  sequence: number | null;

  @ApiProperty({
    type: String,
    enum: [...passThroughReasons, null],
    nullable: true,
    description: 'Why nothing was done',
  })
  pass_through: ApplyReport['pass_through'];

  @ApiProperty({ description: "The profile does not exist; the model's own set was used" })
  profile_fallback: boolean;
}
