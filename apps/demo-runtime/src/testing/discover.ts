import type { DiscoveryRequest, ModelFacts, RuntimeKind } from '@kamerton/runtime-catalog';

/** Reads a running server as the product does: everything that the catalogue asks for, and no more. */
export async function discover(kind: RuntimeKind, url: string): Promise<ReadonlyMap<string, ModelFacts | Error>> {
  const { discovery } = kind;
  const runtimeVersion =
    discovery.versionRequest === null ? null : discovery.readVersion(await call(url, discovery.versionRequest));
  const runtime: Record<string, unknown> = {};
  for (const [name, request] of Object.entries(discovery.runtimeRequests)) runtime[name] = await call(url, request);

  const facts = new Map<string, ModelFacts | Error>();
  for (const listed of discovery.readList(await call(url, discovery.listRequest))) {
    const request = discovery.modelRequest?.(listed.model, listed) ?? null;
    const details = request === null ? null : await call(url, request).catch(asError);
    const read = details instanceof Error ? details : discovery.readModel({ runtimeVersion, listed, details, runtime });
    facts.set(listed.model, read);
  }
  return facts;
}

async function call(url: string, { method, path, body }: DiscoveryRequest): Promise<unknown> {
  const response = await fetch(url + path, { method, ...(body === undefined ? {} : { body: JSON.stringify(body) }) });
  if (!response.ok) throw new Error(`HTTP ${response.status}`);
  return response.json();
}

function asError(error: unknown): Error {
  return error instanceof Error ? error : new Error(String(error));
}
