import { phrases, words } from './entries.ts';

/** Charges and calls as the codes and the shorthand of many states have them. */
export const charges = [
  ...words(
    'crime',
    `
    getaway nfs apo cdp cdv boh bohab fsga eoca aadw aapo afv afvi psmv cdtv aggbatt aggrobb cdvhan abhan ftsbl fsbl
    ftsfbl ubev tmvwop tmvw mvprowl vprowl malmisch omvwooc omvwoc owoc uuooc omvwi gmdwi amvt tbt tbrsp fva gtmv cpsp cpw lmfr tmt mrdr shtg
    shtng rbry brglry kdnp lrcny bwi buii fty ftys fsv aggflee gsw svs satg grandtheft pettytheft bankrobbery
    dognapping dognapped sexcrimes stickup stickups holdups ambushed swatter swatters catfishing deepfake groper groped
    bur stol obstruct obstructed ransacked ransacking ransack torching loansharking bookmaking
    `,
  ),
  ...phrases(
    'crime',
    `
    org|organized|organised|engaging crim|criminal|crime
    aggr bat|men|disch
    enter|ent auto|autos|vehicle|veh
    breach trust
    failed|failing|refused|refusing|failure identify|id
    didnt|wouldnt|not stop|yield
    ran police|pd|so|leo|cops|officer|officers|deputy|deputies|stop|trooper|troopers|sheriff
    ran traffic stop
    took off police|officer|officers|deputy|deputies|stop|cops|pd|so
    imp|drugged driver|driving|operator
    c i driving
    car|vehicle hopping|hopper|hoppers
    deadly missile
    throwing|thrown|threw missile
    laser pointer
    broke|busted|breaking|shattered window|windows|glass|door|windshield
    damaged mailbox|fence|gate|door|building|yard|lawn|window
    skip scan|scanning|scanned
    under ring|ringing
    bank jug|jugs
    auto|veh|vehicle|car recovery
    criminal|crim tres|tress
    price|upc|barcode|ticket|tag switch|switching|swap|swapping|switched|swapped
    human|child|sex|labor traff
    poss|possession cs
    exploitation|exploiting elderly|elder|child|children|minor|minors|vulnerable|dependent
    interfering|interference|hindering|hinder police|officer|officers|justice|leo|arrest|prosecution|po|peace|apprehension
    mal misch
    vehicle|car|veh cloning|cloned|clone
    pocket picking
    tax offense|offenses
    flight ~ prosecution|arrest
    prohibited possessor
    poss|possession intent
    sa child|kid|minor|juvenile|victim
    counterfeit bill
    fam viol|vio
    reck endangerment|burning|conduct
    negligent|culpable negligence
    auto|car|vehicle|veh|mv stripping|stripped
    bulk cash|currency
    cash|drug|gun|weapons|firearms|contraband|cigarette|tobacco|currency smuggling|smuggler
    arrow|mailbox|postal key|keys
    worthless|nsf|cold check|checks
    contributing delinquency
    civil rights violation
    violation civil rights
    retaliation witness|against
    dangerous instrument
    tire|tires|rim|rims|wheels|airbag|airbags|headlights|tailgate|tailgates|parts taken|cut|slashed
    hit rum
    offensive touching
    injury police|officer
    op|po|co viol|vio|violation|violations|violated
    viol|vio|violation|violations|violating|violated|violate|violates po|op
    `,
  ),
  ...words(['crime', 'drug'], `mdcs pocs mdpcs vgcsa vucsa cdsa tranq flakka methlab druggie druggies`),
  ...phrases(
    ['crime', 'drug'],
    `
    parcel|package interdiction
    highway interdiction
    manu|mfg|manufacturing|manufacture|del|delivery cs|controlled
    hand to hand
    load vehicle|car
    illegal|indoor|outdoor grow|grows
    `,
  ),
  ...words(
    'need',
    `
    betting wagering bookie nok barricade barricaded livestock narcan writ writs overdue dumper dumpers vagrancy vagrant
    vagrants reddi fmfr fict ficticious fictious ois hro ofp nco npo wellcheck wellnesscheck welcheck wlfr elopee truants
    `,
  ),
  ...phrases(
    'need',
    `
    body attachment
    import|export violation
    hazard traffic|road|roadway
    property|dog|child|wallet|purse found|lost
    vicious|aggressive|loose dog
    gas leak
    motorist assist
    assist motorist
    illegally dumped
    parked illegally
    unsafe driver|driving|vehicle|lane|operation|speed
    ran|run off road|roadway|highway
    no passing zone
    loud exhaust|muffler|vehicle|car
    lost elderly|driver|adult|hiker|motorist
    elderly ~ lost
    plate|tag|registration ~ not|doesnt|dont|didnt match|matching|belong|fit
    rental|rented|loaner|child|juvenile ~ not|never return|returned
    copper wire|pipe|cable
    fish game|wildlife
    dumped dog|animal|body|trash|tires|puppies|cat
    barred subject|person|customer
    emergency order
    police|blue|red blue lights
    ran away
    amber veh|vehicle|hit|bolo|child|activation|suspect
    found|discovered body|bodies|remains|infant|baby
    aban veh|vehicle|auto|car|mc|trailer|boat|rv
    cold plated
    process serve|served|service|server|serving
    runway juvenile|juv|teen|girl|boy|child|youth
    wants check
    outstanding|active|felony|misd wants|want
    breach peace
    family trouble|problem|standby
    landlord tenant
    neighbor|neighbors|neighborhood|juvenile|customer|employee trouble|dispute|problem|problems
    trouble neighbor|neighbors|juvenile|employee|customer|landlord
    dispute active|inactive|neighbor|neighbors|verbal|physical
    refusing|refuses|refused leave
    civil arrest|commitment
    sex off|offndr
    extradite hold
    `,
  ),
];
