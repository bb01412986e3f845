import type { Command } from '../../command-line/command.js';
import { exitCodes } from '../../exit-code.js';
import { UsageFailure } from '../../failures/usage-failure.js';
import { bashScript } from './bash-script.js';
import { zshScript } from './zsh-script.js';

export const completion: Command = {
  name: 'completion',
  words: '[shell]',
  summary: 'Prints the completion script of a shell',
  positionals: [{ name: 'shell', summary: 'Which one', choices: ['bash', 'zsh'] }],
  options: {},
  examples: [
    ['completion bash >> ~/.bashrc', 'bash'],
    ['completion zsh > ~/.zfunc/_kamerton', 'zsh, with ~/.zfunc in fpath'],
  ],
  run: async (given, { output }) => {
    const shell = given.word('shell');
    given.noMoreWords();
    if (shell !== 'bash' && shell !== 'zsh')
      throw new UsageFailure(`"${shell}" is neither bash nor zsh.`, 'completion');
    const script = shell === 'bash' ? bashScript : zshScript;
    output.show({ shell, script }, () => script);
    return exitCodes.done;
  },
};
