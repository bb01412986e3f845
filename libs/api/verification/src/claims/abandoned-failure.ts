export const abandonedFailure = 'the process that ran it was not heard of for 30 seconds';
