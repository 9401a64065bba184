import { z } from 'zod';
import type { Faltfel } from '../api/errors.ts';
import { line, requiredText } from '../lib/text.ts';
import { Datum, datumOf, Tidpunkt } from '../lib/tid.ts';
import type { PlatsUtfall } from './schema.ts';

const gemensamt = {
  platsKod: z.string().max(20),
  kriterium: z.string().max(40),
  skal: requiredText(4000, 'Skriv varför platsen ändå väljs.'),
  av: requiredText(200, 'Skriv vem som gör undantaget.'),
  tid: Tidpunkt,
};

/** A criterion set aside: a soft one with a reason, a hard one with a reason and a second person. */
export const Undantag = z.discriminatedUnion('slag', [
  z.object({ slag: z.literal('soft'), ...gemensamt }),
  z.object({
    slag: z.literal('hard'),
    ...gemensamt,
    andraPerson: z.object({
      namn: requiredText(200, 'Skriv namnet på den andra personen.'),
      satt: z.enum(['pa-plats', 'telefon'], { error: 'Välj hur den andra personen deltog.' }),
      tid: Tidpunkt,
    }),
    /** What makes it defensible; at least those of `undantagsvillkor`. */
    villkor: z.array(line(300)).max(20),
    /** Only when the second person took part by telephone. */
    kontrasigneraSenast: Datum.nullable(),
    kontrasignerad: z.object({ av: requiredText(200, 'Skriv vem som kontrasignerar.'), tid: Tidpunkt }).nullable(),
  }),
]);
export type Undantag = z.infer<typeof Undantag>;

/** An exception as it is asked for. Who the second person of a hard one is, the core finds out and writes down. */
export const NyttUndantag = z.discriminatedUnion('slag', [
  z.object({ slag: z.literal('soft'), ...gemensamt }),
  z.object({ slag: z.literal('hard'), ...gemensamt, villkor: z.array(line(300)).max(20) }),
]);
export type NyttUndantag = z.infer<typeof NyttUndantag>;

const SISTA_UTVAG_HOTELL: readonly string[] = [
  'Högst en natt, som sista utväg.',
  'Enheten bokar, utan klientens namn.',
  'Personal ringer under vistelsen.',
  'Nästa lösning är klar dagen efter.',
];

/** The conditions that a hard exception must carry for this type of place. */
export function undantagsvillkor(utfall: PlatsUtfall): readonly string[] {
  return utfall.typ === 'HO' ? SISTA_UTVAG_HOTELL : [];
}

/** The working day when one who was asked by telephone signs at the latest. */
export function kontrasigneringsdag(tid: Tidpunkt, nextWorkingDay: (datum: Datum) => Datum): Datum {
  return nextWorkingDay(datumOf(tid));
}

/**
 * What is wrong with an exception; empty when it may be signed.
 * @param utfall the result of that place in the run that the exception is made from
 * @param akut only an acute case allows the second person to take part by telephone
 */
export function checkUndantag(undantag: Undantag, utfall: PlatsUtfall, akut: boolean): Faltfel[] {
  const fel: Faltfel[] = [];
  const kriterium = utfall.kriterier.find((one) => one.id === undantag.kriterium);
  if (undantag.platsKod !== utfall.kod) fel.push({ falt: 'platsKod', mening: 'Undantaget gäller en annan plats.' });
  if (kriterium === undefined || kriterium.utfall === 'met')
    fel.push({ falt: 'kriterium', mening: 'Det finns inget att göra undantag från.' });
  else if (kriterium.slag !== undantag.slag)
    fel.push({
      falt: 'slag',
      mening:
        kriterium.slag === 'hard'
          ? 'Den här regeln utesluter platsen. Undantag kräver en andra person.'
          : 'Den här regeln kräver bara ett skäl.',
    });
  if (undantag.slag === 'hard') fel.push(...checkHard(undantag, utfall, akut));
  return fel;
}

function checkHard(undantag: Extract<Undantag, { slag: 'hard' }>, utfall: PlatsUtfall, akut: boolean): Faltfel[] {
  const fel: Faltfel[] = [];
  const { andraPerson, av, kontrasigneraSenast, kontrasignerad, villkor } = undantag;
  const same = (namn: string) => namn.trim().toLowerCase() === av.trim().toLowerCase();
  if (same(andraPerson.namn))
    fel.push({ falt: 'andraPerson.namn', mening: 'Den andra personen måste vara någon annan.' });
  if (andraPerson.satt === 'telefon') {
    if (!akut)
      fel.push({
        falt: 'andraPerson.satt',
        mening: 'Per telefon går bara i akuta ärenden. Låt den andra personen vara med.',
      });
    if (kontrasigneraSenast === null)
      fel.push({
        falt: 'kontrasigneraSenast',
        mening: 'Ange när den andra personen ska kontrasignera, senast nästa arbetsdag.',
      });
  }
  if (kontrasignerad !== null && same(kontrasignerad.av))
    fel.push({ falt: 'kontrasignerad.av', mening: 'Den som gör undantaget kan inte kontrasignera det.' });
  if (undantagsvillkor(utfall).some((one) => !villkor.includes(one)))
    fel.push({ falt: 'villkor', mening: 'Alla villkor för undantaget måste vara med.' });
  return fel;
}
