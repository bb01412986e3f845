import chromium from '@sparticuz/chromium';
import { chromium as playwright, type Browser } from 'playwright-core';

/** Not the package's own arguments: they switch web security off and put all pages into one process. */
const args = ['--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage'];

/** A real Chromium: the one that CHROMIUM_PATH names, otherwise the one inside the npm package. */
export async function launchBrowser(): Promise<Browser> {
  const system = process.env['CHROMIUM_PATH'];
  const executablePath = system === undefined || system === '' ? await chromium.executablePath() : system;
  return playwright.launch({ executablePath, args, headless: true });
}
