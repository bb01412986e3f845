import type {
  DriftBody,
  ModelBody,
  ModelDetailBody,
  ModelDriftBody,
  NewRuntimeBody,
  Page,
  RefreshBody,
  RuntimeBody,
  RuntimePatchBody,
} from '@kamerton/contract';
import type { DriftDto } from './drift/dto/drift.dto.js';
import type { ModelDriftDto } from './drift/dto/model-drift.dto.js';
import type { ModelDetailDto } from './models/dto/model-detail.dto.js';
import type { ModelDto } from './models/dto/model.dto.js';
import type { ModelsPageDto } from './models/dto/models-page.dto.js';
import type { NewRuntimeDto } from './runtimes/dto/new-runtime.dto.js';
import type { RefreshDto } from './runtimes/dto/refresh.dto.js';
import type { RuntimePatchDto } from './runtimes/dto/runtime-patch.dto.js';
import type { RuntimeDto } from './runtimes/dto/runtime.dto.js';
import type { RuntimesPageDto } from './runtimes/dto/runtimes-page.dto.js';

/** Each assignable to the other, with the same names: a field that only one side has is a compile error here. */
type Same<Left, Right> = [Left, keyof Left] extends [Right, keyof Right]
  ? [Right, keyof Right] extends [Left, keyof Left]
    ? true
    : never
  : never;

const agreements: Readonly<Record<string, true>> = {
  runtime: true satisfies Same<RuntimeDto, RuntimeBody>,
  newRuntime: true satisfies Same<NewRuntimeDto, NewRuntimeBody>,
  runtimePatch: true satisfies Same<RuntimePatchDto, RuntimePatchBody>,
  refresh: true satisfies Same<RefreshDto, RefreshBody>,
  runtimesPage: true satisfies Same<RuntimesPageDto, Page<RuntimeBody>>,
  model: true satisfies Same<ModelDto, ModelBody>,
  modelDetail: true satisfies Same<ModelDetailDto, ModelDetailBody>,
  drift: true satisfies Same<DriftDto, DriftBody>,
  modelDrift: true satisfies Same<ModelDriftDto, ModelDriftBody>,
  modelsPage: true satisfies Same<ModelsPageDto, Page<ModelBody>>,
};

describe('the DTO classes of the registry', () => {
  it.each(Object.entries(agreements))('%s agrees with the contract both ways (the compiler says so)', (_, agrees) => {
    expect(agrees).toBe(true);
  });
});
