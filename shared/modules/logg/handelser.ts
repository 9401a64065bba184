/**
 * What kind of thing an act is; the flags of the log review judge by it.
 * `oppning` opens an akt; `lasning` reads in it; `visning` shows one protected value; `andring` writes in it; `ut` lets a
 * document out; `hela-akten` lets a whole akt out; `jour` reads a jouröversikt; `nekad` is a refused unlocking;
 * `klocka` a clock set back; `ovrigt` the rest.
 */
export type Handelseslag =
  | 'oppning'
  | 'lasning'
  | 'visning'
  | 'andring'
  | 'ut'
  | 'hela-akten'
  | 'jour'
  | 'nekad'
  | 'klocka'
  | 'ovrigt';

export interface Handelseord {
  /** What was done, as a person would say it: the subject is the one who did it. */
  readonly ord: string;
  readonly slag: Handelseslag;
}

const gor =
  (slag: Handelseslag) =>
  (ord: string): Handelseord => ({ ord, slag });
const laser = gor('lasning');
const andrar = gor('andring');
const ovrigt = gor('ovrigt');

/** Every action that the calls of the contract write to the log, in words. */
export const ANROP: Readonly<Record<string, Handelseord>> = {
  'akt.oppnad': gor('oppning')('Öppnade akten'),
  'akt.kod-kopierad': laser('Kopierade aktens kod'),
  'aktualisering.skapad': andrar('Registrerade en aktualisering'),
  'aktualisering.last': laser('Läste aktualiseringen'),
  'aktualisering.sparad': andrar('Sparade aktualiseringen'),
  'anteckning.last': laser('Läste anteckningarna'),
  'anteckning.signerad': andrar('Signerade en anteckning'),
  'arendetyp.last': laser('Läste bedömningen av ärendetyp'),
  'arendetyp.signerad': andrar('Signerade bedömningen av ärendetyp'),
  'avslut.last': laser('Läste avslutet'),
  'avslut.signerat': andrar('Avslutade akten'),
  'barnratt.last': laser('Läste prövningarna av barnets rätt'),
  'barnratt.signerad': andrar('Signerade en prövning av barnets rätt'),
  'beslut.last': laser('Läste besluten'),
  'beslut.signerat': andrar('Signerade ett beslut'),
  'beslut.hinder': laser('Såg vad som talar emot en plats'),
  'bilaga.listade': laser('Såg vilka bilagor som finns i akten'),
  'bilaga.tillagd': andrar('Lade till en bilaga'),
  'bilaga.oppnad': laser('Öppnade en bilaga'),
  'bilaga.struken': andrar('Strök en bilaga som hamnat fel'),
  'dokument.listade': laser('Såg vilka dokument som finns i akten'),
  'dokument.skapat': andrar('Skapade ett dokument'),
  'dokument.visat': laser('Läste ett dokument'),
  'dokument.utskrivet': gor('ut')('Skrev ut ett dokument'),
  'dokument.sparat-som-fil': gor('ut')('Sparade ett dokument som fil'),
  'erbjudande.last': laser('Läste erbjudandena'),
  'erbjudande.lamnat': andrar('Lämnade ett erbjudande'),
  'erbjudande.besvarat': andrar('Signerade svaret på ett erbjudande'),
  'frist.fullgjord': andrar('Markerade en frist som fullgjord'),
  'granskning.signerad': andrar('Granskade det som en ny medarbetare har signerat'),
  'inkommet.last': laser('Läste det som kom in'),
  'insats.sparad': ovrigt('Ändrade en plats i katalogen'),
  'installning.sparad': ovrigt('Ändrade inställningarna'),
  'installning.lastid': ovrigt('Valde sin tid till låsning'),
  'instrument.last': laser('Läste svaren på instrumenten'),
  'instrument.signerat': andrar('Signerade svaren på ett instrument'),
  'intyg.last': laser('Läste intygen'),
  'intyg.kontrollerat': laser('Lät programmet leta skyddade ord i ett intyg'),
  'intyg.signerat': andrar('Signerade ett intyg'),
  'jour.sokt': ovrigt('Sökte i jouröversikterna'),
  'jour.oppnad': gor('jour')('Öppnade jouröversikten'),
  'jour.last-igen': gor('jour')('Läste jouröversikten igen'),
  'jour.antecknat': andrar('Skrev en anteckning från jouren'),
  'jour.anteckningar-lasta': laser('Läste jourens anteckningar'),
  'jour.kvitterad': andrar('Kvitterade att jouren läst'),
  'jour.oversikt-andrad': andrar('Ändrade om jouren har översikt'),
  'jour.kuvert-skapat': gor('ut')('Skrev ut ett jourkuvert'),
  'jour.kuvert-kvitterat': ovrigt('Kvitterade ett jourkuvert'),
  'jour.kuvert-forstort': ovrigt('Skrev att ett jourkuvert är förstört'),
  'kontrasignering.last': laser('Läste kontrasigneringarna'),
  'kontrasignering.signerad': andrar('Kontrasignerade'),
  'lagrum.rattat': ovrigt('Rättade ett lagrum'),
  'lagrum.inlast': ovrigt('Läste in lagrum ur en fil'),
  'lagrum.sparat-som-fil': ovrigt('Sparade lagrummen som fil'),
  'rutin.sparad': ovrigt('Sparade en version av kommunens rutiner'),
  'rutin.inlast': ovrigt('Läste in kommunens rutiner ur en fil'),
  'rutin.sparad-som-fil': ovrigt('Sparade kommunens rutiner som fil'),
  'rutin.bockad': andrar('Signerade en checklista'),
  'logg.provad': ovrigt('Kontrollerade loggens kedja'),
  'logg.ankare-utskrivet': ovrigt('Skrev ut ett loggankare'),
  'logg.last': ovrigt('Läste loggen'),
  'logg.akt-last': ovrigt('Såg vem som har öppnat akten'),
  'logg.granskning-last': ovrigt('Läste loggranskningen'),
  'logg.granskad': ovrigt('Skrev vad en granskning ledde till'),
  'matchning.last': laser('Läste matchningarna'),
  'matchning.korning': andrar('Gjorde en matchning'),
  'mote.last': laser('Läste mötesplanerna'),
  'mote.planerat': andrar('Signerade en mötesplan'),
  'mote.incheckat': andrar('Checkade in till ett möte'),
  'mote.utcheckat': andrar('Checkade ut från ett möte'),
  'mote.installt': andrar('Ställde in ett möte'),
  'natverk.last': laser('Läste nätverket omkring klienten'),
  'natverk.signerat': andrar('Signerade nätverket omkring klienten'),
  'person.last': laser('Läste personerna i akten'),
  'person.skapad': andrar('Lade till en person'),
  'person.sparad': andrar('Ändrade en person'),
  'personal.inbjuden': ovrigt('Bjöd in en person till valvet'),
  'personal.aterinbjuden': ovrigt('Gav en person en ny lösenfras'),
  'personal.roller-andrade': ovrigt('Ändrade en persons roller'),
  'personal.losenfras-bytt': ovrigt('Bytte sin lösenfras'),
  'personal.avslutad': ovrigt('Avslutade en person i valvet'),
  'skydd.last': laser('Läste skyddet för personerna'),
  'skydd.signerat': andrar('Signerade ett skydd'),
  'skydd.forseglat': andrar('Förseglade akten'),
  'sakerhetskopia.tagen': ovrigt('Tog en säkerhetskopia'),
  'sakerhetskopia.kvitterad': ovrigt('Bekräftade att valvet är äldre än det var'),
  'sakerhetsplan.last': laser('Läste säkerhetsplanerna'),
  'sakerhetsplan.signerad': andrar('Signerade en säkerhetsplan'),
  'skyddad-uppgift.listad': laser('Såg vilka skyddade uppgifter som finns'),
  'skyddad-uppgift.visad': gor('visning')('Visade en skyddad uppgift'),
  'skyddad-uppgift.skapad': andrar('Lade till en skyddad uppgift'),
  'skyddad-uppgift.borttagen': andrar('Tog bort en skyddad uppgift'),
  'skyddsbedomning.last': laser('Läste skyddsbedömningarna'),
  'skyddsbedomning.signerad': andrar('Signerade en skyddsbedömning'),
  'steg.markerat': andrar('Markerade ett steg'),
  'tilldelning.tilldelad': andrar('Tilldelade akten'),
  'tilldelning.avslutad': andrar('Tog någon från akten'),
  'tilldelning.chef-andrad': andrar('Ändrade om chefen har nyckel'),
  'tilldelning.sparrad': andrar('Spärrade någon för akten'),
  'tilldelning.sparr-havd': andrar('Hävde en spärr'),
  'utredning.inledd': andrar('Inledde utredning'),
  'vidare.last': laser('Läste hur ärendet gick vidare'),
  'vidare.signerat': andrar('Signerade hur ärendet går vidare'),
  'valv.aterstallningsblad-bekraftat': ovrigt('Bekräftade ett återställningsblad'),
  'valv.upplast': ovrigt('Låste upp'),
  'valv.last': ovrigt('Låste'),
};

