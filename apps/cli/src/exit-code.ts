/** What the process ends with; docs/guides/cli.md tells them to users. */
export const exitCodes = {
  /** Done, or nothing to do. */
  done: 0,
  /** Refused by the server, or invalid before it was asked. */
  refused: 1,
  /** The command line makes no sense. */
  usage: 2,
  /** No answer from a Kamerton server. */
  unreachable: 3,
  /** `plan` and `diff` with `--exit-code` found differences. */
  differences: 4,
  /** A verification proved of a parameter that it is not honoured. */
  notHonoured: 5,
  /** The audit log is not as it was written. */
  auditBroken: 6,
  /** Ctrl-C. */
  interrupted: 130,
} as const;

export type ExitCode = (typeof exitCodes)[keyof typeof exitCodes];
