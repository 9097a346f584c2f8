import { Module } from '@nestjs/common';
import { EventCatalogueController } from './event-catalogue.controller.js';
import { EventCatalogue } from './event-catalogue.service.js';

/** What outsiders need to know about the events of all services. */
@Module({ controllers: [EventCatalogueController], providers: [EventCatalogue] })
export class EventCatalogueModule {}
