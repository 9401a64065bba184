import { z } from 'zod';
import { TEXT } from './text.ts';

/** The two fields of a new passphrase: the phrase, and the same once more. */
const FALT = {
  losenfras: z.string().min(1, { error: TEXT.fras.tom }).max(1024),
  igen: z.string(),
};

/** A form's schema with a new passphrase that has been typed twice. Spaces at the ends and doubled ones do not count. */
export function medLosenfras<S extends z.ZodRawShape>(shape: S) {
  return z.object({ ...shape, ...FALT }).refine(isSame, { error: TEXT.fras.olika, path: ['igen'] });
}

/** The new passphrase of a form that has not been filled in. */
export const TOM_FRAS = { losenfras: '', igen: '' };

function isSame(values: object): boolean {
  const { losenfras, igen } = values as { readonly losenfras: string; readonly igen: string };
  return squeeze(losenfras) === squeeze(igen);
}

function squeeze(fras: string): string {
  return fras.normalize('NFC').trim().replaceAll(/\s+/g, ' ');
}
