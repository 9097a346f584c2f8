import { Body, Controller, Header, HttpCode, Post } from '@nestjs/common';
import { ApiNoContentResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Action } from '#access';
import type { MessagePermission } from '../message.policy.js';
import { AddressConfirmation } from './mail-address.dto.js';
import { MailAddresses } from './mail-addresses.service.js';

@ApiTags('mail-addresses')
@Controller('v1/mail-addresses')
export class MailAddressController {
  constructor(private readonly addresses: MailAddresses) {}

  @Post('confirm')
  @HttpCode(204)
  @Header('cache-control', 'no-store')
  @Action<MessagePermission>('address.confirm')
  @ApiOperation({
    operationId: 'confirmMailAddress',
    summary: 'Confirm an e-mail address with the code that was sent to it, so that it gets notifications',
  })
  @ApiNoContentResponse()
  confirm(@Body({ schema: AddressConfirmation }) { code }: AddressConfirmation): Promise<void> {
    return this.addresses.confirm(code);
  }
}
