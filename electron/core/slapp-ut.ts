import path from 'node:path';
import { AppError, ruleError } from '../../shared/api/errors.ts';
import type { DokumentId } from '../../shared/lib/id.ts';
import type { DokumentRad } from '../../shared/modules/dokument/schema.ts';
import type { AktRead } from '../modules/context.ts';
import { findInlaga, getDokument, insertUtslapp, readDokument } from '../modules/dokument/repo.ts';
import { signatureOf } from '../modules/post/sign.ts';
import type { SlappUt, SparaText, TillUrklipp, Utslapp, UtslappUtfall } from '../modules/slapp-ut.ts';
import { createAtomic } from '../store/atomic-file.ts';
import { readAkt } from './akt-file.ts';
import type { Host } from './host.ts';
import type { Session } from './session.ts';
import { writeAkt } from './write-akt.ts';

interface Fil {
  readonly dokumentId: DokumentId;
  readonly mall: DokumentRad['mall'];
  readonly filnamn: string;
  readonly bytes: Uint8Array;
}

/**
 * The single exit. A document leaves as the very bytes that were previewed, through the printer's pipe or into a file
 * that the user named; there is never a readable temporary file.
 */
export function createSlappUt(session: Session, host: Host): SlappUt {
  return async (utslapp) => {
    const filer = await readAkt(session, utslapp.aktId, (akt) => readFiler(akt, utslapp));
    const utfall = await leave(host, utslapp, filer, (fil) => note(session, utslapp, fil));
    await session.logg.append({
      handling: `utslapp.${utslapp.dorr.slag}${filer[0].mall === 'akt' ? '-hela-akten' : ''}`,
      objekt: `${utslapp.aktId}/${utslapp.dokumentId}`,
      fas: 'utfall',
      resultat: utfall,
    });
    return utfall;
  };
}

/** The call that copies is what the log names; the text itself is a code or a number of the municipality's own. */
export function createTillUrklipp(host: Host): TillUrklipp {
  return (text) => host.copy({ text });
}

/** Never replaces a file, as with documents. */
export function createSparaText(host: Host): SparaText {
  return async ({ mapp, filnamn, text }) => {
    const target = await chooseTarget(host, mapp, filnamn);
    if (target === null) return 'avbruten';
    await save(target, new TextEncoder().encode(text));
    return 'sparad';
  };
}

/** The document, and with a whole akt that is saved the inlaga, without which the hash on its cover cannot be checked. */
async function readFiler(akt: AktRead, { dokumentId, dorr }: Utslapp): Promise<readonly [Fil, ...Fil[]]> {
  const rad = await getDokument(akt, dokumentId);
  const inlaga = dorr.slag === 'fil' ? await findInlaga(akt, rad) : null;
  const read = async ({ id, mall, filnamn }: DokumentRad): Promise<Fil> => ({
    dokumentId: id,
    mall,
    filnamn,
    bytes: await readDokument(akt, id),
  });
  return [await read(rad), ...(inlaga === null ? [] : [await read(inlaga)])];
}

/** The akt remembers who got what: somebody must be able to ask for it back, or to warn them. */
function note(session: Session, { aktId, mottagare, dorr }: Utslapp, { dokumentId }: Fil): Promise<void> {
  const { slag: satt } = dorr;
  const exemplar = dorr.slag === 'skrivare' ? dorr.exemplar : 1;
  const post = { tidpunkt: session.now(), av: signatureOf(session), mottagare, satt, exemplar };
  return writeAkt(session, aktId, 'dokument.utslappt', (akt) => insertUtslapp(akt, dokumentId, post));
}

/** @param left told of each file that is out, before the next one goes */
async function leave(
  host: Host,
  { dorr }: Utslapp,
  [fil, ...bredvid]: readonly [Fil, ...Fil[]],
  left: (fil: Fil) => Promise<void>,
): Promise<UtslappUtfall> {
  if (dorr.slag === 'skrivare') {
    const { utfall } = await host.print({ bytes: fil.bytes, exemplar: dorr.exemplar });
    if (utfall === 'skickad') await left(fil);
    return utfall;
  }
  const target = await chooseTarget(host, dorr.mapp, fil.filnamn);
  if (target === null) return 'avbruten';
  await save(target, fil.bytes);
  await left(fil);
  for (const more of bredvid) {
    await save(path.join(path.dirname(target), more.filnamn), more.bytes);
    await left(more);
  }
  return 'sparad';
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
