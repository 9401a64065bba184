/**
 * Words of four letters and more that stand in addresses and names of places without giving any of them away. A part of
 * a protected datum that is one of these is not searched for by itself; the datum as a whole always is.
 */
export const VANLIGA_ORD: ReadonlySet<string> = new Set(
  `
  skola skolan grundskola grundskolan förskola förskolan gymnasium gymnasiet högstadiet mellanstadiet lågstadiet dagis
  fritids fritidshem klass klassen avdelning avdelningen årskurs
  gata gatan vägen torg torget plats platsen centrum kommun kommunen stad staden stadsdel stadsdelen postnummer adress
  adressen gatuadress
  vårdcentral vårdcentralen hälsocentral hälsocentralen sjukhus sjukhuset mottagning mottagningen akuten klinik kliniken
  tandläkare tandläkaren barnmorska psykiatri psykiatrin öppenvård
  arbete arbetet arbetsplats arbetsplatsen jobb jobbet kontor kontoret företag företaget butik butiken affär affären
  lager lagret restaurang restaurangen hemtjänst hemtjänsten äldreboende äldreboendet deltid heltid
  hemma hemmet bostad bostaden lägenhet lägenheten hyreshus villa villan våning våningen huset
  norra södra östra västra nedre övre inre yttre nya gamla stora lilla
  från till efter före under över inte ring ringer ringa alltid aldrig endast vardag vardagar helg helger dagar dagtid
  kväll kvällar kvällstid morgon morgonen hela halv samma annan annat andra eller samt också bara både mellan utanför
  bredvid intill nära mitt utan innan sedan tidigare nuvarande klockan vecka veckor månad månader
  hennes hans deras dess denna detta dessa barn barnet barnen mamma pappa syster bror systern brodern kollega kollegan
  chef chefen granne grannen väninna vännen heter arbetar jobbar brukar finns skriv skriva meddelande meddelanden lämna
  mobil telefon mejl brev post kontakt kontakta genom
`
    .split(/\s+/)
    .filter((ord) => ord !== ''),
);
