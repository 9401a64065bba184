import { assert, property, subarray } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { AvslutForm, toNyttAvslut } from '../../renderer/features/avslut/schema.ts';
import { BeslutForm, emptyBeslut, undecidedOffers } from '../../renderer/features/beslut/values.ts';
import {
  ErbjudandeForm,
  emptyErbjudande,
  formField,
  hinderOf,
  toNyttErbjudande,
} from '../../renderer/features/erbjudande/values.ts';
import { emptyIntyg, IntygForm, textsToCheck } from '../../renderer/features/intyg/values.ts';
import { BehovForm, tidyBehov } from '../../renderer/features/matchning/behov.ts';
import { dismissedOf, flagOptions } from '../../renderer/features/skyddsbedomning/flags.ts';
import { beslutsforslag } from '../../renderer/features/utredning/values.ts';
import { FLAGGA_ID, type FlaggId } from '../../shared/instrument/flaggor.ts';
import type { PersonId, PostId } from '../../shared/lib/id.ts';
import type { Datum, Tidpunkt } from '../../shared/lib/tid.ts';
import type { KriterieUtfall, PlatsUtfall } from '../../shared/matchning/schema.ts';
import { checkUndantag } from '../../shared/matchning/undantag.ts';
import { RENSNINGSPUNKTER } from '../../shared/modules/avslut/schema.ts';
import { uncoveredHinder } from '../../shared/modules/erbjudande/rules.ts';
import type { Erbjudande, Erbjudandesvar } from '../../shared/modules/erbjudande/schema.ts';
import { barnetsAlder } from '../../shared/modules/person/alder.ts';

const NU = '2026-11-20T09:00:00.000Z' as Tidpunkt;
const IDAG = '2026-11-20' as Datum;

function kriterium(id: string, slag: KriterieUtfall['slag'], utfall: KriterieUtfall['utfall']): KriterieUtfall {
  return { id, slag, utfall, text: `${id}.` };
}

const HOTELL: PlatsUtfall = {
  kod: 'HO-01',
  typ: 'HO',
  revision: 1,
  sakerhet: 1,
  grupp: 'utesluts',
  kriterier: [
    kriterium('flagga', 'hard', 'not-met'),
    kriterium('sprak', 'soft', 'not-met'),
    kriterium('djur', 'soft', 'unknown'),
    kriterium('barn', 'hard', 'met'),
  ],
  skal: [],
};

function offer(nr: number) {
  return { id: nr.toString(16).padStart(32, '0'), nr, innehall: { platsKod: `SB-0${nr}` } } as Erbjudande;
}

function answer(svar: 'accepterat' | 'avbojt') {
  return { innehall: { svar } } as Erbjudandesvar;
}

function avslut(rensning: Record<string, 'ja' | 'inte-aktuellt' | null>) {
  return { handelse: NU, innehall: { orsak: 'malet-uppnatt' as const, sammanfattning: 'Klart.', rensning } };
}

describe('the offer of a place that does not meet everything', () => {
  const empty = emptyErbjudande(NU, 'HO-01', HOTELL);
  const filled = ErbjudandeForm.parse({
    ...empty,
    hard: empty.hard.map((ett) => ({ ...ett, skal: 'Ingen annan plats finns i natt.' })),
  });
  /** What the core writes about the second person. */
  const andra = { andraPerson: { namn: 'Kim Fiktivsson', satt: 'pa-plats', tid: NU }, kontrasigneraSenast: null };
  const from = { av: 'Sam Provander', matchningPostId: 'a'.repeat(32) as PostId, utfall: HOTELL };

  it('asks for an exception from each criterion that is not met, and for none that is unknown', () => {
    expect(empty.hard.map(({ kriterium: id }) => id)).toEqual(['flagga']);
    expect(empty.soft.map(({ kriterium: id }) => id)).toEqual(['sprak']);
    expect(hinderOf(null)).toEqual({ hard: [], soft: [] });
  });

  it('cannot be signed without a reason', () => {
    const faults = ErbjudandeForm.safeParse(empty).error?.issues.map(({ path }) => path.join('.'));
    expect(faults).toEqual(['hard.0.skal']);
  });

  it('makes exceptions that the rules accept, with the conditions of a hotel', () => {
    const asked = toNyttErbjudande(filled, from).innehall.undantag ?? [];
    const undantag = asked.map((ett) => ({ ...ett, ...andra, kontrasignerad: null }));
    expect(undantag).toHaveLength(1);
    expect(undantag.flatMap((ett) => checkUndantag(ett as never, HOTELL, false))).toEqual([]);
    expect(uncoveredHinder(HOTELL, undantag as never)).toEqual([]);
  });

  it('finds the field of the form for a fault that the core names', () => {
    expect(formField('innehall.undantag.0.skal')).toBe('hard.0.skal');
    expect(formField('innehall.platsKod')).toBe('platsKod');
    expect(formField('handelse')).toBe('handelse');
  });
});

