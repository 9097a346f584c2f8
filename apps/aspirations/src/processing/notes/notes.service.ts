import { Injectable } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';
import { allOf, columnsOf, Database, sql, type Transaction } from '#database';
import { key, keyset, page } from '#http-api';
import type { NewNote, Note, NotePage, NoteQuery } from './note.dto.js';
import { OfficeNote } from './note.entity.js';

const newestFirst = keyset({ id: key.uuid() }, 'desc');

/** The notes of the coordinator’s office. They are in no event, export, public text or answer to others. */
@Injectable()
export class Notes {
  constructor(private readonly database: Database) {}

  add(tx: Transaction, aspirationId: string, { text }: NewNote, actor: string, now = new Date()): Note {
    const note = { id: uuidv7(), text, actor };
    tx.enqueueInsert(OfficeNote, { ...note, aspirationId, at: now });
    return { ...note, at: now.toISOString() };
  }

  async list(aspirationId: string, query: NoteQuery): Promise<NotePage> {
    const rows = await this.database.query<OfficeNote>(sql`
      SELECT ${columnsOf(OfficeNote)} FROM office_note
       WHERE ${allOf(sql`aspiration_id = ${aspirationId}`, newestFirst.after(query))} ${newestFirst.orderAndLimit(query)}`);
    return page(rows, query, newestFirst, ({ id, text, actor, at }) => ({ id, text, actor, at: at.toISOString() }));
  }
}
