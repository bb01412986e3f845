import type { Routes } from '@angular/router';

export const routes: Routes = [
  {
    path: 'history',
    loadChildren: () => import('@kamerton/cockpit-history').then((feature) => feature.historyRoutes),
  },
  {
    path: 'transfer',
    loadChildren: () => import('@kamerton/cockpit-transfer').then((feature) => feature.transferRoutes),
  },
  {
    path: 'presets',
    loadChildren: () => import('@kamerton/cockpit-transfer').then((feature) => feature.presetRoutes),
  },
  {
    path: 'settings',
    loadChildren: () => import('@kamerton/cockpit-settings').then((feature) => feature.settingsRoutes),
  },
  { path: '', loadChildren: () => import('@kamerton/cockpit-tuning').then((feature) => feature.tuningRoutes) },
];
