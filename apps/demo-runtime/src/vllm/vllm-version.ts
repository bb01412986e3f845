/** The vLLM whose behaviour is imitated, marked as what it is (a local version label, as PEP 440 has it). */
export const vllmVersion = '0.28.0+demo';
