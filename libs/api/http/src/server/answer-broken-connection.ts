import type { Socket } from 'node:net';
import { randomUUID } from 'node:crypto';
import { problemBody, problemMediaType } from '../problems/problem-body.js';
import { ProblemException } from '../problems/problem-exception.js';

/** For bytes that are not an HTTP request, or are one with too many headers. */
export function answerBrokenConnection(_error: Error, socket: Socket): void {
  if (!socket.writable) {
    socket.destroy();
    return;
  }
  const problem = new ProblemException('MALFORMED_REQUEST');
  const body = JSON.stringify(problemBody(problem, 'en', randomUUID()));
  socket.end(
    `HTTP/1.1 ${problem.status} Bad Request\r\nConnection: close\r\nContent-Type: ${problemMediaType}\r\n` +
      `Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`,
  );
}
