import { Module } from '@nestjs/common';
import { MemberModule } from '../members/member.module.js';
import { CertificateIssue } from './certificate-issue.service.js';
import { CertificateController } from './certificate.controller.js';
import { CertificateService } from './certificate.service.js';

@Module({
  imports: [MemberModule],
  controllers: [CertificateController],
  providers: [CertificateService, CertificateIssue],
  exports: [CertificateIssue],
})
export class CertificateModule {}
