import { Module } from '@nestjs/common';
import { SavedViewController } from './saved-view.controller.js';
import { SavedViews } from './saved-views.service.js';

/** Saved views of the lists of this service. */
@Module({ controllers: [SavedViewController], providers: [SavedViews] })
export class ViewModule {}
