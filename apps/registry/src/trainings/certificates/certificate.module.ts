import { Module } from '@nestjs/common';
import { MemberModule } from '../../members/member.module.js';
import { TrainingModule } from '../training.module.js';
import { CertificateIssuer } from './certificate-issuer.service.js';
import { CertificateController } from './certificate.controller.js';
import { CertificateService } from './certificate.service.js';

@Module({
  imports: [MemberModule, TrainingModule],
  controllers: [CertificateController],
  providers: [CertificateService, CertificateIssuer],
})
export class CertificateModule {}
