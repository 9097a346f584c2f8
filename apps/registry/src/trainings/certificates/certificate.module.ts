import { Module } from '@nestjs/common';
import { MemberModule } from '../../members/member.module.js';
import { CertificateIssuer } from './certificate-issuer.service.js';
import { CertificateController } from './certificate.controller.js';
import { CertificateService } from './certificate.service.js';

@Module({
  imports: [MemberModule],
  controllers: [CertificateController],
  providers: [CertificateService, CertificateIssuer],
  exports: [CertificateIssuer],
})
export class CertificateModule {}
