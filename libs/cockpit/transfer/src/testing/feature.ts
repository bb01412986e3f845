import { inject } from '@angular/core';
import { provideApi } from '@kamerton/cockpit-data-access';
import { type Feature, type FeaturePage, modelBody, runtimeBody } from '@kamerton/cockpit-testing';
import { LanguageStore } from '@kamerton/cockpit-ui';
import { presetRoutes, transferRoutes } from '../transfer.routes';

export const feature: Feature = {
  routes: [
    { path: 'transfer', children: transferRoutes },
    { path: 'presets', children: presetRoutes },
    { path: '**', children: [] },
  ],
  providers: [provideApi(() => inject(LanguageStore).language)],
};

const model = '/api/v1/models/llama3%3A8b';

export const paths = {
  config: `${model}/config?runtime=ollama`,
  preview: `${model}/config/transfer?runtime=ollama&dry_run=true`,
  apply: `${model}/config/transfer?runtime=ollama`,
  export: (format: string) => `${model}/config/export?runtime=ollama&format=${format}`,
  profiles: (name: string) => `/api/v1/models/${encodeURIComponent(name)}/profiles?runtime=ollama&limit=500`,
  presets: '/api/v1/presets?limit=500',
} as const;

/** Answers the lists of runtimes and models. */
export const answerLists = async (page: FeaturePage): Promise<void> => {
  const models = [modelBody(), modelBody({ model: 'other:1b' })];
  page.asked('/api/v1/runtimes').flush({ items: [runtimeBody()], next_cursor: null });
  page.asked('/api/v1/models?limit=500').flush({ items: models, next_cursor: null });
  await page.settle();
};
