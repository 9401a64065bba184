import type { OutputOf, ParsedOf } from '../../../shared/api/contract.ts';
import { AppError } from '../../../shared/api/errors.ts';
import type { CoreEvent } from '../../../shared/api/events.ts';
import type { sakerhetskopiaApi } from '../../../shared/modules/sakerhetskopia/api.ts';
import type { Host } from '../host.ts';
import type { Jobb } from '../jobb.ts';
import { assertOutsideVault, chooseFolder } from './place.ts';
import { readManifest } from './read-copy.ts';
import { restoreCopy } from './restore-copy.ts';

type Call<V extends keyof typeof sakerhetskopiaApi> = (
  input: ParsedOf<(typeof sakerhetskopiaApi)[V]>,
) => Promise<OutputOf<(typeof sakerhetskopiaApi)[V]>>;

const WHOLE = 'Det finns ett helt valv här. En säkerhetskopia återställs bara där valvet saknas eller är skadat.';
const NOT_CHOSEN = 'Ingen mapp är vald. Inget är ändrat.';

/** The calls of `sakerhetskopia` that need no open vault: they bring one back. */
export function createKopiaHandlers(ctx: {
  /** The vault's folder. */
  readonly mapp: string;
  readonly host: Host;
  readonly jobb: Jobb;
  readonly emit: (event: CoreEvent) => void;
  readonly isRestorable: () => Promise<boolean>;
  /** Told when the vault is whole again. */
  readonly restored: () => void;
}): { readonly inspect: Call<'inspect'>; readonly restore: Call<'restore'>; isRestoring(): boolean } {
  let restoring = false;

  async function choose(mapp: string): Promise<string | null> {
    if (!(await ctx.isRestorable())) throw new AppError('CONFLICT', WHOLE);
    const chosen = await chooseFolder(ctx.host, mapp);
    if (chosen !== null) await assertOutsideVault(ctx.mapp, chosen);
    return chosen;
  }

  return {
    isRestoring: () => restoring,

    async inspect({ mapp }) {
      const chosen = await choose(mapp);
      if (chosen === null) return null;
      const { tagen, akter, filer } = await readManifest(chosen);
      return { mapp: chosen, kopia: { tagen, akter, byte: filer.reduce((sum, { byte }) => sum + byte, 0) } };
    },

    restore: ({ mapp, jobbId }) =>
      ctx.jobb.start(jobbId, async (signal) => {
        restoring = true;
        try {
          const chosen = await choose(mapp);
          if (chosen === null) throw new AppError('CANCELLED', NOT_CHOSEN);
          const progress = (klart: number, av: number) =>
            ctx.emit({ name: 'job.progressed', jobId: jobbId, klart, av });
          const undanlagt = await restoreCopy(ctx.mapp, chosen, { signal, progress });
          ctx.restored();
          return { undanlagt };
        } finally {
          restoring = false;
        }
      }),
  };
}
