import type { Route, Routes } from '@angular/router';
import { ChooseModel } from './layout/choose-model';
import { TuningLayout } from './layout/tuning-layout';
import { unsavedChangesGuard } from './leave/unsaved-changes-guard';
import { ModelTuning } from './model/model-tuning';

/** The profile stands in the query, and going to another one loses changes as well. */
const tuning: Route = {
  component: ModelTuning,
  canDeactivate: [unsavedChangesGuard],
  runGuardsAndResolvers: 'paramsOrQueryParamsChange',
};

/** The model stands in the address percent-encoded, slashes included, so that every name has one. */
export const tuningRoutes: Routes = [
  {
    path: '',
    component: TuningLayout,
    children: [
      { path: '', pathMatch: 'full', component: ChooseModel },
      { path: 'models/:runtime/:model', ...tuning },
      { path: 'runtimes/:runtime', ...tuning },
      { path: '**', redirectTo: '' },
    ],
  },
];
