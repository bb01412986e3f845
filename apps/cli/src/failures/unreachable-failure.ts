/** No Kamerton server gave an answer. */
export class UnreachableFailure extends Error {}
