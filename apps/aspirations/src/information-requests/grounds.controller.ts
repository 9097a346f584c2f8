import { Controller, Get } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { Action } from '#access';
import { exemptionGrounds, type Ground } from './exemption-grounds.js';
import type { InformationPermission } from './information-request.policy.js';
import { objectionGrounds } from './objections/objection-grounds.js';

const ground = z.strictObject({
  code: z.string(),
  article: z.string().describe('Of UU 14/2008'),
  id: z.string(),
  en: z.string(),
});

const GroundsResponse = z
  .strictObject({ exemptions: z.array(ground), objections: z.array(ground) })
  .meta({ id: 'InformationGrounds' });
type GroundsResponse = z.output<typeof GroundsResponse>;

const listed = (grounds: Readonly<Record<string, Ground>>) =>
  Object.entries(grounds).map(([code, words]) => ({ code, ...words }));

@ApiTags('information requests')
@Controller('v1/information-grounds')
export class GroundsController {
  @Get()
  @Action<InformationPermission>('information-ground.list')
  @ApiOperation({
    operationId: 'listInformationGrounds',
    summary: 'The grounds of the law on public information, to refuse and to object, in words',
  })
  @ApiOkResponse({ standardSchema: GroundsResponse })
  list(): GroundsResponse {
    return { exemptions: listed(exemptionGrounds), objections: listed(objectionGrounds) };
  }
}
