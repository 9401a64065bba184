import { datumOf, formatDatum, formatTidpunkt } from '../../lib/tid.ts';
import type { AndradAv } from '../../modules/andra-person/schema.ts';
import { rollbenamning } from '../../modules/person/namn.ts';
import type { Skydd } from '../../modules/skydd/schema.ts';
import type { Utlamnande } from '../../modules/utlamnande/schema.ts';
import type { AktData } from '../akt-data.ts';
import type { Block, FaltBlock } from '../define.ts';
import { ANDRA_PERSON, ellerOkant, SKYDD } from '../ord.ts';
import { kontrasigneringRader } from './kontrasignering.ts';
import { findPerson } from './person.ts';
import { postFalt } from './post.ts';

/** Each protection that was recorded, of whom, by whose decision and until when. */
export function skyddBlock(post: Skydd, akt: AktData): Block[] {
  const { niva, beslutadAv, arendenummer, fran, till, skal, kontaktvag, andraPerson } = post.innehall;
  const person = findPerson(akt.personer, post.personId);
  const vem = person === null ? 'Personen' : rollbenamning(person, akt.personer);
  const kuvert = [kontaktvag.kuvertNummer, kontaktvag.kuvertPlats].filter((del) => del !== '').join(', ');
  return [
    rubrik(`${SKYDD[niva]}, ${vem}`, post),
    postFalt(post, akt.skydd, [
      { etikett: 'Beslutat av', varde: ellerOkant(beslutadAv) },
      { etikett: 'Ärendenummer', varde: ellerOkant(arendenummer) },
      { etikett: 'Gäller', varde: `${formatDatum(fran)} till ${till === null ? 'vidare' : formatDatum(till)}` },
      ...(skal === '' ? [] : [{ etikett: 'Skäl', varde: skal }]),
      { etikett: 'Post genom förmedling', varde: kontaktvag.formedling ? 'Ja' : 'Nej' },
      ...(kuvert === '' ? [] : [{ etikett: 'Kuvert med adressen', varde: kuvert }]),
      ...andraPersonRader(akt, post.id, andraPerson),
    ]),
  ];
}

/** Each time the whole akt went to somebody else than the archive as a file. */
export function utlamnandeBlock(post: Utlamnande, akt: AktData): Block[] {
  const { mottagare, filnamn, andraPerson } = post.innehall;
  return [
    rubrik('Hela akten lämnad som fil', post),
    postFalt(post, akt.utlamnanden, [
      { etikett: 'Mottagare', varde: mottagare },
      { etikett: 'Fil', varde: filnamn },
      ...andraPersonRader(akt, post.id, andraPerson),
    ]),
  ];
}

function andraPersonRader(akt: AktData, postId: string, andra: AndradAv | null): FaltBlock['rader'] {
  if (andra === null) return [];
  const varde = `${andra.namn}, ${ANDRA_PERSON[andra.satt]}, ${formatTidpunkt(andra.tid)}`;
  return [{ etikett: 'Andra person', varde }, ...kontrasigneringRader(akt, postId, andra.kontrasigneraSenast)];
}

function rubrik(namn: string, post: Pick<Skydd, 'handelse' | 'nr'>): Block {
  return { typ: 'rubrik', niva: 2, text: `${namn}, ${formatDatum(datumOf(post.handelse))} (post ${post.nr})` };
}
