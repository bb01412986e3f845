/** Until an indicator gives its probe up, in milliseconds: under what load balancers wait for an answer. */
export const probeLimitMs = 2_000;
