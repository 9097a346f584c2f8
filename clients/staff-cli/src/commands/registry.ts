import { Command } from 'commander';
import { clientFor, type Common, common, reasonOption, show } from '../options.js';
import type { World } from '../world.js';

interface Republish extends Common {
  readonly areas?: boolean;
  readonly kims?: boolean;
  readonly members?: boolean;
  readonly reason: string;
}

/** In this order a projection finds what it refers to. */
const parts = ['areas', 'kims', 'members'] as const;

/** `sambung registry republish`. */
export function registry(world: World): Command {
  const command = new Command('registry').description('the registry’s state / data registri');

  common(command.command('republish'))
    .description(
      'say the state of areas, KIM and members again, for projections that lack it; without a choice all three',
    )
    .option('--areas', 'the areas')
    .option('--kims', 'the KIM')
    .option('--members', 'the members')
    .addOption(reasonOption().makeOptionMandatory())
    .action(async (options: Republish) => {
      const client = clientFor(world, options);
      const chosen = parts.filter((part) => options[part]);
      const said: Record<string, number> = {};
      for (const what of chosen.length > 0 ? chosen : parts) {
        said[what] = 0;
        let after: string | undefined;
        do {
          const body = { what, reason: options.reason, after };
          const chunk = await client.post<{ said: number; next: string | null }>(
            'registry',
            '/messaging/republish',
            body,
          );
          said[what] += chunk.said;
          after = chunk.next ?? undefined;
        } while (after !== undefined);
      }
      show(world, options, said, () => Object.entries(said).map(([what, count]) => `${what}: ${count} said again`));
    });
  return command;
}