/** What the program itself writes to the log, beside the calls. */
export const EGNA: Readonly<Record<string, Handelseord>> = {
  'deposition.olaslig': ovrigt('En deposition i akten gick inte att läsa'),
  'jour.mottagen': ovrigt('Det som jouren lämnat togs in i akten'),
  'klocka.bakat': gor('klocka')('Datorns klocka hade ställts bakåt'),
  'logg.ankare': ovrigt('Ett loggankare lämnade programmet'),
  'logg.granskning-utfall': ovrigt('En granskning fick ett utfall'),
  'natverk.sett': ovrigt('Datorns anslutning till nätverk hade ändrats'),
  'sakerhetskopia.aldre-tillstand': ovrigt('Valvet som öppnades var äldre än det hade varit'),
  'utslapp.fil': gor('ut')('Ett dokument sparades som fil'),
  'utslapp.fil-hela-akten': gor('hela-akten')('Hela akten sparades som fil'),
  'utslapp.skrivare': gor('ut')('Ett dokument gick till skrivaren'),
  'utslapp.skrivare-hela-akten': gor('hela-akten')('Hela akten gick till skrivaren'),
  'valv.skapat': ovrigt('Skapade valvet'),
  'valv.aterstallt': ovrigt('Låste upp med återställningsbladet'),
  'vantande.upplasning-nekad': gor('nekad')('Någon försökte låsa upp och nekades'),
  'vantande.aterstallning-nekad': gor('nekad')('Någon försökte använda återställningsbladet och nekades'),
  'vantande.huvud-skadat': ovrigt('Ett exemplar av valvets huvud var skadat'),
  'vantande.bortfall': ovrigt('Händelser medan valvet var låst gick förlorade'),
};

