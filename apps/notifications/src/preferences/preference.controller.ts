import { Body, Controller, Get, Header, Put } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Action, type Actor, CurrentActor } from '#access';
import { IfMatch, Versioned } from '#http-api';
import { OwnPreferences } from './own-preferences.service.js';
import { ApiRecipientToken, Persons, RecipientToken } from './person.js';
import { PreferenceEdit, PreferenceResponse } from './preference.dto.js';
import type { PreferencePermission } from './preference.policy.js';

@ApiTags('preferences')
@Controller('v1/preferences')
@Action<PreferencePermission>('preference.manage')
export class PreferenceController {
  constructor(
    private readonly preferences: OwnPreferences,
    private readonly persons: Persons,
  ) {}

  @Get()
  @Versioned()
  @ApiRecipientToken()
  @Header('cache-control', 'no-store')
  @ApiOperation({
    operationId: 'getPreferences',
    summary: 'Get when and on which channels you want messages, by your account or the link of a message',
  })
  @ApiOkResponse({ standardSchema: PreferenceResponse })
  read(
    @RecipientToken() token: string | undefined,
    @CurrentActor() actor: Actor | undefined,
  ): Promise<PreferenceResponse> {
    return this.preferences.read(this.persons.of(token, actor));
  }

  @Put()
  @Versioned()
  @ApiRecipientToken()
  @Header('cache-control', 'no-store')
  @ApiOperation({
    operationId: 'replacePreferences',
    summary: 'Choose when and on which channels you want messages',
  })
  @ApiOkResponse({ standardSchema: PreferenceResponse })
  replace(
    @RecipientToken() token: string | undefined,
    @CurrentActor() actor: Actor | undefined,
    @IfMatch() version: number,
    @Body({ schema: PreferenceEdit }) edit: PreferenceEdit,
  ): Promise<PreferenceResponse> {
    return this.preferences.replace(this.persons.of(token, actor), version, edit);
  }
}
