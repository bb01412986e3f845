import { readLaunchOptions } from './launch-options.js';
import { startDemoRuntime } from './start-demo-runtime.js';

try {
  const options = readLaunchOptions(process.argv.slice(2), process.env);
  const runtime = await startDemoRuntime(options, options.lies);
  const stop = () => void runtime.close().then(() => process.exit(0));
  process.once('SIGTERM', stop);
  process.once('SIGINT', stop);
  if (options.exitWithParent) {
    process.once('disconnect', stop);
    process.stdin.once('close', stop).resume();
  }
  process.stdout.write(`${JSON.stringify({ ollama: runtime.ollamaUrl, vllm: runtime.vllmUrl })}\n`);
} catch (error) {
  process.stderr.write(`demo runtime: ${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
}
