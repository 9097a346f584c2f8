import { Command } from 'commander';
import { clientFor, type CommonOptions, reasonOption, withCommonOptions } from '../options.js';
import { printResult } from '../print.js';
import type { CliContext } from '../cli-context.js';

/** The parts that can be republished, in an order in which projections find their references. */
const parts = {
  areas: 'areas',
  boundaries: 'boundaries of areas',
  kims: 'KIM',
  members: 'members',
  activities: 'activities',
  reports: 'monthly reports',
  maturity: 'maturity of the KIM',
  evaluations: 'published rankings',
} as const;
type PartName = keyof typeof parts;
const partNames = Object.keys(parts) as PartName[];

type Republish = CommonOptions & { readonly [Part in PartName]?: boolean } & { readonly reason: string };

/** `sambung registry republish`. */
export function registryCommand(context: CliContext): Command {
  const command = new Command('registry').description('the state of the registry / data registri');

  const republish = withCommonOptions(command.command('republish')).description(
    'republish the state of the registry for projections that lack it; all parts by default',
  );
  for (const part of partNames) republish.option(`--${part}`, parts[part]);
  republish.addOption(reasonOption().makeOptionMandatory()).action(async (options: Republish) => {
    const client = clientFor(context, options);
    const chosen = partNames.filter((part) => options[part]);
    const published: Record<string, number> = {};
    for (const what of chosen.length > 0 ? chosen : partNames) {
      published[what] = 0;
      let after: string | undefined;
      do {
        const body = { what, reason: options.reason, after };
        const chunk = await client.post<{ published: number; next: string | null }>(
          'registry',
          '/messaging/republish',
          body,
        );
        published[what] += chunk.published;
        after = chunk.next ?? undefined;
      } while (after !== undefined);
    }
    printResult(context, options, published, () =>
      Object.entries(published).map(([what, count]) => `${what}: ${count} republished`),
    );
  });
  return command;
}
