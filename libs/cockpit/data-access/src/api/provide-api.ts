import { type HttpInterceptorFn, provideHttpClient, withInterceptors } from '@angular/common/http';
import {
  type EnvironmentProviders,
  InjectionToken,
  type Signal,
  inject,
  makeEnvironmentProviders,
} from '@angular/core';
import type { Language } from '@kamerton/parameter-schema';

const apiLanguage = new InjectionToken<Signal<Language>>('language of the messages that the API writes');

const sayWhoAsks: HttpInterceptorFn = (request, next) =>
  next(request.clone({ setHeaders: { 'x-kamerton-source': 'cockpit', 'accept-language': inject(apiLanguage)() } }));

/** `language` runs where `inject()` may be called. */
export const provideApi = (language: () => Signal<Language>): EnvironmentProviders =>
  makeEnvironmentProviders([
    provideHttpClient(withInterceptors([sayWhoAsks])),
    { provide: apiLanguage, useFactory: language },
  ]);
