/** `npm run bench`: measures, prints, and writes docs/benchmarks.md. Runs on the built product. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { measureApi } from './api.ts';
import { measureApply } from './apply.ts';
import { startBenchProduct } from './bench-product.ts';
import { measureCockpit } from './cockpit.ts';
import { measureDiscovery } from './discovery.ts';
import type { Section } from './figure.ts';
import { measureLoudRuntime } from './loud-runtime.ts';
import { renderReport } from './report.ts';

const sections: Section[] = [await measureApply()];
const product = await startBenchProduct();
try {
  sections.push(await measureApi(product));
  sections.push(await measureCockpit(product.api.url));
} finally {
  await product.stop();
}
const discovery = await measureDiscovery();
sections.push({ ...discovery, figures: [...discovery.figures, ...(await measureLoudRuntime())] });
const report = renderReport(sections, new Date());
console.log(report);
writeFileSync(join(import.meta.dirname, '../../docs/benchmarks.md'), report);
