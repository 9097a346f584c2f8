import { z } from 'zod';
import { pageQuery, pageSchema, paragraphs } from '#http-api';

/** For the coordinator’s office alone. */
export const NewNote = z.strictObject({ text: paragraphs(4_000) }).meta({ id: 'NewNote' });
export type NewNote = z.output<typeof NewNote>;

export const Note = z
  .strictObject({
    id: z.uuid(),
    text: z.string(),
    actor: z.string().describe('The account that wrote it'),
    at: z.iso.datetime(),
  })
  .meta({ id: 'Note' });
export type Note = z.output<typeof Note>;

export const NotePage = pageSchema(Note).meta({ id: 'NotePage' });
export type NotePage = z.output<typeof NotePage>;
export const NoteQuery = z.strictObject(pageQuery);
export type NoteQuery = z.output<typeof NoteQuery>;
