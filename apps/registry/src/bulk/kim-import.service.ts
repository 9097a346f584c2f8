import { Injectable } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';
import { z } from 'zod';
import { Access, type Actor } from '#access';
import { Database, type Transaction } from '#database';
import { cursorValues, pageOf, type Page } from '#http-api';
import { Vault } from '#vault';
import { readCsv } from '../csv/read-csv.js';
import { registryError } from '../registry.errors.js';
import { reach } from '../reach.js';
import { fileShape } from './kim-file-columns.js';
import { KimImportCheck } from './kim-import-check.service.js';
import {
  finishImport,
  type ImportedKim,
  insertImport,
  type KimImport,
  readFaults,
  readImport,
} from './kim-import-rows.js';
import {
  type FaultQuery,
  type KimImportFault,
  type KimImportResponse,
  type KimImportTrial,
  toKimImportFault,
  toKimImportResponse,
  toldAtMost,
} from './kim-import.dto.js';
import { readKimFile, type ReadKim } from './read-kim-file.js';

const cursorShape = z.tuple([z.int32(), z.int32()]);

/** Files of KIM and their members, until `KimImportSweep` enters them. */
@Injectable()
export class KimImports {
  constructor(
    private readonly database: Database,
    private readonly access: Access,
    private readonly vault: Vault,
    private readonly check: KimImportCheck,
  ) {}

  /** What would come of a file. @throws what `readCsv` throws */
  async try(bytes: Uint8Array, actor: Actor): Promise<KimImportTrial> {
    const { rows, kims } = this.read(bytes, actor);
    const judged = await this.database.transaction((tx) => this.judge(tx, kims, () => null));
    const faults = judged.flatMap((kim) => kim.faults);
    const count = (state: ImportedKim['state']) => judged.filter((kim) => kim.state === state).length;
    return {
      rows,
      kims: kims.length,
      ready: count('PENDING'),
      known: count('KNOWN'),
      refused: count('REFUSED'),
      faults: faults.length,
      items: faults
        .toSorted((one, other) => one.line - other.line)
        .slice(0, toldAtMost)
        .map(toKimImportFault),
    };
  }

  /**
   * Takes a file in. What can be entered lies sealed until it is; what is wrong is told at once.
   *
   * @throws what `readCsv` throws; then nothing is taken in
   */
  async start(bytes: Uint8Array, actor: Actor): Promise<KimImportResponse> {
    const { rows, kims } = this.read(bytes, actor);
    const open = { id: uuidv7(), askedBy: actor.subject, wrappedKey: this.vault.newKey() };
    return this.database.transaction(async (tx) => {
      const seal = (told: object) => this.vault.seal(open.wrappedKey, told, open.id);
      await insertImport(tx, open, rows, await this.judge(tx, kims, seal));
      await finishImport(tx, open.id);
      return toKimImportResponse((await readImport(tx, open.id))!);
    });
  }

  /** @throws 'kim-import-not-found' */
  async get(id: string, actor: Actor): Promise<KimImportResponse> {
    return toKimImportResponse(await this.visible(id, actor));
  }

  /** In the order of the file. @throws 'kim-import-not-found' */
  async faults(id: string, { cursor, limit }: FaultQuery, actor: Actor): Promise<Page<KimImportFault>> {
    await this.visible(id, actor);
    const after = cursor === undefined ? ([0, 0] as const) : cursorValues(cursor, cursorShape);
    const rows = await readFaults(this.database, id, after, limit + 1);
    const page = pageOf(rows, limit, ({ line, place }) => [line, place]);
    return { ...page, items: page.items.map(toKimImportFault) };
  }

  /** Every village that the file names must lie within the actor's reach. */
  private read(bytes: Uint8Array, actor: Actor): { rows: number; kims: ReadKim[] } {
    const rows = readCsv(bytes, fileShape);
    const kims = readKimFile(rows);
    this.access.check(actor, 'kim-import.start', { area: kims.flatMap(({ villageCodes }) => villageCodes) });
    return { rows: rows.length, kims };
  }

  private async judge(
    tx: Transaction,
    kims: readonly ReadKim[],
    seal: (told: object) => Buffer | null,
  ): Promise<ImportedKim[]> {
    const opinions = await this.check.of(
      tx,
      kims.flatMap(({ told }) => told ?? []),
    );
    let place = 0;
    return kims.map(({ line, told, faults }): ImportedKim => {
      if (!told) return { line, state: 'REFUSED', kimId: null, sealed: null, faults };
      const opinion = opinions[place++]!;
      if (opinion.knownId)
        return { line, state: 'KNOWN', kimId: opinion.knownId, sealed: null, faults: opinion.faults };
      if (opinion.faults.length > 0)
        return { line, state: 'REFUSED', kimId: null, sealed: null, faults: opinion.faults };
      return { line, state: 'PENDING', kimId: null, sealed: seal(told), faults: [] };
    });
  }

  private async visible(id: string, actor: Actor): Promise<KimImport> {
    const found = await readImport(this.database, id);
    const everywhere = reach(this.access, actor, 'kim-import.start').some(({ kind }) => kind === 'everything');
    if (!found || (found.askedBy !== actor.subject && !everywhere)) throw registryError('kim-import-not-found');
    return found;
  }
}
