import type { Routes } from '@angular/router';

export const routes: Routes = [
  {
    path: 'history',
    loadChildren: () => import('@kamerton/cockpit-history').then((feature) => feature.historyRoutes),
  },
  { path: '', loadChildren: () => import('@kamerton/cockpit-tuning').then((feature) => feature.tuningRoutes) },
];
