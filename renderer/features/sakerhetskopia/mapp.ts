import { z } from 'zod';
import { sakerhetskopiaApi } from '../../../shared/modules/sakerhetskopia/api.ts';
import type { ValvLage } from '../../../shared/modules/valv/api.ts';
import { TEXT } from './text.ts';

const { mapp } = sakerhetskopiaApi.inspect.input.shape;
const Vald = z.object({ mapp });
const Skriven = z.object({ mapp: mapp.refine((value) => value !== '', { error: TEXT.mappSaknas }) });

/** How a folder is chosen in this shell: typed, or in the system's own dialog. */
export function chooseMapp(app: ValvLage['app']): { readonly isTyped: boolean; readonly schema: typeof Vald } {
  const isTyped = app.filval === 'sokvag';
  return { isTyped, schema: isTyped ? Skriven : Vald };
}
