import { BreakpointObserver } from '@angular/cdk/layout';
import { HttpTestingController, provideHttpClientTesting, type TestRequest } from '@angular/common/http/testing';
import { type EnvironmentProviders, inject, type Provider } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { MATERIAL_ANIMATIONS } from '@angular/material/core';
import { Router, provideRouter, withComponentInputBinding } from '@angular/router';
import { RouterTestingHarness } from '@angular/router/testing';
import { provideApi } from '@kamerton/cockpit-data-access';
import { configBody, configWriteBody, modelBody, runtimeBody, verificationBody } from '@kamerton/cockpit-testing';
import { LanguageStore } from '@kamerton/cockpit-ui';
import type {
  ConfigBody,
  ConfigWriteBody,
  ModelBody,
  Problem,
  ProfileBody,
  VerificationBody,
} from '@kamerton/contract';
import { of } from 'rxjs';
import { tuningRoutes } from '../tuning.routes';

export const configPath = '/api/v1/models/llama3%3A8b/config?runtime=ollama';
export const trialPath = `${configPath}&dry_run=true`;
export const verificationPath = '/api/v1/models/llama3%3A8b/verification?runtime=ollama';

const providers = (screen: 'wide' | 'narrow'): (Provider | EnvironmentProviders)[] => [
  { provide: MATERIAL_ANIMATIONS, useValue: { animationsDisabled: true } },
  { provide: BreakpointObserver, useValue: { observe: () => of({ matches: screen === 'wide' }) } },
  provideRouter(tuningRoutes, withComponentInputBinding()),
  provideApi(() => inject(LanguageStore).language),
  provideHttpClientTesting(),
];

const afterMilliseconds = (time: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, time));

/** The feature's pages in a router, with a person's hands and eyes; the test plays the API. */
export class TuningPage {
  private constructor(
    readonly router: RouterTestingHarness,
    readonly http: HttpTestingController,
  ) {}

  static async open(url: string, screen: 'wide' | 'narrow' = 'wide'): Promise<TuningPage> {
    localStorage.clear();
    TestBed.configureTestingModule({ providers: providers(screen) });
    TestBed.inject(LanguageStore).choose('en');
    const router = await RouterTestingHarness.create();
    const page = new TuningPage(router, TestBed.inject(HttpTestingController));
    document.body.append(router.fixture.nativeElement);
    await router.navigateByUrl(url);
    return page;
  }

  /** The page of llama3:8b on ollama, with everything loaded. */
  static async tuning(config: ConfigBody = configBody(), verification = verificationBody()): Promise<TuningPage> {
    const page = await TuningPage.open('/models/ollama/llama3:8b');
    const runtime = runtimeBody({ version: config.runtime_version });
    await page.answerLists([modelBody(), modelBody({ model: 'other' })], [runtime]);
    await page.answerConfig(config);
    await page.answerVerification(verification);
    return page;
  }

  close(): void {
    // Every model's page asks for these, and only some tests are about the answer.
    this.http.match(({ method, url }) => method === 'GET' && /\/(verification|profiles)\?/.test(url));
    this.http.match(({ url }) => url.includes('dry_run=true'));
    this.http.verify();
    this.router.fixture.nativeElement.remove();
    document.querySelectorAll('.cdk-overlay-container').forEach((overlay) => overlay.replaceChildren());
  }

  async answerLists(models: readonly ModelBody[], runtimes = [runtimeBody()]): Promise<void> {
    this.http.expectOne('/api/v1/runtimes').flush({ items: runtimes, next_cursor: null });
    this.http.expectOne('/api/v1/models?limit=500').flush({ items: models, next_cursor: null });
    await this.settle();
  }

  async answerConfig(config: ConfigBody): Promise<void> {
    this.http.expectOne({ method: 'GET', url: configPath }).flush(config);
    await this.settle();
  }

  /** Every reading that is under way; a model without a schema asks for none. */
  async answerVerification(verification: VerificationBody): Promise<void> {
    for (const reading of this.http.match({ method: 'GET', url: verificationPath })) reading.flush(verification);
    await this.settle();
  }

  /** The write that comes once trying it out has shown nothing that would have to be looked at. */
  async expectPatch(): Promise<TestRequest> {
    await this.answerTrial(configWriteBody({ dry_run: true }));
    return this.http.expectOne({ method: 'PATCH', url: configPath });
  }

  async answerTrial(answer: ConfigWriteBody | Problem, url = trialPath): Promise<void> {
    const trial = this.http.expectOne({ method: 'PATCH', url });
    if ('status' in answer) trial.flush(answer, { status: answer.status, statusText: '' });
    else trial.flush(answer);
    await this.settle();
  }

  /** The profiles of the model on the screen. */
  async answerProfiles(...items: readonly ProfileBody[]): Promise<void> {
    for (const reading of this.http.match(({ method, url }) => method === 'GET' && url.includes('/profiles?'))) {
      reading.flush({ items, next_cursor: null });
    }
    await this.settle();
  }

  /** Stable, or waiting for a person's answer: a navigation that asks first is not stable until it has one. */
  async settle(): Promise<void> {
    await afterMilliseconds(0);
    let stable = false;
    const becomesStable = this.router.fixture.whenStable().then(() => {
      stable = true;
    });
    while (!stable && !document.querySelector('kam-leave-dialog')) {
      await Promise.race([becomesStable, afterMilliseconds(10)]);
    }
  }

  get text(): string {
    return (document.body.textContent ?? '').replaceAll(/\s+/g, ' ');
  }

  get address(): string {
    return TestBed.inject(Router).url;
  }

  find<Found extends HTMLElement = HTMLElement>(selector: string): Found {
    const found = document.querySelector<Found>(selector);
    if (!found) throw new Error(`nothing on the page is “${selector}”`);
    return found;
  }

  button(text: string): HTMLButtonElement {
    const found = [...document.querySelectorAll('button')].find((button) => button.textContent?.trim() === text);
    if (!found) throw new Error(`there is no button “${text}”`);
    return found;
  }

  async press(text: string): Promise<void> {
    this.button(text).click();
    await this.settle();
  }

  /** By its accessible name. */
  async pressNamed(name: string): Promise<void> {
    this.find(`[aria-label="${name}"]`).click();
    await this.settle();
  }

  async type(label: string, text: string): Promise<void> {
    const input = this.find<HTMLInputElement>(`[aria-label="${label}"]`);
    input.value = text;
    input.dispatchEvent(new Event('input'));
    await this.settle();
  }

  async key(key: string, modifiers: KeyboardEventInit = {}): Promise<void> {
    document.body.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...modifiers }));
    await this.settle();
  }
}