describe('the flags of an assessment', () => {
  const flaggor = subarray([...FLAGGA_ID]);

  it('ask for a reason for exactly those that stood and are no longer chosen', () => {
    assert(
      property(flaggor, flaggor, (standing: FlaggId[], chosen: FlaggId[]) => {
        const asked = dismissedOf(standing, chosen, []).map(({ flagga }) => flagga);
        expect(asked).toEqual(standing.filter((flagga) => !chosen.includes(flagga)));
      }),
    );
  });

  it('keep a reason that is written while others are chosen', () => {
    const reasons = [{ flagga: 'GRAVID', skal: 'Barnet är fött.' }];
    expect(dismissedOf(['GRAVID', 'HOT_DOD'], [], reasons)).toEqual([
      { flagga: 'GRAVID', skal: 'Barnet är fött.' },
      { flagga: 'HOT_DOD', skal: '' },
    ]);
  });

  it('are all offered once, with where they come from in words', () => {
    const carried = { flaggor: ['HOT_DOD' as const, 'TVANGSRESA' as const], kalla: 'Från ärendetypen.' };
    const kanda = { standing: ['STRYPNING' as const], proposed: ['HOT_DOD' as const], carried };
    const options = [...flagOptions(true, kanda), ...flagOptions(false, kanda)];
    expect(options.map(({ value }) => value).toSorted()).toEqual([...FLAGGA_ID].toSorted());
    const described = (id: FlaggId) => options.find(({ value }) => value === id)?.description;
    expect(described('STRYPNING')).toMatch(/förra bedömningen\.$/);
    expect(described('HOT_DOD')).toMatch(/svar på frågor\. Från ärendetypen\.$/);
    expect(described('TVANGSRESA')).toMatch(/Från ärendetypen\.$/);
  });
});

describe('the needs of a household', () => {
  it('take a child’s age from the day of birth or the number, and leave an unknown one unknown', () => {
    expect(barnetsAlder({ fodd: '2017-03-15' as Datum, personnummer: '' }, IDAG)).toBe(9);
    expect(barnetsAlder({ fodd: null, personnummer: '' }, IDAG)).toBeNull();
    expect(barnetsAlder({ fodd: '1980-01-24' as Datum, personnummer: '' }, IDAG)).toBeNull();
    expect(barnetsAlder({ fodd: '2027-01-01' as Datum, personnummer: '' }, IDAG)).toBeNull();
  });

  it('lose the empty words that commas leave, and an empty part of a municipality is the whole of it', () => {
    const behov = BehovForm.parse({
      vuxna: [],
      barn: [],
      flaggor: [],
      flaggorBedomda: false,
      akutGrundA: null,
      hjalpDygnetRunt: null,
      personalDygnetRunt: null,
      akutSuicidal: null,
      aktivtBeroende: null,
      tillganglighet: null,
      djur: 0,
      sprak: ['arabiska', ' dari ', ''],
      kost: [' '],
      natter: null,
      farozoner: [{ kommun: 'Granvåg', zon: '', slag: 'kand-rackvidd', grund: '' }],
      leverantorskopplingar: null,
      onskar: { syskonTillsammans: false, skola: false, vard: false, pendling: false },
    });
    expect(tidyBehov(behov)).toMatchObject({
      sprak: ['arabiska', 'dari'],
      kost: [],
      farozoner: [{ kommun: 'Granvåg', zon: null }],
    });
  });
});

