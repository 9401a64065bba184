import path from 'node:path';
import { AppError, ruleError } from '../../shared/api/errors.ts';
import { getDokument, insertUtslapp, readDokument } from '../modules/dokument/repo.ts';
import { signatureOf } from '../modules/post/sign.ts';
import type { SlappUt, Utslapp } from '../modules/slapp-ut.ts';
import { createAtomic } from '../store/atomic-file.ts';
import { readAkt } from './akt-file.ts';
import type { Host } from './host.ts';
import type { Session } from './session.ts';
import { writeAkt } from './write-akt.ts';

/**
 * The single exit. A document leaves as the very bytes that were previewed, through the printer's pipe or into a file
 * that the user named; there is never a readable temporary file.
 */
export function createSlappUt(session: Session, host: Host): SlappUt {
  return async (utslapp) => {
    const { rad, bytes } = await readAkt(session, utslapp.aktId, async (akt) => ({
      rad: await getDokument(akt, utslapp.dokumentId),
      bytes: await readDokument(akt, utslapp.dokumentId),
    }));
    const utfall = await leave(host, utslapp, rad.filnamn, bytes);
    if (utfall === 'skickad' || utfall === 'sparad') await note(session, utslapp);
    await session.logg.append({
      handling: `utslapp.${utslapp.dorr.slag}${rad.mall === 'akt' ? '-hela-akten' : ''}`,
      objekt: `${utslapp.aktId}/${utslapp.dokumentId}`,
      fas: 'utfall',
      resultat: utfall,
    });
    return utfall;
  };
}

/** The akt remembers who got what: somebody must be able to ask for it back, or to warn them. */
function note(session: Session, { aktId, dokumentId, mottagare, dorr }: Utslapp): Promise<void> {
  const { slag: satt } = dorr;
  const exemplar = dorr.slag === 'skrivare' ? dorr.exemplar : 1;
  const post = { tidpunkt: session.now(), av: signatureOf(session), mottagare, satt, exemplar };
  return writeAkt(session, aktId, 'dokument.utslappt', (akt) => insertUtslapp(akt, dokumentId, post));
}

async function leave(host: Host, utslapp: Utslapp, filnamn: string, bytes: Uint8Array) {
  if (utslapp.dorr.slag === 'skrivare') {
    return (await host.print({ bytes, exemplar: utslapp.dorr.exemplar })).utfall;
  }
  const target = await chooseTarget(host, utslapp.dorr.mapp, filnamn);
  if (target === null) return 'avbruten' as const;
  await save(target, bytes);
  return 'sparad' as const;
}

async function chooseTarget(host: Host, mapp: string, filnamn: string): Promise<string | null> {
  if (mapp === '') return (await host.chooseSave({ forslag: filnamn }))?.sokvag ?? null;
  if (!path.isAbsolute(mapp)) throw ruleError('Skriv hela sökvägen till mappen.', 'mapp');
  return path.join(mapp, filnamn);
}

/** Never replaces a file: what somebody printed earlier from the same place stays what it was. */
async function save(target: string, bytes: Uint8Array): Promise<void> {
  const { dir, name, ext } = path.parse(target);
  try {
    for (let n = 1; n < 100; n += 1) {
      const candidate = n === 1 ? target : path.join(dir, `${name}-${n}${ext}`);
      if (await createAtomic(candidate, bytes)) return;
    }
  } catch (error) {
    if (error instanceof AppError) throw error;
    throw ruleError('Filen gick inte att spara där. Kontrollera att mappen finns och att du får skriva i den.', 'mapp');
  }
  throw ruleError('Det finns redan många filer med det namnet i mappen. Välj en annan mapp.', 'mapp');
}
