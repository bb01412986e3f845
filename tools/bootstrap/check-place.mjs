import { createServer } from 'node:net';

/** Where Kamerton is to answer. @throws Error naming the variable */
export function ownAddress() {
  const host = process.env.HOST || '127.0.0.1';
  const port = Number(process.env.PORT || 4000);
  if (!Number.isInteger(port) || port < 1 || port > 65_535) {
    throw new Error(`PORT must be a whole number from 1 to 65535, not "${process.env.PORT}".`);
  }
  return { host, port, url: `http://${host.includes(':') ? `[${host}]` : host}:${port}` };
}

/**
 * Found out before anything slow is done.
 *
 * @param {{ host: string, port: number }} address
 * @returns {Promise<void>}
 */
export function checkPortIsFree({ host, port }) {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', (error) => {
      const busy = 'code' in error && error.code === 'EADDRINUSE';
      reject(
        new Error(
          busy
            ? `Port ${port} on ${host} is in use by another program. Stop that program, or choose another port: PORT=${port === 65_535 ? 4000 : port + 1} npm start`
            : `Kamerton cannot listen on ${host}, port ${port}: ${error.message}. Set HOST and PORT to a place where it can.`,
        ),
      );
    });
    server.listen(port, host, () => server.close(() => resolve()));
  });
}
