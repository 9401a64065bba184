import { z } from 'zod';
import { ruleError } from '../../../shared/api/errors.ts';
import { Tidpunkt } from '../../../shared/lib/tid.ts';
import { Utkastnyckel } from '../../../shared/modules/utkast/api.ts';
import { MOST_SEALED_BYTES } from '../../vault/sealed-file.ts';
import type { OwnDrafts } from '../context.ts';

const EgetUtkast = z.object({ innehall: z.string(), sparat: Tidpunkt });
export type EgetUtkast = z.infer<typeof EgetUtkast>;

const Utkastfil = z.object({ version: z.literal(1), utkast: z.record(Utkastnyckel, EgetUtkast) });

const FULL =
  'Det finns för mycket påbörjad text i formulär som inte hör till någon akt. Spara eller kasta något av den först.';

/** The person's drafts by key; none when there is no file, or none that can be understood. */
export async function readEgnaUtkast(drafts: OwnDrafts): Promise<Map<string, EgetUtkast>> {
  const bytes = await drafts.read();
  const parsed = Utkastfil.safeParse(bytes === null ? null : parseJson(bytes));
  return new Map(parsed.success ? Object.entries(parsed.data.utkast) : []);
}

/** @throws AppError RULE when all of them together are more than the file takes; then what it held stays */
export async function writeEgnaUtkast(drafts: OwnDrafts, utkast: ReadonlyMap<string, EgetUtkast>): Promise<void> {
  const fil: z.infer<typeof Utkastfil> = { version: 1, utkast: Object.fromEntries(utkast) };
  const bytes = new TextEncoder().encode(JSON.stringify(fil));
  if (bytes.length > MOST_SEALED_BYTES) throw ruleError(FULL);
  await drafts.write(bytes);
}

function parseJson(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(bytes));
  } catch {
    return null;
  }
}
