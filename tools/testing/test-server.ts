import { createServer as createHttpServer, type RequestListener } from 'node:http';
import { createServer, type AddressInfo, type Server, type Socket } from 'node:net';

export interface TestServer {
  readonly url: string;
  readonly close: () => Promise<void>;
}

/** A real HTTP server on a free loopback port; closing it cuts every connection, however badly it hangs. */
export const startHttpServer = (listener: RequestListener): Promise<TestServer> => listen(createHttpServer(listener));

/** A bare TCP server, for answers that Node's own HTTP server refuses to give. */
export const startTcpServer = (onConnection: (socket: Socket) => void): Promise<TestServer> =>
  listen(createServer(onConnection));

async function listen(server: Server): Promise<TestServer> {
  const sockets = new Set<Socket>();
  server.on('connection', (socket: Socket) => {
    sockets.add(socket);
    socket.on('error', () => socket.destroy()).on('close', () => sockets.delete(socket));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    close: () =>
      new Promise((resolve) => {
        for (const socket of sockets) socket.destroy();
        server.close(() => resolve());
      }),
  };
}
