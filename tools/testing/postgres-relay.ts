import { connect, createServer, type AddressInfo, type Socket } from 'node:net';

export interface PostgresRelay {
  readonly port: number;
  /** Where connections go from now on; `null`: they are refused, and those there are break off. */
  readonly leadTo: (port: number | null) => Promise<void>;
  readonly close: () => Promise<void>;
}

/** A constant address for a database that comes and goes: Postgres in tests takes another free port with each start. */
export async function startPostgresRelay(): Promise<PostgresRelay> {
  let target: number | null = null;
  const open = new Set<Socket>();
  const server = createServer((socket) => {
    const onward = target === null ? null : connect(target, '127.0.0.1');
    for (const end of onward === null ? [socket] : [socket, onward]) {
      open.add(end);
      end
        .on('error', () => end.destroy())
        .on('close', () => {
          open.delete(end);
          socket.destroy();
          onward?.destroy();
        });
    }
    if (onward === null) socket.destroy();
    else socket.pipe(onward).pipe(socket);
  });
  const listen = (port: number): Promise<void> =>
    new Promise((resolve, reject) => server.once('error', reject).listen(port, '127.0.0.1', resolve));
  const stopListening = (): Promise<void> =>
    new Promise((resolve) => {
      for (const socket of open) socket.destroy();
      server.close(() => resolve());
    });
  await listen(0);
  const { port } = server.address() as AddressInfo;
  await stopListening();
  return {
    port,
    leadTo: async (next) => {
      target = next;
      if (server.listening) await stopListening();
      if (next !== null) await listen(port);
    },
    close: () => (server.listening ? stopListening() : Promise.resolve()),
  };
}
