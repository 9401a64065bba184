import { Datum, Tidpunkt } from '../../../shared/lib/tid.ts';
import { Rutinversion, Stegrutin } from '../../../shared/modules/rutin/schema.ts';
import type { RegisterRead, RegisterWrite } from '../context.ts';

/** Every version, oldest first, each with the name of whoever saved it. */
export async function listVersioner(register: RegisterRead): Promise<Rutinversion[]> {
  const rows = await register
    .selectFrom('rutin')
    .innerJoin('anvandare', 'anvandare.id', 'rutin.created_by')
    .selectAll('rutin')
    .select('anvandare.namn')
    .orderBy('rutin.nr')
    .execute();
  return rows.map((row) => ({
    nr: row.nr,
    gallerFran: Datum.parse(row.galler_fran),
    skal: row.skal,
    sparad: Tidpunkt.parse(row.created_at),
    sparadAv: row.namn,
    steg: Stegrutin.array().parse(JSON.parse(row.innehall)),
  }));
}

/** @param version its number is the one after the last */
export async function insertVersion(register: RegisterWrite, version: Rutinversion, by: string): Promise<void> {
  await register
    .insertInto('rutin')
    .values({
      nr: version.nr,
      galler_fran: version.gallerFran,
      skal: version.skal,
      innehall: JSON.stringify(version.steg),
      created_at: version.sparad,
      created_by: by,
    })
    .execute();
}
