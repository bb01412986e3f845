import { CreateRegistry1763800000000 } from './1763800000000-create-registry.js';
import { CreateOverrideSets1763800001000 } from './1763800001000-create-override-sets.js';
import { CreateChangeEvents1763800002000 } from './1763800002000-create-change-events.js';
import { CreateIdempotencyKeys1763800003000 } from './1763800003000-create-idempotency-keys.js';
import { CreateModelStates1763800004000 } from './1763800004000-create-model-states.js';
import { IndexChangeEvents1763800006000 } from './1763800006000-index-change-events.js';
import { CreateServingClock1763800007000 } from './1763800007000-create-serving-clock.js';
import { KeepAnswersAsSent1763800008000 } from './1763800008000-keep-answers-as-sent.js';
import { CreateVerifications1763900001000 } from './1763900001000-create-verifications.js';
import { AddRuntimeCredentials1763900002000 } from './1763900002000-add-runtime-credentials.js';
import { CreateModelBaselines1763900003000 } from './1763900003000-create-model-baselines.js';
import { EventsAboutNoRuntime1764000000000 } from './1764000000000-events-about-no-runtime.js';
import { KeepDeletedProfiles1764000002000 } from './1764000002000-keep-deleted-profiles.js';
import { CreateModelHistory1764000002500 } from './1764000002500-create-model-history.js';
import { CreatePresets1764000003000 } from './1764000003000-create-presets.js';
import { CreateReceipts1764000006000 } from './1764000006000-create-receipts.js';

/** Oldest first. */
export const migrations = [
  CreateRegistry1763800000000,
  CreateOverrideSets1763800001000,
  CreateChangeEvents1763800002000,
  CreateIdempotencyKeys1763800003000,
  CreateModelStates1763800004000,
  IndexChangeEvents1763800006000,
  CreateServingClock1763800007000,
  KeepAnswersAsSent1763800008000,
  CreateVerifications1763900001000,
  AddRuntimeCredentials1763900002000,
  CreateModelBaselines1763900003000,
  EventsAboutNoRuntime1764000000000,
  KeepDeletedProfiles1764000002000,
  CreateModelHistory1764000002500,
  CreatePresets1764000003000,
  CreateReceipts1764000006000,
];