function missingOf(slag: string | null): string[] | undefined {
  const empty = emptyBeslut(NU, null, []);
  const { error } = BeslutForm.safeParse({ ...empty, innehall: { ...empty.innehall, slag } });
  return error?.issues.map(({ path }) => path.join('.'));
}

describe('the decision after an offer', () => {
  it('is due for what was accepted and has no decision, the newest first', () => {
    const offers = [
      { erbjudande: offer(1), svar: answer('accepterat') },
      { erbjudande: offer(2), svar: answer('avbojt') },
      { erbjudande: offer(3), svar: null },
      { erbjudande: offer(4), svar: answer('accepterat') },
      { erbjudande: offer(5), svar: answer('accepterat') },
    ];
    const decided = [{ innehall: { erbjudandePostId: offer(4).id } }];
    expect(undecidedOffers(offers, decided).map(({ nr }) => nr)).toEqual([5, 1]);
  });

  it('begins from the offer and never assumes who decides or by which law', () => {
    const { innehall } = emptyBeslut(NU, offer(1), []);
    expect(innehall).toMatchObject({ slag: 'insats', platsKod: 'SB-01', beslutsfattare: '', lagrumIds: [] });
  });

  it('asks for the first day of what is granted, at its field and beside all else that is missing', () => {
    for (const slag of ['insats', 'omedelbar-placering']) {
      expect(missingOf(slag)).toEqual(expect.arrayContaining(['innehall.galler.fran', 'innehall.beslut']));
    }
    for (const slag of ['inleda-utredning', 'avsluta-insats', 'annat', null]) {
      expect(missingOf(slag)).not.toContain('innehall.galler.fran');
    }
  });

  it('speaks to the one who gets it', () => {
    expect(beslutsforslag({ typ: 'SB', kod: 'SB-01' }, '2026-11-24')).toBe(
      'Du beviljas plats i skyddat boende (SB-01) från och med den 24 november 2026, tills vidare.',
    );
    expect(beslutsforslag(undefined, '2026-11-24')).toBe(
      'Du beviljas plats från och med den 24 november 2026, tills vidare.',
    );
    expect(beslutsforslag(undefined, '2026-1')).toBe('');
  });
});

describe('the certificate while it is written', () => {
  it('is looked through in the texts that say something and in no others', () => {
    const { innehall } = emptyIntyg(NU, 'b'.repeat(32) as PersonId, '040-6280400');
    expect(innehall.samtycke.datum).toBe('');
    expect(textsToCheck({ ...innehall, hotet: 'Hot.', men: '  \n' })).toEqual({ hotet: 'Hot.', vaxel: '040-6280400' });
  });
});

function missingInIntyg(own: Record<string, string>): string[] | undefined {
  const empty = emptyIntyg(NU, 'b'.repeat(32) as PersonId, '');
  const { error } = IntygForm.safeParse({ ...empty, innehall: { ...empty.innehall, ...own } });
  return error?.issues.map(({ path }) => path.join('.'));
}

describe('the certificate when it is signed', () => {
  it('rests on at least one kind of source', () => {
    expect(missingInIntyg({})).toContain('innehall.iakttagelser');
    expect(missingInIntyg({ klientensUppgifter: '  ' })).toContain('innehall.iakttagelser');
    for (const falt of ['iakttagelser', 'klientensUppgifter', 'handlingar']) {
      expect(missingInIntyg({ [falt]: 'Något.' })).not.toContain('innehall.iakttagelser');
    }
  });
});

describe('the end of an akt', () => {
  it('asks for an answer to every point of the cleaning, at its field', () => {
    const faults = AvslutForm.safeParse(avslut({ kopior: 'ja' })).error?.issues.map(({ path }) => path.join('.'));
    expect(faults).toEqual(
      RENSNINGSPUNKTER.filter(({ id }) => id !== 'kopior').map(({ id }) => `innehall.rensning.${id}`),
    );
  });

  it('sends the answers in the order of the points', () => {
    const all = Object.fromEntries(RENSNINGSPUNKTER.toReversed().map(({ id }) => [id, 'ja' as const]));
    const sent = toNyttAvslut(AvslutForm.parse(avslut(all)));
    expect(sent.innehall.rensning).toEqual(RENSNINGSPUNKTER.map(({ id }) => ({ id, svar: 'ja' })));
  });
});
