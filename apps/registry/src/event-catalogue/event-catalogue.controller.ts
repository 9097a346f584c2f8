import { createHash } from 'node:crypto';
import { Controller, Get, Header, Param, Res } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { z } from 'zod';
import { Action } from '#access';
import { catalogueStyle } from '#event-documents';
import { RequestLanguage } from '#http-api';
import type { EventCataloguePermission } from './event-catalogue.policy.js';
import { EventCatalogue } from './event-catalogue.service.js';

const styleHash = createHash('sha256').update(catalogueStyle).digest('base64');
const pagePolicy = `default-src 'none'; style-src 'sha256-${styleHash}'; frame-ancestors 'none'; base-uri 'none'`;

const name = z.string().max(200);

/** What is known about the events: their schemas, at the address that each of them carries, and a catalogue to read. */
@ApiTags('events')
@Controller('events')
@Action<EventCataloguePermission>('event-catalogue.read')
export class EventCatalogueController {
  constructor(private readonly catalogue: EventCatalogue) {}

  @Get()
  @ApiOperation({
    operationId: 'openEventCatalogue',
    summary: 'Open the catalogue of events in the language of the caller',
  })
  @ApiResponse({ status: 302, description: 'To the catalogue' })
  open(@RequestLanguage() language: string, @Res({ passthrough: true }) reply: FastifyReply): void {
    // Relative, as a proxy may serve the registry below an address of its own.
    reply.code(302).header('location', `events/${language}/index.html`);
  }

  @Get('asyncapi.json')
  @Header('content-type', 'application/vnd.aai.asyncapi+json; version=3.0.0')
  @ApiOperation({ operationId: 'readAsyncApi', summary: 'Read the AsyncAPI document of all events' })
  @ApiOkResponse({ content: { 'application/vnd.aai.asyncapi+json': { schema: { type: 'object' } } } })
  asyncApi(): string {
    return this.catalogue.read('asyncapi.json');
  }

  @Get('schemas/:type')
  @Header('content-type', 'application/schema+json')
  @ApiOperation({
    operationId: 'readEventSchema',
    summary: 'Read the JSON Schema of the data of an event, by its type on the wire',
    description: 'Each event names this address (`ce_dataschema`). A schema only grows within a major version.',
  })
  @ApiOkResponse({ content: { 'application/schema+json': { schema: { type: 'object' } } } })
  schema(@Param('type', { schema: name }) type: string): string {
    return this.catalogue.read(`schemas/${type.replace(/\.json$/, '')}.json`);
  }

  @Get(':language/:page')
  @Header('content-type', 'text/html; charset=utf-8')
  @Header('content-security-policy', pagePolicy)
  @ApiOperation({
    operationId: 'showEventCatalogue',
    summary: 'A page of the catalogue: index.html, or that of a topic',
  })
  @ApiOkResponse({ content: { 'text/html': { schema: { type: 'string' } } } })
  page(@Param('language', { schema: name }) language: string, @Param('page', { schema: name }) page: string): string {
    return this.catalogue.read(`${language}/${page}`);
  }
}
