import type { Discovery, DiscoveryRequest, RuntimeKind } from './runtime-kind.js';

/** Asks a server that nobody knows yet; `undefined`: it gave no JSON of success. */
export type AskServer = (request: DiscoveryRequest) => Promise<unknown>;

/**
 * The first of the kinds whose version and whose list the server's answers both are; `null`: none. One server is never two
 * kinds, and each question is put to it once at most.
 */
export async function recogniseKind(kinds: readonly RuntimeKind[], ask: AskServer): Promise<RuntimeKind | null> {
  const answers = new Map<string, Promise<unknown>>();
  const askOnce: AskServer = (request) => {
    const key = `${request.method} ${request.path} ${JSON.stringify(request.body)}`;
    const answer = answers.get(key) ?? ask(request);
    answers.set(key, answer);
    return answer;
  };
  for (const kind of kinds) {
    if ((await tellsVersion(kind.discovery, askOnce)) && (await lists(kind.discovery, askOnce))) return kind;
  }
  return null;
}

/** The kinds that are usually found on each port, in the order in which they are given. */
export function kindsByUsualPort(kinds: readonly RuntimeKind[]): ReadonlyMap<number, readonly RuntimeKind[]> {
  const ports = [...new Set(kinds.flatMap(({ usualPorts }) => usualPorts))];
  return new Map(ports.map((port) => [port, kinds.filter(({ usualPorts }) => usualPorts.includes(port))]));
}

/** What a runtime that was found on a usual port of its kind is called: by its kind, and on further ports by the port as well. */
export const usualRuntimeId = ({ id, usualPorts }: RuntimeKind, port: number): string =>
  usualPorts[0] === port ? id : `${id}-${port}`;

/** A kind without versions is known by its list alone. */
async function tellsVersion(discovery: Discovery, ask: AskServer): Promise<boolean> {
  const { versionRequest, olderVersionRequests = [], readVersion } = discovery;
  if (versionRequest === null) return true;
  return anyReadable(
    [versionRequest, ...olderVersionRequests].map((request) => ({ request, read: readVersion })),
    ask,
  );
}

const lists = ({ listRequest, readList, isOwnList, olderLists = [] }: Discovery, ask: AskServer): Promise<boolean> =>
  anyReadable(
    [
      {
        request: listRequest,
        read: (payload) => {
          readList(payload);
          if (isOwnList?.(payload) === false) throw new Error('the list is that of another server');
        },
      },
      ...olderLists,
    ],
    ask,
  );

async function anyReadable(
  ways: readonly { readonly request: DiscoveryRequest; readonly read: (payload: unknown) => unknown }[],
  ask: AskServer,
): Promise<boolean> {
  for (const { request, read } of ways) {
    const payload = await ask(request);
    if (payload !== undefined && isReadable(payload, read)) return true;
  }
  return false;
}

/** A stranger's answer that a reader cannot read, for whatever reason, is no answer of its kind. */
function isReadable(payload: unknown, read: (payload: unknown) => unknown): boolean {
  try {
    read(payload);
    return true;
  } catch {
    return false;
  }
}
