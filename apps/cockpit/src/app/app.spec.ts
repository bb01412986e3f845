import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { type ComponentFixture, TestBed } from '@angular/core/testing';
import { Router } from '@angular/router';
import { App } from './app';
import { appConfig } from './app.config';

describe('the shell', () => {
  let page: ComponentFixture<App>;

  beforeEach(() => {
    localStorage.clear();
    TestBed.configureTestingModule({ providers: [...appConfig.providers, provideHttpClientTesting()] });
    page = TestBed.createComponent(App);
    document.body.append(page.nativeElement);
  });
  afterEach(() => page.nativeElement.remove());

  it('has the name, both switches and the models', async () => {
    await TestBed.inject(Router).navigateByUrl('/');
    await page.whenStable();
    expect(page.nativeElement.querySelector('[role=banner]').textContent).toContain('Kamerton');
    expect(page.nativeElement.querySelector('kam-language-toggle')).not.toBeNull();
    expect(page.nativeElement.querySelector('kam-theme-toggle')).not.toBeNull();
    expect(page.nativeElement.querySelector('main kam-choose-model')).not.toBeNull();
    const asked = TestBed.inject(HttpTestingController).match(() => true);
    expect(asked.map(({ request }) => request.url)).toEqual(['/api/v1/runtimes', '/api/v1/models?limit=500']);
  });

  it('marks the part that is on the screen; what belongs to one model belongs to the models', async () => {
    const current = (): string => page.nativeElement.querySelector('kam-navigation [aria-current=page]').textContent;
    for (const [address, part] of [
      ['/', 'Models'],
      ['/presets', 'Presets'],
      ['/settings?go=plan', 'Settings as code'],
      ['/history/ollama/llama3:8b?profile=a', 'Models'],
      ['/transfer/ollama/llama3:8b', 'Models'],
      ['/history/ollama', 'Models'],
    ]) {
      await TestBed.inject(Router).navigateByUrl(address ?? '');
      await page.whenStable();
      expect(current()).toBe(part);
    }
    expect(document.querySelector('kam-history-page h1')?.textContent).toContain('History of ollama: all models');
  });

  it('leads from an address that does not exist to the models', async () => {
    await TestBed.inject(Router).navigateByUrl('/no/such/page');
    expect(TestBed.inject(Router).url).toBe('/');
  });

  it('lets the keyboard skip to the content', async () => {
    await TestBed.inject(Router).navigateByUrl('/');
    await page.whenStable();
    page.nativeElement.querySelector('.skip').click();
    expect(document.activeElement?.id).toBe('content');
  });
});
