export const failureEn = {
  unreachable: 'Kamerton does not answer. Is it still running?',
  unexpected: (status: number) => `Something other than Kamerton answered (status ${status}).`,
  retry: 'Try again',
};

export type FailureTexts = typeof failureEn;
