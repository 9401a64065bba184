/** sysexits.h EX_SOFTWARE: nothing more can be done. */
export const BROKEN = 70;
/** How a life tells its keeper that another shall follow: the vault locked. */
export const LOCKED = 75;
/** The same, and the vault has new keys. */
export const REKEYED = 77;
/** The same after core or page broke, which happens only so often before the program gives up. */
export const DIED = 76;
