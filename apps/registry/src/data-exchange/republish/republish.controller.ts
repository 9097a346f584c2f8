import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { PlatformRoute } from '#observability';
import { RepublishBody, type Republished } from './republish.dto.js';
import { RepublishService } from './republish.service.js';

/** For operators. */
@PlatformRoute('operators')
@Controller('messaging/republish')
export class RepublishController {
  constructor(private readonly republish: RepublishService) {}

  @Post()
  @HttpCode(200)
  republishNext(@Body({ schema: RepublishBody }) body: RepublishBody): Promise<Republished> {
    return this.republish.republishNext(body);
  }
}
