import { z } from 'zod';

export const AddressConfirmation = z
  .strictObject({ code: z.string().max(100).describe('The code of the mail that asks for confirmation') })
  .meta({ id: 'AddressConfirmation' });
export type AddressConfirmation = z.output<typeof AddressConfirmation>;
