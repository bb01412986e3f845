import { inject } from '@angular/core';
import { provideApi } from '@kamerton/cockpit-data-access';
import type { Feature } from '@kamerton/cockpit-testing';
import { LanguageStore } from '@kamerton/cockpit-ui';
import { historyRoutes } from '../history.routes';

export const feature: Feature = {
  routes: [{ path: 'history', children: historyRoutes }],
  providers: [provideApi(() => inject(LanguageStore).language)],
};

const config = '/api/v1/models/llama3%3A8b/config';

export const paths = {
  config: `${config}?runtime=ollama`,
  profiles: '/api/v1/models/llama3%3A8b/profiles?runtime=ollama&limit=500',
  revisions: `${config}/revisions?runtime=ollama&limit=25`,
  revision: (version: number) => `${config}/revisions/${version}?runtime=ollama`,
  compare: (from: number, to: number) => `${config}/revisions/${from}/compare?runtime=ollama&to=${to}`,
  restore: (version: number, query: string) => `${config}/revisions/${version}/restore?runtime=ollama${query}`,
  at: (moment: string) => `${config}?runtime=ollama&at=${encodeURIComponent(moment)}`,
} as const;
