/** Where text goes: a terminal, a pipe or a file. */
export interface Sink {
  readonly write: (text: string) => void;
  readonly isTTY: boolean;
}

/** All that a run of the program sees of the world, so that tests can stand in for it. */
export interface Outside {
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly stdout: Sink;
  readonly stderr: Sink;
  readonly stdin: {
    readonly isTTY: boolean;
    readonly readAll: () => Promise<string>;
    /** One line; `null` when the input ended. */
    readonly ask: (question: string, signal: AbortSignal) => Promise<string | null>;
  };
  readonly readFile: (path: string) => Promise<string>;
  readonly writeFile: (path: string, text: string) => Promise<void>;
  /** Aborted by Ctrl-C. */
  readonly interrupted: AbortSignal;
  readonly now: () => Date;
}
