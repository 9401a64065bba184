import { FLAGGOR } from '../../instrument/flaggor.ts';
import { formatTidpunkt } from '../../lib/tid.ts';
import { hasKontakt } from '../../modules/aktualisering/kontakt.ts';
import type { AktualiseringUppgifter } from '../../modules/aktualisering/schema.ts';
import type { Arendetyprisk } from '../../modules/arendetyp/risk.ts';
import type { Avslut } from '../../modules/avslut/schema.ts';
import type { InkommetInnehall } from '../../modules/inkommet/schema.ts';
import type { Post } from '../../modules/post/schema.ts';
import type { Block } from '../define.ts';
import { ellerOkant, KANAL, SKYDDSARENDE, TRISTATE, vetOrd } from '../ord.ts';
import { fritext, type Niva, postFalt, signatur } from './post.ts';

/** What came in: number, time, channel, who reported it and what it was about. */
export function aktualiseringBlock(kod: string, uppgifter: AktualiseringUppgifter, niva: Niva): Block[] {
  return [
    {
      typ: 'falt',
      rader: [
        { etikett: 'Aktualisering', varde: kod },
        { etikett: 'Kom in', varde: formatTidpunkt(uppgifter.inkom) },
        { etikett: 'På vilket sätt', varde: KANAL[uppgifter.kanal] },
        { etikett: 'Anmälare', varde: ellerOkant(uppgifter.anmalare) },
        {
          etikett: 'Anmälaren vill vara okänd',
          varde: uppgifter.anmalareVillVaraOkand ? 'Ja. Sekretessen prövas innan uppgiften lämnas ut.' : 'Nej',
        },
        // How somebody can be reached leads to them: it stays in the program and off the paper.
        {
          etikett: 'Säker kontaktväg',
          varde: hasKontakt(uppgifter) ? 'Antecknad i programmet. Skrivs inte ut.' : 'Okänd',
        },
        { etikett: 'Utövaren är närvarande', varde: TRISTATE[uppgifter.utovareNarvarande] },
        { etikett: 'Ansökan om hjälp', varde: TRISTATE[uppgifter.ansokan] },
        { etikett: 'Hanterades som akut från början', varde: uppgifter.akut ? 'Ja' : 'Nej' },
      ],
    },
    ...fritext(niva, 'Vad saken gäller', uppgifter.rad),
    ...(uppgifter.ansokan === 'ja' ? fritext(niva, 'Vad ansökan gäller', uppgifter.ansokanOrd) : []),
    ...fritext(niva, 'Bakgrund', uppgifter.bakgrund),
  ];
}

/** That the report was wrongly registered, and why, before what it said; nothing for any other. */
export function strukenBlock(avslut: Avslut | null): Block[] {
  if (avslut?.innehall.orsak !== 'felregistrerad') return [];
  const text = `Struken ${signatur(avslut)}. ${avslut.innehall.sammanfattning}`;
  return [{ typ: 'ruta', rubrik: 'Felregistrerad', text }];
}

/** The copy of the aktualisering that a personakt begins with, and what had been judged then. */
export function inkommetBlock(post: Post<InkommetInnehall>, niva: Niva): Block[] {
  const { innehall } = post;
  return [
    ...aktualiseringBlock(innehall.kod, innehall.aktualisering, niva),
    { typ: 'rubrik', niva, text: 'Bedömt innan akten öppnades' },
    {
      typ: 'falt',
      rader: [
        { etikett: 'Skyddsärende', varde: SKYDDSARENDE[innehall.skyddsarende] },
        { etikett: 'Akut', varde: vetOrd(innehall.akut) },
        { etikett: 'Korta frågor ställda', varde: vetOrd(innehall.kortaFragor) },
        ...riskRader(innehall.risk),
        ...(innehall.medVuxen ? [{ etikett: 'Kom med en vuxen', varde: 'Ja. Insats matchas i den vuxnas akt.' }] : []),
      ],
    },
    ...(innehall.skal === ''
      ? []
      : [{ typ: 'bedomning' as const, rubrik: 'Skäl för bedömningen', text: innehall.skal, av: post.signeradAv }]),
    postFalt(post, []),
  ];
}

function riskRader(risk: Arendetyprisk | null): { etikett: string; varde: string }[] {
  if (risk === null) return [];
  return [
    { etikett: 'Fara för livet, akut', varde: risk.akutGrundA ? 'Ja' : 'Inte angivet' },
    {
      etikett: 'Det pekar på flaggorna',
      varde: risk.flaggor.length === 0 ? 'Inga' : risk.flaggor.map((flagga) => FLAGGOR[flagga].etikett).join(', '),
    },
  ];
}
