/**
 * Runs a command-line program: what goes wrong is said in a sentence, with its stack only on request.
 *
 * @param {() => Promise<number>} program resolves with the exit code
 */
export async function runProgram(program) {
  try {
    process.exitCode = await program();
  } catch (error) {
    process.exitCode = 1;
    if (process.env.KAMERTON_DEBUG === '1') console.error(error);
    else console.error(`\n${error instanceof Error ? error.message : String(error)}`);
    // What we throw ourselves is an Error with a sentence for the reader; its subclasses come from elsewhere.
    if (error?.constructor !== Error) console.error('KAMERTON_DEBUG=1 shows where this comes from.');
  }
}
