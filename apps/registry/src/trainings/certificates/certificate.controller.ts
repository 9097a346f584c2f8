import { Body, Controller, Get, Header, Headers, HttpCode, Param, Post, Query, Res } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiProduces, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { z } from 'zod';
import { Action, type Actor, CurrentActor } from '#access';
import type { Page } from '#http-api';
import type { CertificatePermission } from './certificate.policy.js';
import { certificatePageOf, pageHeaders } from './certificate-page.js';
import {
  type Certificate,
  CertificatePage,
  CertificateQuery,
  PublicCertificate,
  Revocation,
  typedCode,
} from './certificate.dto.js';
import { CertificateService } from './certificate.service.js';

@ApiTags('certificates')
@Controller('v1')
export class CertificateController {
  constructor(private readonly certificates: CertificateService) {}

  @Get('certificates/:code')
  @Action<CertificatePermission>('certificate.verify')
  @Header('vary', 'accept')
  @ApiOperation({
    operationId: 'verifyCertificate',
    summary: 'Whether a certificate is genuine and valid; a page to be printed for whoever accepts HTML',
  })
  @ApiOkResponse({ standardSchema: PublicCertificate })
  async verify(
    @Param('code', { schema: typedCode }) code: string,
    @Headers('accept') accept: string | undefined,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<PublicCertificate | string> {
    const certificate = await this.certificates.verify(code);
    if (!accept?.includes('text/html')) return certificate;
    reply.headers(pageHeaders);
    return certificatePageOf(certificate, certificate.initials);
  }

  @Get('certificates/:code/print')
  @Action<CertificatePermission>('certificate.print')
  @Header('cache-control', 'no-store')
  @ApiOperation({ operationId: 'printCertificate', summary: 'The certificate with the full name, as a page; logged' })
  @ApiProduces('text/html')
  @ApiOkResponse({ schema: { type: 'string' } })
  async print(
    @Param('code', { schema: typedCode }) code: string,
    @CurrentActor() actor: Actor,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    const page = await this.certificates.print(code, actor);
    reply.headers(pageHeaders);
    return page;
  }

  @Post('certificates/:code/revoke')
  @HttpCode(200)
  @Action<CertificatePermission>('certificate.revoke')
  @ApiOperation({ operationId: 'revokeCertificate', summary: 'Declare a certificate invalid, for good' })
  @ApiOkResponse({ standardSchema: PublicCertificate })
  revoke(
    @Param('code', { schema: typedCode }) code: string,
    @Body({ schema: Revocation }) { reason }: Revocation,
    @CurrentActor() actor: Actor,
  ): Promise<PublicCertificate> {
    return this.certificates.revoke(code, reason, actor);
  }

  @Get('trainings/:id/certificates')
  @Action<CertificatePermission>('certificate.list')
  @ApiOperation({ operationId: 'listCertificates', summary: 'The certificates of a training, of the KIM within reach' })
  @ApiOkResponse({ standardSchema: CertificatePage })
  find(
    @Param('id', { schema: z.uuid() }) id: string,
    @Query({ schema: CertificateQuery }) query: CertificateQuery,
    @CurrentActor() actor: Actor,
  ): Promise<Page<Certificate>> {
    return this.certificates.of(id, query, actor);
  }
}
