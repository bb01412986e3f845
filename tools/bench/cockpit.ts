/// <reference lib="dom" />
import { apiPaths, type ConfigBody, type ModelBody, type Page } from '@kamerton/contract';
import type { Browser } from 'playwright-core';
import { launchBrowser } from '@kamerton/testing';
import type { Section } from './figure.ts';
import { withParameters } from './sixty-parameters.ts';
import { median } from './statistics.ts';

const loads = 7;
const rows = 60;

export async function measureCockpit(url: string): Promise<Section> {
  const browser = await launchBrowser();
  try {
    const kilobytes = await initialKilobytes(browser, url);
    const milliseconds = await sixtyRows(browser, url);
    return {
      title: 'Cockpit',
      method: `The production build, served by the API, in a real Chromium. The download is what went over the wire until the page was quiet, API answers left out. The form is timed from the arrival of its data to the frame after its last row; the median of ${loads} loads.`,
      figures: [
        {
          what: 'Initial download, compressed',
          measured: `${kilobytes.toFixed(0)} kB`,
          goal: '< 250 kB',
          met: kilobytes < 250,
        },
        {
          what: `A form of ${rows} parameters`,
          measured: `${milliseconds.toFixed(0)} ms`,
          goal: '≤ 100 ms',
          met: milliseconds <= 100,
        },
      ],
    };
  } finally {
    await browser.close();
  }
}

async function initialKilobytes(browser: Browser, url: string): Promise<number> {
  const page = await browser.newPage();
  const network = await page.context().newCDPSession(page);
  const answers = new Map<string, string>();
  let bytes = 0;
  await network.send('Network.enable');
  network.on('Network.responseReceived', ({ requestId, response }) => answers.set(requestId, response.url));
  network.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    if (!answers.get(requestId)?.includes('/api/')) bytes += encodedDataLength;
  });
  await page.goto(url, { waitUntil: 'networkidle' });
  await page.close();
  return bytes / 1000;
}

async function sixtyRows(browser: Browser, url: string): Promise<number> {
  const { items } = (await (await fetch(`${url}${apiPaths.models()}`)).json()) as Page<ModelBody>;
  const tunable = items.find(({ schema_status: status }) => status === 'ready');
  if (tunable === undefined) throw new Error('There is no model to tune.');
  const times: number[] = [];
  for (let load = 0; load < loads; load += 1) times.push(await oneForm(browser, url, tunable));
  return median(times);
}

async function oneForm(browser: Browser, url: string, { runtime, model }: ModelBody): Promise<number> {
  const page = await browser.newPage();
  await page.route('**/config?**', async (route) => {
    const config = (await (await route.fetch()).json()) as ConfigBody;
    await route.fulfill({ json: withParameters(rows, config) });
  });
  await page.addInitScript((count) => {
    const watch = new MutationObserver(() => {
      if (document.querySelectorAll('kam-parameter-row').length < count) return;
      watch.disconnect();
      requestAnimationFrame(() => performance.mark('form-shown'));
    });
    watch.observe(document, { childList: true, subtree: true });
  }, rows);
  await page.goto(`${url}/models/${encodeURIComponent(runtime)}/${encodeURIComponent(model)}`);
  const handle = await page.waitForFunction(() => {
    const [shown] = performance.getEntriesByName('form-shown');
    const data = performance
      .getEntriesByType('resource')
      .filter(({ name }) => name.includes('/config'))
      .at(-1);
    return shown === undefined || data === undefined
      ? null
      : shown.startTime - (data as PerformanceResourceTiming).responseEnd;
  });
  const milliseconds = await handle.jsonValue();
  await page.close();
  if (milliseconds === null) throw new Error('The form did not appear.');
  return milliseconds;
}
