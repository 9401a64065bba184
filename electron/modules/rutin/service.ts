import { AppError, ruleError } from '../../../shared/api/errors.ts';
import { shownFel } from '../../../shared/lib/textfil.ts';
import { addToDatum, type Datum, datumOf } from '../../../shared/lib/tid.ts';
import type { rutinApi } from '../../../shared/modules/rutin/api.ts';
import { formatRutiner, readRutiner } from '../../../shared/modules/rutin/fil.ts';
import { gallerFranFel, isTom, mergeSteg, saysTheSame, versionAt } from '../../../shared/modules/rutin/rules.ts';
import type { Rutinversion, Stegrutin } from '../../../shared/modules/rutin/schema.ts';
import { readLage } from '../akt/lage.ts';
import type { RegisterWriteContext } from '../context.ts';
import type { Handlers } from '../handlers.ts';
import { checklistaFormat } from '../post/formats.ts';
import { signPost } from '../post/sign.ts';
import { listAktrutiner } from './aktrutin.ts';
import { insertVersion, listVersioner } from './repo.ts';

const FILNAMN = 'rutiner.txt';

export const rutinHandlers: Handlers<typeof rutinApi> = {
  async list(ctx) {
    const versioner = await listVersioner(ctx.register);
    return { versioner, galler: versionAt(versioner, ctx.now())?.nr ?? null };
  },

  save: (ctx, input) => saveVersion(ctx, input),

  async preview(ctx, input) {
    const { steg, fel } = readRutiner(input.text);
    const senaste = (await listVersioner(ctx.register)).at(-1);
    const andringar = fel.length > 0 ? [] : changesOf(senaste?.steg ?? [], steg);
    return {
      grund: senaste?.nr ?? 0,
      andringar,
      oforandrade: fel.length > 0 ? 0 : steg.length - andringar.length,
      ...shownFel(fel),
    };
  },

  async importFil(ctx, { text, ...input }) {
    const { steg, fel } = readRutiner(text);
    if (fel.length > 0) throw ruleError('Filen har fel. Granska den igen; inget är inläst.', 'text');
    return saveVersion(ctx, { ...input, steg });
  },

  async saveFil(ctx, { mapp }) {
    const senaste = (await ctx.readRegister(listVersioner)).at(-1);
    return { utfall: await ctx.sparaText({ mapp, filnamn: FILNAMN, text: formatRutiner(senaste?.steg ?? []) }) };
  },

  async sign(ctx, { innehall }) {
    const lage = await readLage(ctx.akt, datumOf(ctx.now()));
    const shown = (await listAktrutiner(ctx, lage)).find(({ steg }) => steg === innehall.steg)?.galler ?? null;
    const agrees =
      shown !== null &&
      shown.punkter.length === innehall.punkter.length &&
      shown.punkter.every((punkt, index) => punkt === innehall.punkter[index]?.text);
    if (!agrees) throw ruleError('Checklistan har ändrats sedan du öppnade den. Öppna steget igen och bocka av.');
    return signPost(ctx, checklistaFormat, {
      personId: null,
      handelse: ctx.now(),
      ersatter: null,
      innehall: { ...innehall, version: shown.nr },
      soktext: '',
    });
  },
};

async function saveVersion(
  ctx: RegisterWriteContext,
  input: Pick<Rutinversion, 'gallerFran' | 'skal' | 'steg'> & { readonly grund: number },
): Promise<Rutinversion> {
  const senaste = (await listVersioner(ctx.register)).at(-1);
  const nr = senaste?.nr ?? 0;
  if (nr !== input.grund) {
    throw new AppError(
      'CONFLICT',
      'Någon annan har sparat en nyare version sedan du öppnade rutinerna. Öppna dem igen.',
    );
  }
  assertGallerFran(input.gallerFran, datumOf(ctx.now()));
  if (changesOf(senaste?.steg ?? [], input.steg).length === 0) {
    throw ruleError('Det finns inget att spara: texterna är desamma som förut.');
  }
  const version: Rutinversion = {
    nr: nr + 1,
    gallerFran: input.gallerFran,
    skal: input.skal,
    sparad: ctx.now(),
    sparadAv: ctx.user.namn,
    steg: mergeSteg(senaste?.steg ?? [], input.steg),
  };
  await insertVersion(ctx.register, version, ctx.user.id);
  return version;
}

function assertGallerFran(gallerFran: Datum, idag: Datum): void {
  const fel = gallerFranFel(gallerFran, idag, addToDatum(idag, { years: 1 }));
  if (fel !== null) throw ruleError(fel, 'gallerFran');
}

function changesOf(fore: readonly Stegrutin[], nya: readonly Stegrutin[]) {
  return nya.flatMap((ny) => {
    const found = fore.find(({ steg }) => steg === ny.steg) ?? null;
    if (saysTheSame(found ?? { text: '', punkter: [] }, ny)) return [];
    return [{ steg: ny.steg, fore: found, efter: isTom(ny) ? null : ny }];
  });
}
