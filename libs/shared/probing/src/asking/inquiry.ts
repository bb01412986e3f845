import type { DiscoveryRequest } from '@kamerton/runtime-catalog';
import type { ProbeReply } from '../verification.js';

/** Yields questions, takes the reply to each, and ends with what they showed. */
export type Inquiry<Result> = Generator<DiscoveryRequest, Result, ProbeReply | undefined>;
