import { Body, Controller, Get, HttpCode, Param, Post, Res } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiProduces, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { z } from 'zod';
import { Action } from '#access';
import { AcceptsForm } from '#http-api';
import { pageHeaders } from '../../subscribers/unsubscribe/unsubscribe-page.js';
import { OwnPreferences } from '../own-preferences.service.js';
import { Persons } from '../person.js';
import type { PreferencePermission } from '../preference.policy.js';
import { deniedChannels, PreferenceForm, preferencePage } from './preference-page.js';

const tokenSchema = z.string().max(100);

/** The preferences as a page, for people who open the link of a message. */
@ApiTags('preferences')
@Controller('v1/preferences/page')
@Action<PreferencePermission>('preference.manage')
export class PreferencePageController {
  constructor(
    private readonly preferences: OwnPreferences,
    private readonly persons: Persons,
  ) {}

  @Get(':token')
  @ApiOperation({
    operationId: 'showPreferencePage',
    summary: 'Get the page of your preferences by the link of a message',
  })
  @ApiProduces('text/html')
  @ApiOkResponse({ schema: { type: 'string' } })
  async show(
    @Param('token', { schema: tokenSchema }) token: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    const current = await this.preferences.read(this.persons.ofToken(token));
    reply.headers(pageHeaders);
    return preferencePage(current, false);
  }

  @Post(':token')
  @HttpCode(200)
  @AcceptsForm()
  @ApiOperation({ operationId: 'submitPreferencePage', summary: 'Choose your preferences on the page of a link' })
  @ApiProduces('text/html')
  @ApiOkResponse({ schema: { type: 'string' } })
  async submit(
    @Param('token', { schema: tokenSchema }) token: string,
    @Body({ schema: PreferenceForm }) form: PreferenceForm,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    const owner = this.persons.ofToken(token);
    const current = await this.preferences.read(owner);
    const { version, from, until, zone, language, cadence } = form;
    const quietHours =
      from === '' || until === '' || from === until
        ? null
        : { from, until, seasonal: current.quietHours?.seasonal ?? true };
    // The page shows channels only; finer rules were made elsewhere and stay.
    const finer = current.rules.filter(
      (rule) => rule.class !== 'ANY' || rule.topic !== 'ANY' || rule.channel === 'ANY',
    );
    const rules = [...finer, ...deniedChannels(form)];
    const edit = { quietHours, zone, language, cadence, rules };
    const saved = await this.preferences.replace(owner, version, edit);
    reply.headers(pageHeaders);
    return preferencePage(saved, true);
  }
}
