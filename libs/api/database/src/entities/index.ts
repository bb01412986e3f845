import { ChangeEventEntity } from './change-event.entity.js';
import { ModelStateEntity } from './model-state.entity.js';
import { ModelEntity } from './model.entity.js';
import { OverrideSetEntity } from './override-set.entity.js';
import { RevisionEntity } from './revision.entity.js';
import { RuntimeEntity } from './runtime.entity.js';
import { VerdictStateEntity } from './verdict-state.entity.js';
import { VerificationRunEntity } from './verification-run.entity.js';

export const entities = [
  RuntimeEntity,
  ModelEntity,
  ModelStateEntity,
  OverrideSetEntity,
  RevisionEntity,
  ChangeEventEntity,
  VerdictStateEntity,
  VerificationRunEntity,
];
