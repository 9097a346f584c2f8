import { Inject, Injectable } from '@nestjs/common';
import type { Transaction } from '#database';
import { unknownAreas } from '../../areas/area-rows.js';
import { jakartaDate } from '#calendar';
import { type Requirements, requirementsOf } from '../../kims/kim-completeness.js';
import { type RegistrySettings, registrySettings } from '../../registry.settings.js';
import { faultsWithin } from './kim-file.rules.js';
import { type Fault, fault } from './kim-import-faults.js';
import { knownKims } from './known-kims.js';
import type { FileKim } from './read-kim-file.js';

export interface ImportCheckResult {
  /** The KIM of the registry that has the same decree. */
  readonly knownId: string | undefined;
  readonly faults: readonly Fault[];
}

@Injectable()
export class KimImportCheck {
  private readonly requirements: Requirements;

  constructor(@Inject(registrySettings) settings: RegistrySettings) {
    this.requirements = requirementsOf(settings);
  }

  /** Checks KIM of a file against the registry as it is now, in two statements for all of them. */
  async of(tx: Transaction, kims: readonly FileKim[]): Promise<ImportCheckResult[]> {
    const codes = kims.flatMap(({ kim, members }) => [
      ...kim.villageCodes,
      ...members.flatMap(({ body }) => body.homeVillageCode ?? []),
    ]);
    const unknown = new Set(await unknownAreas(tx, codes));
    const known = await knownKims(
      tx,
      kims.map(({ kim }) => kim.decree),
    );
    const today = jakartaDate();
    return kims.map((parsed, place) => {
      const knownId = known[place];
      if (knownId) return { knownId, faults: [fault(parsed.line, 'decreeNumber', 'kim-known')] };
      return {
        knownId,
        faults: [...faultsWithin(parsed, this.requirements, today), ...unknownVillages(parsed, unknown)],
      };
    });
  }
}

function unknownVillages({ line, kim, members }: FileKim, unknown: ReadonlySet<string>): Fault[] {
  return [
    ...(kim.villageCodes.some((code) => unknown.has(code)) ? [fault(line, 'villages', 'village-unknown')] : []),
    ...members.flatMap(({ line: at, body }) =>
      body.homeVillageCode !== null && unknown.has(body.homeVillageCode)
        ? [fault(at, 'homeVillage', 'village-unknown')]
        : [],
    ),
  ];
}
