import { ApiProperty, ApiSchema } from '@nestjs/swagger';
import { settingsChangeKinds, type SetPlace, type SettingsChange, type SettingsPlanBody } from '@kamerton/contract';

@ApiSchema({ name: 'SetPlace' })
export class SetPlaceDto implements SetPlace {
  @ApiProperty()
  runtime: string;

  @ApiProperty({ type: String, nullable: true })
  model: string | null;

  @ApiProperty({ type: String, nullable: true })
  profile: string | null;
}

@ApiSchema({ name: 'VersionMove' })
export class VersionMoveDto {
  @ApiProperty({ type: 'integer' })
  from: number;

  @ApiProperty({ type: 'integer' })
  to: number;
}

const actions: readonly SettingsChange['action'][] = ['create', 'update', 'delete'];

@ApiSchema({ name: 'SettingsChange' })
export class SettingsChangeDto implements SettingsChange {
  @ApiProperty({ enum: settingsChangeKinds })
  kind: SettingsChange['kind'];

  @ApiProperty({ enum: actions })
  action: SettingsChange['action'];

  @ApiProperty({ type: SetPlaceDto, nullable: true, description: 'Of a runtime and of its sets' })
  place: SetPlaceDto | null;

  @ApiProperty({ type: String, nullable: true, description: 'Name of a preset' })
  preset: string | null;

  @ApiProperty({ type: VersionMoveDto, nullable: true, description: 'Runtimes have none' })
  version: VersionMoveDto | null;

  @ApiProperty({ type: 'object', additionalProperties: true, description: 'As the audit log has it' })
  diff: SettingsChange['diff'];
}

@ApiSchema({ name: 'SettingsPlan' })
export class SettingsPlanDto implements SettingsPlanBody {
  @ApiProperty({ type: [SettingsChangeDto], description: 'In the order in which they are made' })
  changes: readonly SettingsChange[];

  @ApiProperty({ type: [String], description: 'What the document does not name and what stays all the same' })
  unmanaged: readonly string[];

  @ApiProperty({ description: 'For apply: refuses with 412 when anything that the plan is about moved since' })
  plan_hash: string;

  @ApiProperty()
  applied: boolean;
}
