import { knownBefore, knownSince, knownVersion } from '../version/known-version.js';
import { goEngineSince } from './go-engine-architectures.js';

/** `remote`: Ollama passes the call on to another server. `unknown`: what the runtime tells does not settle it. */
export const ollamaEngines = ['go-engine', 'cpp-runner', 'llama-server', 'mlx', 'remote', 'unknown'] as const;
export type OllamaEngine = (typeof ollamaEngines)[number];

export interface EngineSigns {
  readonly version: string | null;
  readonly format: string | null;
  readonly architecture: string | null;
  readonly remote: boolean;
}

const goEngineExistsSince = '0.5.12';
/** The last release with Go engine and C++ runner was 0.24; the llama-server came with 0.30. */
const runnersEnd = '0.25.0';
const llamaServerSince = '0.30.0';

/**
 * Which engine serves a model. Ollama does not say, so it follows from version, format and architecture
 * (fs/ggml/ggml.go : OllamaEngineRequired; llm/llama_server.go). A server started with OLLAMA_NEW_ENGINE=1 before 0.25 uses
 * the Go engine for more models than that; nothing in its answers shows it.
 */
export const ollamaEngine = ({ version, format, architecture, remote }: EngineSigns): OllamaEngine => {
  if (remote) return 'remote';
  if (format === 'safetensors') return 'mlx';
  if (format !== 'gguf' || knownVersion(version) === null) return 'unknown';
  if (knownSince(version, llamaServerSince)) return 'llama-server';
  if (knownBefore(version, goEngineExistsSince)) return 'cpp-runner';
  if (!knownBefore(version, runnersEnd) || architecture === null) return 'unknown';
  const since = goEngineSince.get(architecture);
  return since !== undefined && knownSince(version, since) ? 'go-engine' : 'cpp-runner';
};
