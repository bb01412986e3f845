import { startDemoRuntimeService, type DemoRuntimeService } from '../services/demo-runtime-service.ts';

/**
 * The built demo runtime on two free ports; it ends with the test process at the latest.
 *
 * @param lies what it does otherwise than it says, as its `--lie` takes it: `ignore:options.top_k`, `clamp:temperature=1`
 */
export async function startDemoRuntime(...lies: readonly string[]): Promise<DemoRuntimeService> {
  const demo = await startDemoRuntimeService(undefined, lies);
  demo.leaveInBackground();
  return demo;
}
