import { Inject, Injectable } from '@nestjs/common';
import type { Transaction } from '#database';
import { AreaService } from '../../areas/area.service.js';
import { jakartaDate } from '../../jakarta-date.js';
import { type RegistrySettings, registrySettings } from '../../registry.settings.js';
import { faultsWithin } from './kim-file.rules.js';
import { type Fault, fault } from './kim-import-faults.js';
import { knownKims } from './known-kims.js';
import type { FileKim } from './read-kim-file.js';

/** What the registry thinks of a KIM of a file. */
export interface ImportCheckResult {
  /** The KIM that there is already. */
  readonly knownId: string | undefined;
  readonly faults: readonly Fault[];
}

@Injectable()
export class KimImportCheck {
  constructor(
    private readonly areas: AreaService,
    @Inject(registrySettings) private readonly settings: RegistrySettings,
  ) {}

  /** What the registry thinks of each of them, now; in two statements however many they are. */
  async of(tx: Transaction, kims: readonly FileKim[]): Promise<ImportCheckResult[]> {
    const codes = kims.flatMap(({ kim, members }) => [
      ...kim.villageCodes,
      ...members.flatMap(({ body }) => body.homeVillageCode ?? []),
    ]);
    const unknown = new Set(await this.areas.unknown(tx, [...new Set(codes)]));
    const known = await knownKims(
      tx,
      kims.map(({ kim }) => kim.decree),
    );
    return kims.map((parsed, place) => {
      const knownId = known[place];
      if (knownId) return { knownId, faults: [fault(parsed.line, 'decreeNumber', 'kim-known')] };
      return { knownId, faults: [...this.rules(parsed), ...unknownVillages(parsed, unknown)] };
    });
  }

  private rules(parsed: FileKim): Fault[] {
    const { REGISTRY_MIN_MEMBERS, REGISTRY_REQUIRED_OFFICERS, REGISTRY_DECREE_NEEDS } = this.settings;
    return faultsWithin(
      parsed,
      {
        minMembers: REGISTRY_MIN_MEMBERS,
        officers: REGISTRY_REQUIRED_OFFICERS,
        decreeNeeds: REGISTRY_DECREE_NEEDS,
      },
      jakartaDate(),
    );
  }
}

function unknownVillages({ line, kim, members }: FileKim, unknown: ReadonlySet<string>): Fault[] {
  return [
    ...(kim.villageCodes.some((code) => unknown.has(code)) ? [fault(line, 'villageCodes', 'village-unknown')] : []),
    ...members.flatMap(({ line: at, body }) =>
      body.homeVillageCode !== null && unknown.has(body.homeVillageCode)
        ? [fault(at, 'homeVillageCode', 'village-unknown')]
        : [],
    ),
  ];
}