/** Why a call is not logged, in words. */
export const UNDANTAG: Readonly<Record<string, string>> = {
  'akt.list': 'Listan visar bara koder, steg och dagar.',
  'arbetslista.get': 'Min dag visar bara koder, steg och dagar.',
  'avbrutet.list': 'Det du själv har påbörjat, som koder och val. Att det görs klart loggas.',
  'avbrutet.remove': 'Tar bort en påminnelse. Inget i någon akt ändras.',
  'diagnostik.list': 'Raderna innehåller inga uppgifter ur någon akt.',
  'bilaga.readChunk': 'En del av en bilaga som är öppen. Att den öppnades loggas.',
  'diagnostik.report': 'Ett fel i fönstret skrivs i diagnostiken.',
  'egetUtkast.find': 'Det du själv har skrivit och som ingen annan kan läsa.',
  'egetUtkast.save': 'Sparas varannan sekund medan du skriver. Det du till sist sparar loggas.',
  'egetUtkast.remove': 'Följer på något som loggas, eller kastar det som ingen annan kunde läsa.',
  'insats.list': 'Katalogen är densamma för alla på enheten.',
  'installning.get': 'Kommunens egna uppgifter.',
  'installning.copyVaxel': 'Växelns nummer är kommunens eget.',
  'installning.getLastid': 'Den egna tiden till låsning.',
  'jobb.cancel': 'Jobbet loggar själv att det avbröts.',
  'jour.listAttKvittera': 'Visar bara koder och tider. Att jouren läste loggas.',
  'jour.listEgna': 'Det du själv har öppnat. Att du öppnade loggas.',
  'jour.listKuvert': 'Visar bara nummer, koder och dagar.',
  'lagrum.list': 'Lagrummen är desamma för alla.',
  'lagrum.preview': 'Det du har valt att granska. Inget sparas, och att det läses in loggas.',
  'rutin.list': 'Kommunens egna rutiner är desamma för alla.',
  'rutin.preview': 'Det du har valt att granska. Inget sparas, och att det läses in loggas.',
  'logg.manader': 'Vilka månader det finns en logg för, inte vad som står i den.',
  'logg.notiser': 'Vad programmet har märkt om datorns klocka sedan du låste upp.',
  'personal.list': 'Namnen på personalen är kända på enheten.',
  'tilldelning.list': 'Namnen på dem som arbetar med akten. Att akten öppnades loggas.',
  'sakerhetskopia.inspect': 'Valvet är inte öppet ännu. Läser bara förteckningen i kopian, inget ur någon akt.',
  'sakerhetskopia.restore': 'Valvet är inte öppet ännu. Att ett äldre valv öppnades loggas vid nästa upplåsning.',
  'sakerhetskopia.status': 'Säger bara när den senaste säkerhetskopian togs.',
  'utkast.find': 'Ditt eget utkast. Att akten öppnades loggas.',
  'utkast.save': 'Sparas varannan sekund medan du skriver. Det du signerar loggas.',
  'utkast.remove': 'Följer på en signatur, som loggas.',
  'valv.bedomLosenfras': 'Lösenfrasen bedöms medan du skriver. Inget sparas.',
  'valv.create': 'Inget sparas förrän återställningsbladet är bekräftat, och det loggas.',
  'valv.foreslaLosenfras': 'Slumpade ord. Inget sparas.',
  'valv.printAterstallningsblad': 'Valvet är inte öppet ännu. Att bladet bekräftas loggas.',
  'valv.recover': 'Inget sparas förrän det nya återställningsbladet är bekräftat, och det loggas.',
  'valv.status': 'Säger bara om det finns ett valv och om det är öppet.',
};

