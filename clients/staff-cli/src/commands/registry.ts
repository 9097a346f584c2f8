import { Command } from 'commander';
import { clientFor, type CommonOptions, withCommonOptions, reasonOption, printResult } from '../options.js';
import type { CliContext } from '../cli-context.js';

/** What can be said again; in this order a projection finds what it refers to. */
const parts = {
  areas: 'the areas',
  kims: 'the KIM',
  members: 'the members',
  activities: 'the activities',
  reports: 'the monthly reports',
  maturity: 'how mature KIM were found',
  evaluations: 'the published rankings',
} as const;
type PartName = keyof typeof parts;
const partNames = Object.keys(parts) as PartName[];

type Republish = CommonOptions & { readonly [Part in PartName]?: boolean } & { readonly reason: string };

/** `sambung registry republish`. */
export function registry(context: CliContext): Command {
  const command = new Command('registry').description('the registry’s state / data registri');

  const republish = withCommonOptions(command.command('republish')).description(
    'say the state of what the registry keeps again, for projections that lack it; without a choice all of it',
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
      Object.entries(published).map(([what, count]) => `${what}: ${count} said again`),
    );
  });
  return command;
}
