import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Browser, BrowserContext, Locator, Page } from 'playwright-core';
import { ollama } from './demo-runtimes.js';

export interface VisitorOptions {
  readonly width?: number;
  readonly height?: number;
  readonly theme?: 'light' | 'dark';
  readonly language?: 'en' | 'pl';
  /** The page's policy forbids foreign scripts, the accessibility checker included; so it is off unless it is looked at. */
  readonly keepPolicy?: boolean;
}

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** A person in front of the Cockpit. Whatever goes wrong in the page itself is remembered. */
export class Visitor {
  /** Errors of scripts and of the content security policy, and requests that failed or left the origin. */
  readonly mishaps: string[] = [];

  private constructor(
    readonly page: Page,
    private readonly context: BrowserContext,
    private readonly url: string,
  ) {
    page.on('pageerror', (error) => this.mishaps.push(`script: ${error.message}`));
    page.on('console', (line) => {
      const isAnswer = line.text().startsWith('Failed to load resource');
      if (line.type() === 'error' && !isAnswer) this.mishaps.push(`console: ${line.text()}`);
    });
    page.on('request', (request) => {
      if (!request.url().startsWith(url)) this.mishaps.push(`request elsewhere: ${request.url()}`);
    });
  }

  static async arrive(browser: Browser, url: string, options: VisitorOptions): Promise<Visitor> {
    const { width = 1440, height = 1000, theme = 'light', language = 'en', keepPolicy = false } = options;
    const context = await browser.newContext({
      viewport: { width, height },
      colorScheme: theme,
      locale: language,
      bypassCSP: !keepPolicy,
    });
    // Shorter than a test may take, so that a failure names what was waited for.
    context.setDefaultTimeout(10_000);
    return new Visitor(await context.newPage(), context, url);
  }

  /** Opens an address and waits until something can be read there. */
  async open(path = '/'): Promise<void> {
    await this.page.goto(`${this.url}${path}`);
    await this.page.locator('kam-parameter-row, kam-no-schema, kam-notice').first().waitFor();
  }

  openModel(model: string, runtime = ollama): Promise<void> {
    return this.open(`/models/${runtime}/${encodeURIComponent(model)}`);
  }

  /** Opens a page that is not about tuning, and waits until what it is about has arrived. */
  async openPage(path: string): Promise<void> {
    await this.page.goto(`${this.url}${path}`);
    await this.page.getByRole('heading', { level: 1 }).waitFor();
    await this.page.locator('kam-skeleton').first().waitFor({ state: 'detached' });
  }

  /** Until the page has drawn what the last action led to. */
  settle(): Promise<void> {
    return this.page.evaluate(
      () => new Promise<void>((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => resolve()))),
    );
  }

  leave(): Promise<void> {
    return this.context.close();
  }

  button(name: string | RegExp): Locator {
    return this.page.getByRole('button', { name, exact: typeof name === 'string' });
  }

  /** The row of a parameter, by its label. */
  row(label: string): Locator {
    return this.page.getByRole('group', { name: label, exact: true });
  }

  /** The exact field of a number. */
  exact(label: string): Locator {
    return this.row(label).locator('kam-number-text-field input');
  }

  /** What axe-core finds wrong with the page once nothing moves any more: rule, and the first elements that break it. */
  async accessibilityViolations(): Promise<readonly string[]> {
    await this.page.waitForFunction(() => document.getAnimations().every(({ playState }) => playState !== 'running'));
    await this.page.evaluate(axe);
    return this.page.evaluate(async () => {
      const checker: unknown = Reflect.get(globalThis, 'axe');
      const run: unknown = typeof checker === 'object' && checker !== null ? Reflect.get(checker, 'run') : undefined;
      if (typeof run !== 'function') throw new Error('axe-core is not on the page');
      const { violations } = await run.call(checker);
      return violations.map(
        (violation: { id: string; nodes: readonly { html: string }[] }) =>
          `${violation.id}: ${violation.nodes.map(({ html }) => html.slice(0, 120)).join(' | ')}`,
      );
    });
  }

  /** How far the page can be scrolled sideways, in pixels. */
  sidewaysOverflow(): Promise<number> {
    return this.page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  }
}