const OKAND: Handelseord = { ord: 'Annan händelse', slag: 'ovrigt' };

/** The words for what stands in the log. A log outlives the program that wrote it, so an unknown action has words too. */
export function ordOf(handling: string): Handelseord {
  return findWords(ANROP, handling) ?? findWords(EGNA, handling) ?? OKAND;
}

function findWords(words: Readonly<Record<string, Handelseord>>, handling: string): Handelseord | undefined {
  return Object.hasOwn(words, handling) ? words[handling] : undefined;
}

const RESULTAT: Readonly<Record<string, string>> = {
  ok: 'klart',
  skickad: 'skickat',
  sparad: 'sparat',
  avbruten: 'avbrutet',
  'ingen-skrivare': 'ingen skrivare',
  VALIDATION: 'nekat: något saknades',
  RULE: 'nekat av en regel',
  CONFLICT: 'nekat: någon hann före',
  NOT_FOUND: 'fanns inte',
  FORBIDDEN: 'nekat: ingen tillgång',
  LOCKED: 'nekat: låst',
  STORAGE: 'fel i lagringen',
  CANCELLED: 'avbrutet',
  UNEXPECTED: 'fel i programmet',
  fragat: 'frågat',
  anmalt: 'anmält',
  knapp: 'med knappen',
  overksam: 'ingen rörde datorn',
  skarmlas: 'skärmen låstes',
  vilolage: 'datorn gick i vila',
  avslut: 'programmet avslutades',
  klockhopp: 'klockan hoppade',
  ansluten: 'ansluten',
  'inte-ansluten': 'inte ansluten',
};

/** How it went. Null: an attempt without an outcome; it goes on just now, or the program or the computer stopped. */
export function resultatOrd(resultat: string | null): string {
  if (resultat === null) return 'inte avslutat';
  return Object.hasOwn(RESULTAT, resultat) ? (RESULTAT[resultat] ?? resultat) : resultat;
}
