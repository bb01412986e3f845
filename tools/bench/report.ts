import { cpus, totalmem } from 'node:os';
import type { Section } from './figure.ts';

const verdict = (met: boolean | null): string => (met === null ? '' : met ? 'yes' : '**no**');

/** The page `docs/benchmarks.md`. */
export function renderReport(sections: readonly Section[], at: Date): string {
  const lines = [
    '# Benchmarks',
    '',
    `Written by \`npm run bench\` on ${at.toISOString().slice(0, 10)}: Node ${process.versions.node}, ${cpus().length} cores (${cpus()[0]?.model ?? 'unknown'}), ${Math.round(totalmem() / 2 ** 30)} GiB, ${process.platform}.`,
    'The load generator runs on the same cores as what it measures. Absolute times belong to this machine; ratios were taken in one run.',
  ];
  for (const section of sections) {
    lines.push(
      '',
      `## ${section.title}`,
      '',
      section.method,
      '',
      '| what | measured | goal | met |',
      '| --- | --- | --- | --- |',
    );
    for (const figure of section.figures) {
      lines.push(`| ${figure.what} | ${figure.measured} | ${figure.goal} | ${verdict(figure.met)} |`);
    }
  }
  return `${lines.join('\n')}\n`;
}
