import { Injectable } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';
import { Access, type Actor } from '#access';
import { Database, sql, type Transaction } from '#database';
import { type ListPage, type Page, readTable } from '#http-api';
import { Vault } from '#vault';
import { VillageNames } from '../../areas/village-names.js';
import { rowsOf, villageTexts } from './kim-file-cells.js';
import { kimImportError } from './kim-import.errors.js';
import { fileShape } from './kim-file-columns.js';
import { KimImportCheck } from './kim-import-check.service.js';
import { kimImportList, type KimImportListQuery } from './kim-import-list.js';
import {
  cancelImport,
  finishImport,
  importColumns,
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
  type KimImportPreview,
  toKimImportFault,
  toKimImportResponse,
  maxReportedFaults,
} from './kim-import.dto.js';
import { readKimFile, type ParsedKim } from './read-kim-file.js';

/** Accepts files of KIM and their members, which `KimImportJob` imports. */
@Injectable()
export class KimImports {
  constructor(
    private readonly database: Database,
    private readonly access: Access,
    private readonly vault: Vault,
    private readonly check: KimImportCheck,
  ) {}

  /** The result of a dry run. @throws the errors of `readTable` */
  async preview(bytes: Uint8Array, actor: Actor): Promise<KimImportPreview> {
    const { rows, kims } = await this.read(bytes, actor);
    const classified = await this.database.transaction((tx) => this.classify(tx, kims));
    const faults = classified.flatMap((kim) => kim.faults);
    const count = (state: ImportedKim['state']) => classified.filter((kim) => kim.state === state).length;
    return {
      rows,
      kims: kims.length,
      ready: count('PENDING'),
      known: count('KNOWN'),
      refused: count('REFUSED'),
      faults: faults.length,
      items: faults
        .toSorted((one, other) => one.line - other.line)
        .slice(0, maxReportedFaults)
        .map(toKimImportFault),
    };
  }

  /**
   * Accepts a file. Valid KIM are sealed until they are imported; faults are stored at once.
   *
   * @throws the errors of `readTable`; then nothing is stored
   */
  async start(bytes: Uint8Array, actor: Actor): Promise<KimImportResponse> {
    const { rows, kims } = await this.read(bytes, actor);
    const open = { id: uuidv7(), requestedBy: actor.subject, wrappedKey: this.vault.newKey() };
    const sealed = new Map(
      kims.map(({ line, parsed }) => [line, parsed && this.vault.seal(open.wrappedKey, parsed, open.id)]),
    );
    return this.database.transaction(async (tx) => {
      await insertImport(tx, open, rows, await this.classify(tx, kims, sealed));
      await finishImport(tx, open.id);
      return toKimImportResponse((await readImport(tx, open.id))!);
    });
  }

  /** The actor's own; all of them for actors who may import everywhere. */
  list(query: KimImportListQuery, actor: Actor): Promise<ListPage<KimImportResponse>> {
    const all = this.access.allows(actor, 'kim-import.start', {});
    const scope = all ? sql`TRUE` : sql`kim_import.requested_by = ${actor.subject}`;
    return kimImportList.read(this.database, query, { columns: importColumns, scope }, toKimImportResponse);
  }

  /** @throws 'kim-import-not-found' */
  async get(id: string, actor: Actor): Promise<KimImportResponse> {
    return toKimImportResponse(await this.visible(id, actor));
  }

  /** What it has imported remains. @throws 'kim-import-not-found', 'kim-import-ended' */
  async cancel(id: string, actor: Actor): Promise<KimImportResponse> {
    await this.visible(id, actor);
    const cancelled = await this.database.transaction((tx) => cancelImport(tx, id));
    if (!cancelled) throw kimImportError('kim-import-ended');
    return this.get(id, actor);
  }

  /** In the order of the file. @throws 'kim-import-not-found' */
  async faults(id: string, query: FaultQuery, actor: Actor): Promise<Page<KimImportFault>> {
    await this.visible(id, actor);
    const { items, next } = await readFaults(this.database, id, query);
    return { items: items.map(toKimImportFault), next };
  }

  /** The grant of the actor must cover every village of the file. */
  private async read(bytes: Uint8Array, actor: Actor): Promise<{ rows: number; kims: ParsedKim[] }> {
    const rows = rowsOf(await readTable(bytes, fileShape));
    const kims = readKimFile(rows, await VillageNames.of(this.database, villageTexts(rows)));
    this.access.check(actor, 'kim-import.start', { area: kims.flatMap(({ villageCodes }) => villageCodes) });
    return { rows: rows.length, kims };
  }

  private async classify(
    tx: Transaction,
    kims: readonly ParsedKim[],
    sealed?: ReadonlyMap<number, Buffer | undefined>,
  ): Promise<ImportedKim[]> {
    const results = await this.check.of(
      tx,
      kims.flatMap(({ parsed }) => parsed ?? []),
    );
    let place = 0;
    return kims.map(({ line, parsed, faults }): ImportedKim => {
      if (!parsed) return { line, state: 'REFUSED', kimId: null, sealed: null, faults };
      const result = results[place++]!;
      if (result.knownId) return { line, state: 'KNOWN', kimId: result.knownId, sealed: null, faults: result.faults };
      if (result.faults.length > 0) return { line, state: 'REFUSED', kimId: null, sealed: null, faults: result.faults };
      return { line, state: 'PENDING', kimId: null, sealed: sealed?.get(line) ?? null, faults: [] };
    });
  }

  private async visible(id: string, actor: Actor): Promise<KimImport> {
    const found = await readImport(this.database, id);
    const mayReadAll = this.access.allows(actor, 'kim-import.start', {});
    if (!found || (found.requestedBy !== actor.subject && !mayReadAll)) throw kimImportError('kim-import-not-found');
    return found;
  }
}
