import type { Routes } from '@angular/router';

export const routes: Routes = [
  { path: '', loadChildren: () => import('@kamerton/cockpit-tuning').then((feature) => feature.tuningRoutes) },
];
