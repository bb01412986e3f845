export interface DatabaseOptions {
  /** `postgres://user:password@host:port/database` */
  readonly url: string;
  /** Connections at most. */
  readonly poolSize?: number;
  /** Until a connection must stand, in milliseconds. */
  readonly connectTimeoutMs?: number;
  /** Until the server gives a statement up, in milliseconds; 0: never. */
  readonly statementTimeoutMs?: number;
  /** Told of what the driver could deal with but somebody should know (a lost idle connection). */
  readonly onWarning?: (message: string) => void;
}
