import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Access, Action, type Actor, CurrentActor } from '#access';
import { type Call, Idempotency, IdempotentCall } from '#http-api';
import { Aspirations } from '../../aspirations/aspiration.service.js';
import { targetOf } from '../../aspirations/aspiration.step.js';
import { aspirationId } from '../../text-fields.js';
import { NewNote, Note, NotePage, NoteQuery } from './note.dto.js';
import { Notes } from './notes.service.js';

@ApiTags('notes')
@Controller('v1/aspirations/:id/notes')
export class NoteController {
  constructor(
    private readonly notes: Notes,
    private readonly aspirations: Aspirations,
    private readonly idempotency: Idempotency,
    private readonly access: Access,
  ) {}

  @Post()
  @Action('note.write')
  @ApiOperation({ operationId: 'writeNote', summary: 'Write a note that only the coordinator’s office reads' })
  @ApiCreatedResponse({ standardSchema: Note })
  async write(
    @Param('id', aspirationId) id: string,
    @Body({ schema: NewNote }) body: NewNote,
    @IdempotentCall() call: Call,
    @CurrentActor() actor: Actor,
  ): Promise<Note> {
    this.access.check(actor, 'note.write', targetOf(await this.aspirations.get(id)));
    return this.idempotency.once(call, async (tx) => this.notes.add(tx, id, body, actor.subject));
  }

  @Get()
  @Action('note.read')
  @ApiOperation({ operationId: 'listNotes', summary: 'The notes of the coordinator’s office, newest first' })
  @ApiOkResponse({ standardSchema: NotePage })
  async list(
    @Param('id', aspirationId) id: string,
    @Query({ schema: NoteQuery }) query: NoteQuery,
    @CurrentActor() actor: Actor,
  ): Promise<NotePage> {
    this.access.check(actor, 'note.read', targetOf(await this.aspirations.get(id)));
    return this.notes.list(id, query);
  }
}
