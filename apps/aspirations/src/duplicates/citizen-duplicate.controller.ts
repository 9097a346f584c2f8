import { Body, Controller, Header, HttpCode, Post } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Action } from '#access';
import type { DuplicatePermission } from './duplicate.policy.js';
import { CitizenDuplicateCheck, DuplicatesResponse } from './duplicate.dto.js';
import { Duplicates } from './duplicate.service.js';

@ApiTags('duplicates')
@Controller('v1/citizen-aspirations')
export class CitizenDuplicateController {
  constructor(private readonly duplicates: Duplicates) {}

  /** POST, because proxies log addresses and the text is confidential. */
  @Post('similar')
  @HttpCode(200)
  @Header('cache-control', 'no-store')
  @Action<DuplicatePermission>('duplicate.suggest-public')
  @ApiOperation({
    operationId: 'suggestPublicDuplicates',
    summary: 'Find public aspirations similar to what a citizen is about to send',
  })
  @ApiOkResponse({ standardSchema: DuplicatesResponse })
  ofCitizen(@Body({ schema: CitizenDuplicateCheck }) draft: CitizenDuplicateCheck): Promise<DuplicatesResponse> {
    return this.duplicates.ofCitizen(draft);
  }
}
