/// <reference lib="dom" />
import { apiPaths, type ConfigBody, type ModelBody, type Page } from '@kamerton/contract';
import type { Browser } from 'playwright-core';
import { launchBrowser } from '@kamerton/testing';
import type { Figure, Section } from './figure.ts';
import { withParameters } from './sixty-parameters.ts';
import { median } from './statistics.ts';

const loads = 7;
const rows = 60;

/** Rows that fill a screen of the size the pages have here. */
const screenRows = 12;
const goalMs = 100;

export async function measureCockpit(url: string): Promise<Section> {
  const browser = await launchBrowser();
  try {
    const kilobytes = await initialKilobytes(browser, url);
    const { screen, all } = await manyRows(browser, url);
    return {
      title: 'Cockpit',
      method: `The production build, served by the API, in a real Chromium without a graphics card. The download is what went over the wire until the page was quiet, API answers left out. The form is timed on a cold load, from the arrival of its data to the frame after the row meant; the median of ${loads} loads. The form draws a screenful first and the rest after it has been painted.`,
      figures: [
        {
          what: 'Initial download, compressed',
          measured: `${kilobytes.toFixed(0)} kB`,
          goal: '< 250 kB',
          met: kilobytes < 250,
        },
        timeFigure(`A form of ${rows} parameters: the screen is full`, screen),
        timeFigure(`A form of ${rows} parameters: the last row, below the fold`, all),
      ],
    };
  } finally {
    await browser.close();
  }
}

function timeFigure(what: string, milliseconds: number): Figure {
  return {
    what,
    measured: `${milliseconds.toFixed(0)} ms`,
    goal: `≤ ${goalMs} ms`,
    met: milliseconds <= goalMs,
  };
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

interface FormTimes {
  /** Milliseconds from the arrival of the data. */
  readonly screen: number;
  readonly all: number;
}

async function manyRows(browser: Browser, url: string): Promise<FormTimes> {
  const { items } = (await (await fetch(`${url}${apiPaths.models()}`)).json()) as Page<ModelBody>;
  const tunable = items.find(({ schema_status: status }) => status === 'ready');
  if (tunable === undefined) throw new Error('There is no model to tune.');
  const times: FormTimes[] = [];
  for (let load = 0; load < loads; load += 1) times.push(await oneForm(browser, url, tunable));
  return { screen: median(times.map(({ screen }) => screen)), all: median(times.map(({ all }) => all)) };
}

async function oneForm(browser: Browser, url: string, { runtime, model }: ModelBody): Promise<FormTimes> {
  const page = await browser.newPage();
  await page.route('**/config?**', async (route) => {
    const config = (await (await route.fetch()).json()) as ConfigBody;
    await route.fulfill({ json: withParameters(rows, config) });
  });
  await page.addInitScript(
    (counts) => {
      const waiting = Object.entries(counts);
      const watch = new MutationObserver(() => {
        const count = document.querySelectorAll('kam-parameter-row').length;
        for (let next = waiting[0]; next !== undefined && count >= next[1]; next = waiting[0]) {
          const [name] = next;
          waiting.shift();
          requestAnimationFrame(() => performance.mark(name));
        }
      });
      watch.observe(document, { childList: true, subtree: true });
    },
    { screen: screenRows, all: rows },
  );
  await page.goto(`${url}/models/${encodeURIComponent(runtime)}/${encodeURIComponent(model)}`);
  const handle = await page.waitForFunction(() => {
    const [screen] = performance.getEntriesByName('screen');
    const [all] = performance.getEntriesByName('all');
    const data = performance
      .getEntriesByType('resource')
      .filter(({ name }) => name.includes('/config'))
      .at(-1);
    if (screen === undefined || all === undefined || data === undefined) return null;
    const arrived = (data as PerformanceResourceTiming).responseEnd;
    return { screen: screen.startTime - arrived, all: all.startTime - arrived };
  });
  const times = await handle.jsonValue();
  await page.close();
  if (times === null) throw new Error('The form did not appear.');
  return times;
}
