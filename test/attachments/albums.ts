import { randomUUID } from 'node:crypto';
import { Body, Controller, Get, HttpCode, Module, Param, Post } from '@nestjs/common';
import { expect } from '@jest/globals';
import { z } from 'zod';
import { Action, definePolicy } from '#access';
import {
  type Attachment,
  attachmentErrors,
  attachmentMigrations,
  type AttachmentOwner,
  attachmentsModule,
  Attachments,
} from '#attachments';
import { Database, sql } from '#database';
import { defineErrors } from '#http-api';
import { serviceModule } from '#service';
import { accessSettings, attachmentSettings, brokerSettings, logSettings, readSettings } from '#settings';
import { type Answer, type Api, samplePhoto, startTestService, type TestDeps, type TestService } from '#testing';

const policy = definePolicy({
  'album.write': 'public',
  'attachment.upload': { roles: ['INTEGRATOR'], scope: 'any' },
  'attachment.read': 'public',
});

/** Albums own attachments. */
@Controller('v1/albums')
class AlbumController {
  constructor(
    private readonly database: Database,
    private readonly attachments: Attachments,
  ) {}

  @Post(':id')
  @HttpCode(200)
  @Action('album.write')
  put(@Param('id') id: string, @Body() { ids }: { ids: string[] }): Promise<Attachment[]> {
    return this.database.transaction(async (tx) => {
      await this.attachments.claim(tx, ids, album(id));
      return this.attachments.list(tx, album(id));
    });
  }

  @Get(':id')
  @Action('album.write')
  list(@Param('id') id: string): Promise<Attachment[]> {
    return this.attachments.list(this.database, album(id));
  }
}

export const album = (id: string): AttachmentOwner => ({ kind: 'album', id });

function moduleFor({ databaseUrl, broker, env }: TestDeps) {
  const shape = { ...accessSettings, ...brokerSettings, ...logSettings, ...attachmentSettings };
  const settings = readSettings(z.object(shape), {
    ...env,
    ATTACHMENTS_MAX_BYTES: '1500000',
    ATTACHMENTS_MAX_PIXELS: '1000000',
    ATTACHMENTS_MAX_UNCLAIMED: '22',
  });
  const errors = defineErrors(attachmentErrors);
  const base = { name: 'registry' as const, settings, policy, errors, entities: [], migrations: attachmentMigrations };
  @Module({})
  class AlbumsModule {}
  return {
    module: AlbumsModule,
    imports: [
      serviceModule({ ...base, databaseUrl, messaging: broker }),
      attachmentsModule({
        settings,
        rules: { album: (actor, id) => id.startsWith('open') || actor?.subject === 'friend' },
      }),
    ],
    controllers: [AlbumController],
  };
}

/** Starts a service with albums: those whose id starts with `open` are public, the account `friend` may read all. */
export function startAlbums(): Promise<TestService> {
  return startTestService(moduleFor, { name: 'registry', migrations: attachmentMigrations });
}

export const path = '/v1/attachments';

/** An account that uploads attachments. */
export interface Uploader {
  readonly account: string;
  readonly api: Api;
  readonly authorization: string;
  upload(file?: Buffer, mediaType?: string, headers?: Record<string, string>): Promise<Attachment>;
  /** Uploads several attachments and returns their ids. */
  several(count: number): Promise<string[]>;
  claim(albumId: string, ids: readonly string[]): Promise<Answer<Attachment[]>>;
}

export async function uploader(service: TestService, account = `budi-${randomUUID()}`): Promise<Uploader> {
  const grants = ['INTEGRATOR@*'];
  const who = await service.as(account, ...grants);
  const photo = await samplePhoto();
  const upload: Uploader['upload'] = async (file = photo, mediaType = 'image/jpeg', headers = {}) => {
    const answer = await who.upload<Attachment>(path, file, mediaType, headers);
    expect(answer).toMatchObject({ status: 201 });
    return answer.body;
  };
  return {
    account,
    api: who,
    authorization: `Bearer ${await service.issuer.token({ sub: account, grants })}`,
    upload,
    several: async (count) => {
      const made: string[] = [];
      for (let index = 0; index < count; index++) made.push((await upload()).id);
      return made;
    },
    claim: (albumId, ids) => who.post(`/v1/albums/${albumId}`, { ids }),
  };
}

/** All attachments and their owners. */
export function rows(service: TestService): Promise<object[]> {
  return service.database.query(sql`SELECT id, owner_id, encode(sha256, 'hex') FROM attachment ORDER BY id`);
}

/** Expects a rejection with this code, in both languages, and no change of attachments. */
export async function expectRejection(
  service: TestService,
  send: () => Promise<{ readonly status: number; readonly body: unknown }>,
  status: number,
  code: string,
): Promise<void> {
  const before = await rows(service);
  const answer = await send();
  const problem = answer.body as { code: string; title: string; titleId: string };
  expect([answer.status, problem.code]).toEqual([status, code]);
  expect([problem.title, problem.titleId]).not.toContain('');
  expect(await rows(service)).toEqual(before);
}
