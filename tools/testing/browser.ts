import chromium from '@sparticuz/chromium';
import { chromium as playwright, type Browser } from 'playwright-core';

/** A real Chromium: the one that CHROMIUM_PATH names, otherwise the one inside the npm package. */
export async function launchBrowser(): Promise<Browser> {
  const system = process.env['CHROMIUM_PATH'];
  return system === undefined || system === ''
    ? playwright.launch({ executablePath: await chromium.executablePath(), args: chromium.args, headless: true })
    : playwright.launch({ executablePath: system, args: ['--no-sandbox'], headless: true });
}
