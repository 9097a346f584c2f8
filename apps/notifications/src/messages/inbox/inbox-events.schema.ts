import type { ApiResponseSchemaHost } from '@nestjs/swagger';

/**
 * The events of a stream, each with the state of an inbox, as OpenAPI describes sequential media types: `data` is the text
 * after `data:`.
 */
function eventsWith(state: string): ApiResponseSchemaHost['schema'] {
  return {
    type: 'array',
    description: 'The state of the inbox now, and again after each change.',
    items: {
      type: 'object',
      required: ['event', 'id', 'data'],
      properties: {
        event: { type: 'string', enum: ['inbox'] },
        id: { type: 'string', description: 'The number of the event in this stream' },
        data: {
          type: 'string',
          contentMediaType: 'application/json',
          contentSchema: { $ref: `#/components/schemas/${state}` },
        },
      },
    },
  } as ApiResponseSchemaHost['schema'];
}

export const inboxEvents = eventsWith('InboxState');
export const roleInboxEvents = eventsWith('RoleInboxState');
