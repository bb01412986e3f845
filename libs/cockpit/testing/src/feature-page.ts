import { HttpTestingController, type TestRequest, provideHttpClientTesting } from '@angular/common/http/testing';
import type { EnvironmentProviders, Provider } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { MATERIAL_ANIMATIONS } from '@angular/material/core';
import { Router, type Routes, provideRouter, withComponentInputBinding } from '@angular/router';
import { RouterTestingHarness } from '@angular/router/testing';

export interface Feature {
  readonly routes: Routes;
  /** How the feature reaches the API. */
  readonly providers: readonly (Provider | EnvironmentProviders)[];
}

const nextTask = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 0));

/** As a person reads it: with a blank between what stands in elements of its own. */
const wordsOf = (element: Element): string => {
  const texts = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  const words: string[] = [];
  while (texts.nextNode()) words.push(texts.currentNode.textContent ?? '');
  return words.join(' ').replaceAll(/\s+/g, ' ').trim();
};

/** A feature's pages in a router, with a person's hands and eyes; the test plays the API. */
export class FeaturePage {
  private constructor(
    private readonly router: RouterTestingHarness,
    readonly http: HttpTestingController,
  ) {}

  static async open(url: string, { routes, providers }: Feature): Promise<FeaturePage> {
    localStorage.clear();
    localStorage.setItem('kamerton.language', 'en');
    TestBed.configureTestingModule({
      providers: [
        { provide: MATERIAL_ANIMATIONS, useValue: { animationsDisabled: true } },
        provideRouter(routes, withComponentInputBinding()),
        ...providers,
        provideHttpClientTesting(),
      ],
    });
    const router = await RouterTestingHarness.create();
    const page = new FeaturePage(router, TestBed.inject(HttpTestingController));
    document.body.append(router.fixture.nativeElement);
    await router.navigateByUrl(url);
    await page.settle();
    return page;
  }

  /** Fails where the page has asked something that the test did not answer. */
  close(): void {
    this.router.fixture.nativeElement.remove();
    document.querySelectorAll('.cdk-overlay-container').forEach((overlay) => overlay.replaceChildren());
    this.http.verify();
  }

  async settle(): Promise<void> {
    await nextTask();
    await this.router.fixture.whenStable();
  }

  /** For what happens while something else is still waiting. */
  async until(happened: () => boolean): Promise<void> {
    while (!happened()) await nextTask();
  }

  async go(url: string): Promise<void> {
    await this.router.navigateByUrl(url);
    await this.settle();
  }

  /** The one question of this kind that is open. */
  asked(url: string, method = 'GET'): TestRequest {
    return this.http.expectOne({ method, url });
  }

  async answer(url: string, body: object, method = 'GET'): Promise<void> {
    this.asked(url, method).flush(body);
    await this.settle();
  }

  async refuse(url: string, problem: { readonly status: number }, method = 'GET'): Promise<void> {
    this.asked(url, method).flush(problem, { status: problem.status, statusText: '' });
    await this.settle();
  }

  get text(): string {
    return this.textOf('body');
  }

  get address(): string {
    return TestBed.inject(Router).url;
  }

  textOf(selector: string): string {
    return wordsOf(this.find(selector));
  }

  /** The words of each element that the selector finds. */
  texts(selector: string): readonly string[] {
    return [...document.querySelectorAll(selector)].map(wordsOf);
  }

  find<Found extends HTMLElement = HTMLElement>(selector: string): Found {
    const found = document.querySelector<Found>(selector);
    if (!found) throw new Error(`nothing on the page is “${selector}”`);
    return found;
  }

  /** A button or link, by its accessible name. */
  async press(name: string): Promise<void> {
    const all = [...document.querySelectorAll<HTMLElement>('button, a')];
    const found = all.find((one) => (one.getAttribute('aria-label') ?? one.textContent?.trim()) === name);
    if (!found) throw new Error(`there is no button or link “${name}”`);
    found.click();
    await this.settle();
  }

  /** By selector, or by the field's accessible name. */
  async type(name: string, text: string): Promise<void> {
    const input = this.field<HTMLInputElement>(name);
    input.value = text;
    input.dispatchEvent(new Event('input'));
    input.dispatchEvent(new Event('change'));
    await this.settle();
  }

  async tick(name: string): Promise<void> {
    this.field(name).click();
    await this.settle();
  }

  private field<Found extends HTMLElement>(name: string): Found {
    const labelled = document.querySelector<Found>(`[aria-label="${name}"]`);
    if (labelled) return labelled;
    const label = [...document.querySelectorAll('label')].find((one) => one.textContent?.trim().startsWith(name));
    const found = label?.querySelector<Found>('input, select, textarea');
    if (!found) throw new Error(`there is no field “${name}”`);
    return found;
  }
}
