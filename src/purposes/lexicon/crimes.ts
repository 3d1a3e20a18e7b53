import { phrases, words } from './entries.ts';

/** Crimes by name and by the shorthand of reports and dispatch. */
export const crimes = [
  ...words(
    'crime',
    `
    theft thefts thief thieves thieving larceny larcenies larc larcency steal steals stealing stole stolen stln stlen
    stoln shoplift shoplifts shoplifted shoplifting shoplifter shoplifters booster boosters boosting robbery robberies
    rob robs robbed robbing robber robbers robb burglary burglaries burglar burglars burglarize burglarized
    burglarizing burg burgs burgl burglry bne bnes bmv bmvs bomv heist heists mugging mugged mugger carjack carjacks
    carjacked carjacking carjackings carjacker carjackers pickpocket pickpockets pickpocketing jugging juggers jugger
    pilfering poaching poacher rustling looting looters orc orcs ortc ort embezzlement embezzle embezzled pursesnatch
    gta gtas mvt mvts uumv uuv uum tfa tfmv tfv psv rsv rsp rsmv ucv tsv shopliftng
    homicide homicides murder murders murdered murderer manslaughter mansl killing killer killed assassination
    infanticide femicide dismemberment
    assault assaults assaulted assaulting assaultive aslt asslt aggaslt battery batteries batt batterer beating
    beaten stab stabs stabbed stabbing stabbings knifing shooting shootings shooter shooters drivebys driveby shot
    shots gunshot gunshots gunfire gunfight gunman gunpoint strangle strangled strangling strangulation strang
    choking choked mayhem adw awdw awik abh gbh fight fights fighting brawl affray altercation
    kidnap kidnaps kidnapped kidnaping kidnapping kidnappings kidnapper kidnappers kidnp abduct abducts abducted
    abduction abductions abductor hostage hostages ransom trafficker traffickers
    rape rapes raped raping rapist molest molested molestation molester sodomy incest voyeur voyeurism peeper
    groping fondling fondled csc csam cspm icac luring enticement grooming pedophile pedophilia prostitution prostitute
    prostitutes pimp pimps pimping pandering solicitation sextortion bestiality exhibitionist lewd lewdness
    dv dvs dvra dvro dva ipv domestic domestics dom doms tdv
    arson arsons arsonist arsonists firebomb firebombing vandalism vandalized vandal vandals vand graffiti
    tagging
    weapon weapons gun guns firearm firearms handgun rifle shotgun pistol machete uuw uuwf ucw uw brandish brandished
    brandishing brandishes ammo ammunition explosive explosives bomb bombs bombing grenade grenades ied swatting armed
    menacing menace terrorism terrorist terroristic terrorizing
    extortion extort extorting extorted blackmail racketeering rico launder laundering
    gang gangs gangbanger
    threat threats threatened threatening threaten threatens threatning stalk stalks stalked stalking stalker
    stalkers harass harassed harassing harassment harrassment harrassing harass intimidation intimidating
    cybercrime hacking ransomware malware doxing
    skimmer skimmers skimming skim counterfeit counterfeits counterfeiting counterfeiter
    evading evade evades evaded evader evasion eluding elude eluded eludes fleeing flee flees fled felfleeing flees
    dui duis dwi dwis owi ovi oui duid dwai dwui drunk drunken intoxicated intox impaired reckless recklessly
    wreckless dwlsr dwls dwlr dwli dwol dus dwr dws dwsr hto racing takeover takeovers sideshow sideshows burnout
    burnouts hnr hitrun hitnrun hitandrun fsra ftsr ftsra fsgi flsa ltsa lsa
    cruelty poisoning poisoned neglect neglected
    resisting resisted resist rwov obstruction obstructing
    catalytic jackings slimjim
    escape escaped escapee escapees escaping escapes
    `,
  ),
  ...phrases(
    'crime',
    `
    hit run|runs|runner|skip
    h r
    hit ran
    hit run|ran
    hit n run
    leave|leaving|left|leaves scene
    fail|failed|failure|fails stop|render|remain|yield
    fail stop render
    grand larceny|auto
    auto|vehicle|veh|car|motor|mv|truck|trailer|boat|bike|tool|copper|gas|fuel|mail|package|pkg|metal|cargo break
    break|breaking|broke|broken in|enter|entering|into
    breaking entering
    b e
    car|vehicle|veh|auto|window smash|smashing|smashed
    smash grab|grabs
    grab run|go|dash
    snatch grab
    purse snatch|snatching|snatcher
    shop lift|lifting|lifter|lifters
    push out|outs
    pushout
    walk out theft
    drive off|offs
    gas drive
    gas|fuel|pump skip|skips
    dine dash
    home|house invasion|invasions|invader
    drive by
    person|man|subject|subj|suspect|male|female gun|knife|firearm
    car jack|jacking|jacked
    street takeover|takeovers|race|racing|racer|racers
    drag race|racing
    road rage
    aggressive|aggresive|careless|negligent|erratic|dangerous driving|driver|drvr
    porch|package|mail|box pirate|pirates
    catalytic|cat converter|converters|conv
    c c theft
    ponzi scheme
    identity|id theft
    money launder|laundering
    organized|organised crime|retail
    hate|bias crime|crimes|incident
    white collar
    property|violent|financial|finance|economic|electronic|cyber|computer|traffic|persons|sex|sexual|drug|gun|auto|vehicle|retail|environmental|wildlife|juvenile crime|crimes|offense|offenses|offence|offences|offender|offenders
    financial|electronic exploitation
    indecent exposure|exposing|liberties
    sex|sexual|sexually assault|assaults|battery|abuse|abused|exploitation|offender|offenders|predator|predators|misconduct|conduct|contact|imposition|crimes|violence|deviate|performance
    sex off|offn|offndr|trafficking
    peeping tom
    child|children|kid|minor|infant|juvenile|elder|elderly|senior|dependent|adult|animal|dog|spousal|spouse|partner|victim abuse|abused|abuser|neglect|neglected|endangerment|endangering|exploitation|molestation|porn|pornography|cruelty|luring|enticement|abandonment|trafficking
    child in danger|sex|sexual
    endanger|endangering|endangerment child|minor|children
    crimes against|vs children|persons|person|property|elderly
    injury to child
    corpse abuse
    abuse corpse
    human|labor|labour|child|sex trafficking|traffic|trafficker
    forced labor
    promoting prostitution
    illegal|unlawful|concealed|stolen|prohibited possession|weapon|carry|carrying|firearm|discharge
    felon possession|poss
    prohibited person
    criminal|crim damage|mischief|misch|threat|threats|impersonation|tampering|trespass|trespassing|tresp|damaging|sexual|possession|conspiracy|negligence|vehicular
    damage|damaged|damaging property|prop|car|vehicle|veh
    damage to property
    property|prop damage|damaged
    malicious mischief|damage|wounding|destruction
    slash|slashed|slashing|flattened tire|tires
    key|keyed|keying car|vehicle|veh
    bomb|terror|terrorist|terroristic|school|written|verbal|criminal|death|text|online|kill threat|threats
    throw|throwing|threw rock|rocks|object|objects|bottle
    laser aircraft|strike
    agg|aggravated|felony|simple|sex|domestic|mutual|physical aslt|assault|battery|batt|asslt|robbery|robb|combat|stalking
    attempted|attempt|att murder|homicide|robbery|burglary|theft|kidnapping|abduction|rape|sexual
    death investigation|inv|invest|notification
    suspicious|suspcious|unattended|unnatural|undetermined death
    lug nut|nuts
    shot at|up
    vehicular|veh|vehicle homicide|manslaughter|assault
    wanton endangerment
    family|domestic violence|abuse|dispute|disturbance|disorder|assault|trouble|fight|offense
    protective|protection|restraining|stay no away order violation
    witness tampering|intimidation
    tamper|tampering vehicle|evidence|witness|meter
    jail|prison|custody break
    impersonate|impersonating|impersonation|impersonator officer|police|leo|cop|peace
    police|officer impersonator|impersonation
    unlawful|unauthorized|unauth use|taking|restraint|imprisonment|discharge|surveillance|entry|possession|contact
    joy ride|riding
    joyriding
    chop shop
    vin swap|swapped|switch|switched|switching|tamper|tampering|alteration|clone|cloned|cloning|theft
    odometer rollback|tampering|fraud
    straw purchase|buyer
    ghost gun
    fire|fired|firing|discharge|discharging shot|shots|weapon|gun|firearm|into
    celebratory gunfire
    officer involved|inv
    cop killer
    distraction|ruse theft|burglary
    use explosives
    ding dong ditch
    `,
  ),
];
