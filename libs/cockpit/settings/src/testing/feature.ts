import { inject } from '@angular/core';
import { provideApi } from '@kamerton/cockpit-data-access';
import type { Feature } from '@kamerton/cockpit-testing';
import { LanguageStore } from '@kamerton/cockpit-ui';
import { settingsRoutes } from '../settings.routes';

export const feature: Feature = {
  routes: [{ path: 'settings', children: settingsRoutes }],
  providers: [provideApi(() => inject(LanguageStore).language)],
};
