import { phrases, words } from './entries.ts';

/** Crimes by name and by the shorthand of reports and dispatch. */
export const crimes = [
  ...words(
    'crime',
    `
    theft thefts thief thieves thieving larceny larcenies larc steal steals stealing stole stolen stln stlen
    stoln shoplift shoplifts shoplifted shoplifting shoplifter shoplifters booster boosters boosting robbery robberies
    rob robs robbed robbing robber robbers robb burglary burglaries burglar burglars burglarize burglarized
    burglarizing burg burgs burgl bne bnes bmv bmvs bomv heist heists mugging mugged mugger carjack carjacks
    carjacked carjacking carjackings carjacker carjackers pickpocket pickpockets pickpocketing jugging juggers jugger
    pilfering poaching poacher rustling looting looters orc orcs ortc ort embezzlement embezzle embezzled pursesnatch
    gta gtas mvt mvts uumv uuv uum tfa tfmv tfv psv rsv rsp rsmv ucv tsv
    homicide homicides homicidal murder murders murdered murderer murderers murdering manslaughter mansl killing killings killer killers killed assassination
    infanticide femicide dismemberment
    assault assaults assaulted assaulting assaultive aslt asslt aggaslt battery batteries battered batt batterer beating beatings
    beaten stab stabs stabbed stabbing stabbings knifing shooting shootings shooter shooters drivebys driveby shot
    shots gunshot gunshots gunfire gunfight gunman gunmen gunpoint strangle strangled strangling strangler strangulation strang
    choking choked mayhem adw awdw awik abh gbh fight fights fighting brawl affray altercation
    kidnap kidnaps kidnapped kidnaping kidnapping kidnappings kidnapper kidnappers kidnp abduct abducts abducted
    abduction abductions abductor hostage hostages ransom trafficker traffickers trafficked trafficking
    rape rapes raped raping rapist rapists molest molested molestation molester sodomy incest voyeur voyeurism peeper
    groping fondling fondled csc csam cspm icac luring enticement grooming pedophile pedophiles paedophile pedophilia prostitution prostitute
    prostitutes pimp pimps pimping pandering solicitation sextortion bestiality exhibitionist lewd lewdness
    dv dvs dvra dvro dva ipv domestic domestics dom doms tdv
    arson arsons arsonist arsonists firebomb firebombing vandalism vandalized vandalize vandalised vandalise vandalizing vandal vandals vandals vand graffiti
    tagging
    weapon weapons gun guns firearm firearms handgun handguns rifle rifles shotgun shotguns pistol machete uuw uuwf ucw uw brandish brandished
    brandishing brandishes ammo ammunition explosive explosives bomb bombs bombing bombings explosion explosions grenade grenades ied swatting armed
    menacing menace terrorism terrorist terrorists terrorize terroristic terrorizing
    extortion extort extorting extorted blackmail racketeering rico launder laundering
    gang gangs gangbanger gangbangers
    abuse abused abuser casing jackpotting upskirt upskirting lure lured lures molotov molotovs ramming rammed paintball paintballs paintballing
    slashing prowled burglarizer swiped swindled stealers joyriders kidnap4ransom ransoms egged clipped exposing
    impersonation impersonating pornography porn obscene obscenity obscenities cdtp bfmv bfv bfav bov bomv stl lsoa fip homi homis csa cybertip cybertips
    flasher masturbating masturbation masturbate peeping tagger taggers egging lfb udaa gride sliders slider voop oop drunkenness donuts
    entering homicid shoplifts robbed aslts batt homi assaults extort hostage molests pos2sell
    strongarm strongarmed lfmv lfa lmv tfv tmv tomv uutmv utv autotheft uap uopp ucc upf pcf cpwl ccw ccdw ucwl wcf
    agg aggravated rapes assaulter attackers attack attacked attacker ambush shootout shot
    hijack hijacked hijacking highjack highjacking
    defraud ponzi scamming
    vandalising desecration
    unlawfully bigamy
    doxxing
    extortionist extortionists
    threat threats threatened threatening threaten threatens stalk stalks stalked stalking stalker
    stalkers harass harassed harassing harassment harass intimidation intimidating
    cybercrime hacking ransomware malware doxing
    skimmer skimmers skimming skim counterfeit counterfeits counterfeiting counterfeiter
    evading evade evades evaded evader evasion eluding elude eluded eludes fleeing flee flees fled
    dui duis dwi dwis owi ovi oui duid dwai dwui drunk drunken intoxicated intox impaired reckless recklessly
    dwlsr dwls dwlr dwli dwol dus dwr dws dwsr hto racing takeover takeovers sideshow sideshows burnout
    burnouts hnr hitrun hitnrun hitandrun fsra ftsr ftsra fsgi flsa ltsa lsa
    cruelty poisoning poisoned neglect neglects neglected
    resisting resisted resists resist rwov obstruction obstructing
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
    aggressive|careless|negligent|erratic|dangerous driving|driver|drvr
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
    suspicious|unattended|unnatural|undetermined death
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
    smash|smashed run|runs|window|windows|door|glass
    overnight|attempted|store|snatch grab
    without paying
    not paying|pay
    mail|check|mailbox|box fishing|fishers
    fake|phony|bogus cop|officer|police|contractor|contractors|agent|deputy|worker|employee|utility|taxi|uber|vehicle
    blue lights pov|impersonator|vehicle|civilian|personal
    wire|cable|bolt cutters|cutter|cutting
    cutting|cut|sawed|stripped cats|cat|lock|locks|fence|wire|wires|cable|catalytic
    throw|throws|throwing|threw|thrown rock|rocks|bricks|brick|objects|object|eggs|bottles|bottle|items|debris|things
    rock|rocks|brick|object|objects thrown|throwing|thrower|throwers
    brake checking|checked|check
    ran|run|runs|running|forced me|them|us|victim|car|vehicle|bike ~ road
    trick roll
    tp house
    took|takes|taking|taken child|kids|children|kid|baby|juvenile|car|vehicle|truck|purse|wallet|phone|property|money|items|moms|dads|parents
    recording|recorded|filming|filmed|photographing|photos|pictures restroom|bathroom|women|woman|kids|children|locker|minors
    exposed|exposing himself|herself|self|genitals|penis
    follow|following|followed|follows kids|kid|children|child|girl|girls|woman|women|female|victim|home|juvenile|juveniles|students|from
    approached|approaching|offering|offered child|children|kids|juvenile|juveniles|girl|girls|minor|ride|candy
    kia boys|boyz|boy|kids|challenge
    atm smash|jackpot|jackpotting|tamper|theft|robbery
    violating|violated|violates no contact
    rammed|ramming police|patrol|car|vehicle|officer
    pointed|pointing|pulled|showed|flashed gun|firearm|knife|weapon|laser
    cashing|passing|passed fake|stolen|forged|bad|counterfeit
    tampered|removed|cut|cutoff|damaged ankle|gps|monitor
    crim|criminal dam|dmg
    g ride|rides
    sto|stl|stln veh|vehicle|auto|plate|tag|car
    home|hom inv|invsn
    carrying|carry|conceal|concealed concealed|weapon|firearm|gun|pistol
    internet|online crimes|crime|predator|enticement
    john|prostitution|reverse sting|detail|op
    indecent exp|exposure
    burning|burned|torched vehicle|car|house|building
    brk|break ent|entering
    family|domestic offense|offenses|crimes
    do|doing|cutting donuts|doughnuts
    op|oop violation|viol
    violation oop|op
    ncmec|cyber|icac tip|tips|cybertip
    deadly|disorderly|lewd conduct
    indecency child|minor|contact|exposure
    indecent assault|acts|act|behavior
    strong arm|armed
    negligent|accidental|unlawful|firearm|weapon|gun|shots discharge
    exhibition speed|acceleration
    speed contest|contests
    beer|liquor|vape|alcohol|cigarette|cigarettes run|runs
    firearm|weapon|weapons|gun|guns possession|poss|offense|violation|violations|charge|discharge|sales|trafficking|complaint
    poss|possession stolen|firearm|weapon|gun|sale|drugs|controlled|narcotics|burglary|child|counterfeit|fake
    possession for sale
    receiving|receive|rec|recv|possession|poss|concealing stolen
    sex|sexual crime|crimes|offense|offenses|charges|charge
    lewd acts|act|lascivious|and
    statutory rape|sex
    unlawful sexual|sex
    revenge porn
    child solicitation|enticing|entice|grooming
    online solicitation|predator|threat|threats|fraud|scam
    solicitation minor|murder|prostitution
    attempted|attempt|att carjacking|robbery|assault|child|luring|suicide
    assault police|officer|leo|peace|with|deadly|firearm|weapon
    batt|battery leo|police|officer
    felonious assault
    terror|terroristic act|threat|threats|threatening
    communicating threats
    making threats
    contempt court
    disarming officer
    injury|injuring person|elderly|officer
    failure|fail|failed|refuse|refused|refusing stop|yield|pull|halt
    fail identify|id
    false|filing false|report|alarm|imprisonment|impersonation|info|statement|personation|identification
    misuse 911|credit|plate|plates|tag
    abuse 911
    animal|livestock|cattle|horse|dog|pet cruelty|theft|abuse|neglect|fighting
    crim|criminal simulation|mischief|nonsupport|use|endangerment
    tampering government|govt|record|records|evidence|vehicle
    organized crime|criminal|theft|retail|burglary|fraud
    engaging organized
    theft|thefts from|of
    theft ring|crew
    thft|thft
    slider|sliding|sliders crime|theft|thefts
    relay theft
    distraction|push theft
    dumpster fire
    evidence tampering
    hot prowl
    casing houses|homes|house|cars|vehicles|business|residence|neighborhood|bank|store
    pulling|checking|trying|pull door|doors|handles
    door pulling|handles|checking|kick|kicked|kicking
    kick|kicked in|door
    forced|forcible entry|sodomy|rape|fondling
    ram raid
    crash grab
    dashed out
    grand|petit|petty|felony|misd|mail|vehicle|retail theft|larceny
    plate|tag|vin|catalytic|battery|tire|wheel|trailer|bike theft|thefts|stolen
    stolen|steal anything
    stln|stoln veh
    car|vehicle|veh vs|versus pedestrian|ped|bike|bicycle|bicyclist
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
