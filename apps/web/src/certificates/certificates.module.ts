import { Module } from '@nestjs/common';
import { CertificateController } from './certificate.controller.js';

@Module({ controllers: [CertificateController] })
export class CertificatesModule {}
