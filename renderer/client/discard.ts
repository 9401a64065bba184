import type { AktId } from '../../shared/lib/id.ts';
import { removeAktutkast } from './aktutkast.ts';

/** Throws away what is typed in a form of an akt: the form must not save it again when it closes. */
export async function discardAktutkast<V>(
  form: { readonly values: V; readonly reset: (values: V) => void },
  aktId: AktId,
  nyckel: string,
): Promise<void> {
  form.reset(form.values);
  await removeAktutkast(aktId, nyckel);
}
