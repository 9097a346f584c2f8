import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Action } from '#access';
import { ListFile, listFile, type ListRows, type ListPage, listPageSchema } from '#http-api';
import type { InformationPermission } from '../information-request.policy.js';
import { RegisterEntry, RegisterReport, RegisterYear } from './register.dto.js';
import { registerFile, RegisterFileQuery, RegisterQuery } from './register-list.js';
import { InformationRegister } from './register.service.js';

/** What the law wants published of requests for information (UU 14/2008 art. 12). */
@ApiTags('information register')
@Controller('v1')
export class RegisterController {
  constructor(private readonly register: InformationRegister) {}

  @Get('information-register')
  @Action<InformationPermission>('information-register.read')
  @ApiOperation({ operationId: 'readInformationRegister', summary: 'Read the register of requests for information' })
  @ApiOkResponse({ standardSchema: listPageSchema(RegisterEntry).meta({ id: 'InformationRegisterPage' }) })
  list(@Query({ schema: RegisterQuery }) query: RegisterQuery): Promise<ListPage<RegisterEntry>> {
    return this.register.list(query);
  }

  @Action<InformationPermission>('information-register.read')
  @ListFile('information-register')
  @ApiOperation({ operationId: 'exportInformationRegister', summary: 'Export the register' })
  file(@Query({ schema: RegisterFileQuery }) query: RegisterFileQuery): Promise<ListRows> {
    return listFile(registerFile, (page) => this.register.list({ ...query, ...page }));
  }

  @Get('information-register/report')
  @Action<InformationPermission>('information-register.read')
  @ApiOperation({
    operationId: 'readInformationReport',
    summary: 'Read the report of a year: requests, the time they took, those granted, and those refused with reasons',
  })
  @ApiOkResponse({ standardSchema: RegisterReport })
  report(@Query({ schema: RegisterYear }) { year }: RegisterYear): Promise<RegisterReport> {
    return this.register.report(year);
  }
}
