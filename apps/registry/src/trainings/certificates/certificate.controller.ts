import { Body, Controller, Get, Header, Headers, HttpCode, Param, Post, Query, Res } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiProduces, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { z } from 'zod';
import { Action, type Actor, CurrentActor } from '#access';
import type { Page } from '#http-api';
import type { CertificatePermission } from './certificate.policy.js';
import { prefersHtml, printPageHeaders } from '../../activities/reports/print-page.js';
import { certificatePageOf } from './certificate-page.js';
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
    summary: 'Verify a certificate; with Accept: text/html a printable page',
  })
  @ApiOkResponse({ standardSchema: PublicCertificate })
  async verify(
    @Param('code', { schema: typedCode }) code: string,
    @Headers('accept') accept: string | undefined,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<PublicCertificate | string> {
    const certificate = await this.certificates.verify(code);
    if (!prefersHtml(accept)) return certificate;
    reply.headers(printPageHeaders);
    return certificatePageOf(certificate, certificate.initials);
  }

  @Get('certificates/:code/print')
  @Action<CertificatePermission>('certificate.print')
  @Header('cache-control', 'no-store')
  @ApiOperation({
    operationId: 'printCertificate',
    summary: 'Get the certificate with the full name, as a page; the access is logged',
  })
  @ApiProduces('text/html')
  @ApiOkResponse({ schema: { type: 'string' } })
  async print(
    @Param('code', { schema: typedCode }) code: string,
    @CurrentActor() actor: Actor,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    const page = await this.certificates.print(code, actor);
    reply.headers(printPageHeaders);
    return page;
  }

  @Post('certificates/:code/revoke')
  @HttpCode(200)
  @Action<CertificatePermission>('certificate.revoke')
  @ApiOperation({ operationId: 'revokeCertificate', summary: 'Revoke a certificate permanently' })
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
  @ApiOperation({
    operationId: 'listCertificates',
    summary: 'List the certificates of a training, of KIM within the scope of the caller',
  })
  @ApiOkResponse({ standardSchema: CertificatePage })
  find(
    @Param('id', { schema: z.uuid() }) id: string,
    @Query({ schema: CertificateQuery }) query: CertificateQuery,
    @CurrentActor() actor: Actor,
  ): Promise<Page<Certificate>> {
    return this.certificates.of(id, query, actor);
  }
}
