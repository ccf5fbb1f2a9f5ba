import type {Plugin} from '@docusaurus/types';

/** A command line on which commands are declared. */
type Cli = Parameters<NonNullable<Plugin['extendCli']>>[0];

/**
 * @param cli - Docusaurus's command line.
 * @param before - Runs in front of each command that is declared on what is returned.
 * @returns A command line.
 */
export function beforeActions(cli: Cli, before: () => Promise<unknown>): Cli {
  return new Proxy(cli, {
    get(target, name) {
      if (name !== 'command') return Reflect.get(target, name);
      return (...declared: Parameters<Cli['command']>) => {
        const command = target.command(...declared);
        const action = command.action.bind(command);
        command.action = (run) =>
          action(async (...given) => {
            await before();
            await run(...given);
          });
        return command;
      };
    },
  });
}
