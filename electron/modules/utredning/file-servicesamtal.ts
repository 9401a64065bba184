import type { PostId } from '../../../shared/lib/id.ts';
import { datumOf, formatDatumIText } from '../../../shared/lib/tid.ts';
import type { AnteckningInnehall } from '../../../shared/modules/anteckning/schema.ts';
import type { Person } from '../../../shared/modules/person/schema.ts';
import type { Vidare } from '../../../shared/modules/vidare/schema.ts';
import type { AktWrite, OpenContext } from '../context.ts';
import { anteckningFormat } from '../post/formats.ts';
import { insertPost } from '../post/repo.ts';
import { signatureOf } from '../post/sign.ts';
import type { Personaktsinnehall } from './fill-personakt.ts';

/**
 * A servicesamtal that had to become a case is filed as a note in it, in the name of the one who held it. It is about the
 * adult: a child's akt that is opened without hers is only told where it stands, since whoever she is protected from may
 * ask for that akt.
 */
export async function fileServicesamtal(
  akt: AktWrite,
  ctx: OpenContext,
  { underlag, personIds }: Pick<Personaktsinnehall, 'underlag' | 'personIds'>,
  subject: Person,
): Promise<void> {
  const medVuxen = underlag.personer.some(({ id, roll }) => roll === 'klient' && personIds.includes(id));
  if (subject.roll === 'barn' && medVuxen) return;
  for (const samtal of underlag.servicesamtal) {
    const isBarn = subject.roll === 'barn';
    const innehall = isBarn ? hanvisning(samtal, underlag.inkommet.kod) : anteckningOf(samtal);
    await insertPost(akt, anteckningFormat, {
      id: ctx.newId() as PostId,
      personId: null,
      handelse: samtal.handelse,
      // The pointer is new; the note was signed when the talk was written down.
      signerad: isBarn ? ctx.now() : samtal.signerad,
      signeradAv: isBarn ? signatureOf(ctx) : samtal.signeradAv,
      ersatter: null,
      innehall,
      soktext: innehall.text,
    });
  }
}

function anteckningOf({ innehall: { sammanfattning, skal } }: Vidare): AnteckningInnehall {
  return { text: `Servicesamtal\n\n${sammanfattning}\n\nSkäl: ${skal}`, kalla: 'ej-angiven', art: 'bedomning' };
}

function hanvisning({ handelse }: Vidare, kod: string): AnteckningInnehall {
  const dag = formatDatumIText(datumOf(handelse));
  return {
    text: `Ett servicesamtal hölls ${dag}. Det står i aktualiseringen ${kod}.`,
    kalla: 'ej-angiven',
    art: 'fakta',
  };
}
