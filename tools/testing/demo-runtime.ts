import { startDemoRuntimeService, type DemoRuntimeService } from '../services/demo-runtime-service.ts';

/** The built demo runtime on two free ports; it ends with the test process at the latest. */
export async function startDemoRuntime(): Promise<DemoRuntimeService> {
  const demo = await startDemoRuntimeService();
  demo.leaveInBackground();
  return demo;
}
