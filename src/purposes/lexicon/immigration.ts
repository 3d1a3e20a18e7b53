import { phrases, words } from './entries.ts';

/** 53060.4(c): what names immigration enforcement, the agencies that do it, and what may mean it. */
export const immigration = [
  ...words(
    'immigration',
    `
    immigration immigrations immigrant immigrants deportation deportations deport deports deported deporting deportee
    deportees deportable repatriation 287g uscis undocumented illegals overstayer overstayers inadmissible
    immig immigr immi undoc undocs
    inmigracion inmigrante inmigrantes deportacion deportaciones deportar deportado deportada deportados deportable
    indocumentado indocumentada indocumentados indocumentadas migra migratorio migratoria migratorios migratorias
    `,
  ),
  ...phrases(
    'immigration',
    `
    287 g
    illegal|unlawful|criminal|removable|deportable|undocumented|inadmissible|excludable|unauthorized alien|aliens|noncitizen|noncitizens|migrant|migrants
    illegal|unlawful immigration|immigrant|immigrants|presence|reentry|re-entry
    alien smuggling|smuggler|smugglers|harboring|transport|registration|removal|number|status|transporting
    smuggling|harboring|transporting alien|aliens|illegals|immigrants|migrants
    illegal|unlawful re entry
    reentry removed|deported|removal
    re entry removed|deported|removal
    removal order|orders|proceedings|proceeding|operation|operations|hearing
    order|orders removal|deportation
    ordered removed
    final|administrative order|removal|orders removal|deportation
    admin|administrative removal
    visa|visas overstay|overstays|overstayed|violator|violators|violation
    overstay|overstayed visa
    unlawfully|illegally present|here
    imm hold|detainer|warrant|violation|status|court
    ina violation|violations|section|warrant|arrest
    t8 case|violation|fugitive|warrant
    us|usa|country illegally
    voluntary departure
    expedited removal
    reentry removal|deportation
    reentry after removal|deportation
    re entry after removal|deportation
    no legal status
    lacks|without legal status
    entered illegally
    crossed|crossing illegally
    crosser|crossers border|illegally
    border crosser|crossers|jumper|jumpers|runner|runners
    border crossing illegal
    entry without inspection
    8 usc 1324|1325|1326|1227|1182|1253
    8 u s c
    1325|1326 reentry|entry|violation|case|warrant
    ina 212|236|237|241|274|287
    usc 1324|1325|1326
    title 8|42
    i 200|205|247|247a|213
    form i
    dhs detainer|hold|warrant|warrants
    federal immigration
    civil|status immigration
    eoir|bia hearing|order
    deportation officer|officers
    not legal here
    here illegally
    in country illegally
    not citizen
    non citizen|citizens
    birth country
    sanctuary violator
    green card fraud|fake
    marriage fraud visa
    sin|no papeles|documentos
    sin tiene papeles
    orden|ordenes expulsion|deportacion|remocion
    extranjero|extranjera|extranjeros|persona|personas|trabajador|trabajadores ilegal|ilegales|irregular
    cruce|cruces|cruzo|cruzaron|entrada|ingreso|paso|reingreso ilegal|ilegalmente|frontera|irregular
    cruzar frontera
    estatus|estado|situacion|retencion|control|detencion|violacion|autoridad|autoridades|redada|detenedor migratorio|migratoria
    agente|agentes|oficial|oficiales|orden|detencion|retencion|redada|redadas|centro migracion
    visa vencida
    inmigrantes|trabajadores|extranjeros|personas|varios|muchos|dos|tres ilegales
    permanencia ilegal
    `,
  ),
  ...words('immigration-agency', `cbp usbp ero bortac insagents`),
  ...phrases(
    'immigration-agency',
    `
    border patrol|patrolman|agent|agents|protection
    bordr|boder|boarder|broder patrol
    customs border
    enforcement removal
    u s border
    us customs enforcement
    homeland border
    patrulla fronteriza
    agente|agentes fronterizo|fronterizos
    guardia fronteriza
    ins agent|agents|hold|detainer|officer
    bp agent|agents
    `,
  ),
  ...words('ice', 'ice'),
  ...words(
    'ice-context',
    `
    detainer detainers hold holds agent agents assist assisting assistance asst aid target targets raid raids redada federal feds
    deportation removal removals request req custody transfer pickup admin administrative operation op ops officer
    officers field fugitive support surveillance surv task force tf joint subject arrest arrests locate agency help helping
    for per orden retencion agente agentes apoyo solicitud operativo operacion
    `,
  ),
  ...phrases('ice-context', `pick up\nice warrant|warrants`),
  ...words('homeland', `hsi dhs homeland`),
  ...phrases('homeland', `homeland security|sec\nseguridad nacional`),
  ...words(
    'immigration-hint',
    `
    border migrant migrants visa visas asylum asylee refugee refugees noncitizen noncitizens alien aliens emigration
    migration migrations emigrate immigrate migracion citizenship nationality naturalization coyote coyotes bailout frontera fronterizo asilo
    refugiado refugiados ilegales extranjero extranjeros extranjera migrante migrantes pollero polleros mojado mojados wetback
    wetbacks detainer detainers detainee detainees sevis stowaway repatriate smuggling smuggle overstay overstayed t8 daca
    everify
    `,
  ),
  ...phrases(
    'immigration-hint',
    `
    human|people|person smuggling|smuggler|smugglers
    foreign national|nationals|born
    crossed|crossing border
    green card
    illegal|unlawful entry
    lone star
    admin|administrative warrant|warrants
    bp assist|request|hold|bolo|station
    assist|for bp
    mexican|guatemalan|honduran|salvadoran|venezuelan|haitian|cuban|chinese|somali national|nationals
    violator file
    illegal|illegals|ilegal subject|subj|male|female|occupant|person|people|worker|family|man|men|woman|women|individual|resident|passenger|crossing|stay|status|presence|arrival
    illegal|ilegal driver
    customs agent|agents|officer|officers|hold|request|assist|enforcement
    assist customs
    us|u.s bp
    final order
    credible fear
    humanitarian parole|parolee
    air marine
    port of entry
    port entry
    secure communities
    legal|work status|permit|authorization
    fed|federal detainer|hold
    trafico personas|migrantes
    `,
  ),
  ...words('immigration-faint', 'illegal customs aduana ilegal ins'),
  ...words(
    'act',
    `
    violation violations violator violators viol warrant warrants status investigation investigations investigating
    investigative inv invest enforcement civil criminal administrative detainer detainers hold arrest arrests raid
    removal fraud overstay reentry smuggling harboring case cases search locate locating orden violacion retencion
    detencion investigacion redada estatus control pill pills clinic travel clinica pastilla pastillas buscar busqueda
    `,
  ),
];
