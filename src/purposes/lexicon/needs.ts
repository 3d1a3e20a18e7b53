import { phrases, words } from './entries.ts';

/** Call types and lawful needs: concrete, though no crime outside immigration is named by them. */
export const needs = [
  ...words(
    'need',
    `
    warrant warrants warr warnt wrnt wrt warrnt wts fta ftas fugitive fugitives fug wanted absconder absconders abscond
    absconded absconding abscondence pal parolee fel capias vop vops vopo pv pvs awol walkaway walkaways
    extradition fojc
    missing missings misper mispers runaway runaways elopement eloped eloper endangered
    suicide suicidal suicides sui welfare wellbeing welf cwb dementia alzheimers alzheimer autistic autism overdose
    overdosed odosed 5150 edp psych psychiatric psychiatrist unconscious unresponsive dead death deaths deceased doa corpse drowning
    disturbance disturbances disturb disturbing disturbed disorderly disord disorderly distip loitering panhandling
    panhandler panhandlers prowler prowlers prowling trespass trespasses trespassed trespassing trespasser trespassers
    tresp taw soliciting solicit solicitor solicitors squatter squatters
    curfew truancy truant noise fireworks
    abandoned abandonment aband abnd abandon
    fraud frauds fraudulent fraudulently fraudster scam scams scammer scammers scammed scamming scheme swindle swindler forgery
    forged forging forger impersonator phishing bunco idtheft
    conversion uttering
    pursuit pursuits pursued chase chased evasive
    alarm alarms holdup
    speeding speeder tailgating unlicensed uninsured expired unregistered unassigned unnassigned
    fictitious toll hov
    smuggling smuggled smuggler smugglers
    conspiracy treason espionage sabotage riot riots riotous unrest sniper
    injunction injunctions exparte tro tros tpo rpo epo epos dvo dvi pfa pfas ofp vro cvro wvro gvro erpo vopo danco cpo dvpo
    restraining subpoena subpoenas subpoenaed eviction evictions repo repos repossession repossessed
    littering dumping illegaldumping
    gambling bootlegging moonshine perjury bribery contraband
    hazmat hazing tampering tamper
    collision collisions fatal fatally fatality fatalities wreck
    cohabitant caretaker
    defrauding bogus
    mischief
    sexoffender unlawful
    weaving swerving slumped spotlighting skeletal
    od ods nvdl ctw sorna mip mips abn debris noks
    silveralert amberalert fire fires vpo prcs csra pra csc mandatory pc1203 ror
    registrants nonregistration unregistered
    violator violators absconders jumped
    intoxication inebriated dwai drunks
    hangup prowl trespassr
    obit ped peds pedestrian pedestrians struck
    uninsured underinsured
    harboring aiding
    desertion deserter
    derelict derelicts junk
        `,
  ),
  ...words(
    ['need', 'crash'],
    `crash crashes crashed accident accidents acc mva mvas mvc mvcs mvahit tc tcs mvi tca rollover roll-over wrecks pdo`,
  ),
  ...phrases(
    'need',
    `
    welfare|wellness|well check|chk|ck|concern|being
    well being
    check welfare|wellbeing|well
    check the welfare
    ex parte
    ankle|gps monitor|monitors|bracelet
    isp|gps|edm|monitor violation
    atv|atvs|utv|dirt|quad|four|minibike|minibikes|golf|ebike|scooter bike|bikes|wheeler|wheelers|roadway|road|street|highway
    dirt bike|bikes
    night|illegal|spotlight|road hunting
    spotlighting deer
    passed|passing out
    driver asleep|passed|unconscious|slumped
    slumped over
    asleep wheel
    walk|walked|wandered|walks|wandering away|off
    left|locked|trapped in|inside car|vehicle|hot
    body|bodies found|located|recovered
    human|skeletal|unidentified remains
    dead person|male|female|man|woman
    suspicious powder|substance
    vehicle|car swerving|weaving
    megans|jessicas|kendras law
    u|uturn turn
    illegal|unlawful turn|uturn|lane|pass|passing|tint|exhaust|muffler|camping|fire
    no valid dl|ol|license|drivers
    habitual traffic|offender
    ho driver
    failure|fail|failed return|comply
    civil|court papers|paper
    paper|papers service|served|serve
    suspicious package|device|letter|odor
    medical|unconscious|injured|sick person|subject|male|female
    nok notification|contact|locate
    peace order
    emergency protective|custody|detention|commitment
    involuntary commitment|hold|committal
    committal|commitment order|papers
    court ordered pickup|commitment
    pick up order
    writ bodily|attachment
    order appear
    notice appear
    child|elder|adult in need
    need supervision|protection
    at large
    wandering|confused elderly|adult|person|subject|male|female
    medical|wellness|health|welfare emergency|issue|concern|check|call
    person|subject|male|female|man|woman down
    unresponsive|unconscious|injured|sick|trapped person|subject|male|female|driver|party
    injured party
    search rescue
    drowning victim
    boat|boating accident|crash|theft|collision
    plane|aircraft|train crash|accident
    hit|struck deer|animal|tree|pole|mailbox|fence|house|building|guardrail|bicyclist|cyclist|parked|object
    property|prop damage|dmg|dam
    vehicle|car|veh damage|damaged|lockout|fire
    shoplifter|loss prevention detained
    unknown injury
    keep peace
    traffic|road|roadway hazard|obstruction|debris|control|congestion
    reckless|careless driving|driver|veh|vehicle|operation|driv|op
    all over|lanes road|roadway
    swerving|weaving lanes|road|traffic|vehicle
    unable maintain lane
    speed|speeding vehicle|car|driver|veh
    passing|passed bus|school|stopped
    road rager|rage
    bus violation
    drive|driving suspended|sus|revoked
    dr|driving|drove without|wo|while
    dwls revoked
    no|invalid|fake|false|expired|stolen|bad|wrong|altered|missing|improper|unregistered|unassigned tag|tags|plate|plates|registration|reg|insurance|title|vin|dl|ol|license|permit|inspection|temp
    tag|plate|registration|reg expired|suspended|revoked|canceled|cancelled|invalid|stolen|fictitious|not|mismatch|violation|obscured
    stop signal|sign|light violation|runner|ran|run
    ran red|stop|light|signal
    hov|toll|express lane violation|violator|evasion|evader|runner
    toll violation|violator|evader|evasion|runner|fraud
    parking lot crash|accident|hit
    handicap|handicapped|fire|disabled parking|lane|placard
    placard abuse|misuse|fraud
    baker|marchman act
    emotionally|mentally disturbed|ill|distressed
    mental|psych health|hold|crisis|subject|subj|patient|eval|evaluation|illness|transport
    suicidal|suicide threat|threats|subject|subj|attempt|person|ideation
    harm self|himself|herself|themselves
    amber|silver|blue|ashanti|feather|purple|gold|golden|ebony|camo|yellow|leads|endangered|clear|matty|kimberlys alert|alerts|advisory
    at risk adult|juvenile|missing|person|child|youth
    lost|found child|dog|property|prop|person|animal|juvenile|pet
    recovered|recovery stolen|vehicle|veh|property
    overdue motorist|person|hiker
    run away|aways
    death|nok notification|notif
    next kin
    locate|locating|location|find|finding|id|identify|identifying|contact victim|victims|vic|witness|witnesses|escapee|parolee|absconder|reporting|complainant|kidnapped
    victim|victims|vic|witness|witnesses location|locate|id|contact|locating|interview
    material witness
    armed|suicidal|missing|wanted|endangered person|subject|subj|male|female|adult|juvenile
    person|subject|subj weapon
    parole|probation|supervision|supervised violation|violations|violator|violators|viol|revocation|absconder|warrant|hold|release|search|sweep
    parolee|parole at large
    violation|violations|viol|violator|violating parole|probation|injunction|order|court|tro|ro|vpo|pfa|bond|bail|release|supervision|dvo|dvro|epo|restraining|protective|protection|protect
    order|ro|tro|court|injunction|protective|restraining|peace|bond|bail|parole|probation|prob|release|supervision|curfew|custody|contempt|registration|registry|sor violation|violations|viol|vio|violator|violated
    felony|misd|misdemeanor|active|parole|arrest|outstanding|confirmed want|wants
    felony|parole fugitive|absconder
    auto|vehicle|veh ped|pedestrian|bike|bicycle|bicyclist
    ped|pedestrian|bicyclist|bike|cyclist struck|hit|crash|fatal
    sale alcohol|tobacco
    v o p
    bail|bond jumper|jumping|violation|skip|forfeiture
    failure|failed|fail|fails appear|register|report|comply
    failure to appear
    sex offender|registrant violation|violations|compliance|registration|check|failure
    290 registration|registrant|violation|pc
    court|protective|protection|restraining|stay order|orders
    order protection
    no contact|trespass order
    search|arrest|felony|misd|misdemeanor|active|bench|open|outstanding|out|fed|federal|traffic|murder|child warrant|warrants
    warrant service|arrest|attempt|search|sweep|check|roundup
    civil standby|paper|process|matter
    service|serve|serving process|papers|paper
    traffic|trfc|trf|vehicle|veh|injury|fatal|single|multi|2|motor|car|auto crash|accident|collision|acc|wreck|collisions|accidents
    wrong way|direction
    red light
    stop sign
    no dl|license|licence|lic|drivers|driver|insurance|ins|registration|reg|tag|tags|plate|plates|lights|headlights|seatbelt|helmet|ops|mvr
    expired|exp tag|tags|reg|registration|plate|plates|license|dl|rego|reg
    suspended|susp|revoked|invalid|canceled|cancelled|restricted license|licence|dl|lic|registration|reg|driver|drivers|tag|plate|ops
    driving suspended|revoked|without|impaired|while|under
    driving while suspended|revoked|impaired|intoxicated|license
    drive|driving w|without|wo license|lic|dl|insurance
    under influence
    tag|tags|plate|plates|license|lp|lic|reg|vin|att|attached not|unassigned|no assigned|match|matching|matched|mismatch|belong|on|file
    not assigned
    improper|wrong|switched|swapped|altered|covered|obscured|obstructed|fake|false|fraudulent|cloned|clone|cold|mismatched|paper|ghost|unreadable|defaced|counterfeit|temp tag|tags|plate|plates|registration|temp|temps|id|license|reg
    tag|plate|plates|tags|lp switch|swap|swapping|swapped|switched|flip|flipper|clone|cloned|cloning|mismatch|cover|flipping
    fake|false|bogus|funny|bad money|bill|bills|id|ids|100s|20s|50s|100|check|checks|prescription|report|name|info|information|currency|hundreds|scripts
    bad|forged|hot|stolen check|checks|cheque
    check|checks|cc|card|credit|cards|debit|gc|atm|bank|gift|loan|insurance|ebt|unemployment|welfare|tax|wire|prescription|rx|identity|id|contractor|elder|romance|lottery|medicaid|medicare|mail|mortgage|title|rental skimming|skimmer|scam|scammer|cloning|washing|cashing|kiting|forgery
    credit|debit|gift card abuse|misuse|fraud|use
    theft by|of deception|services|service|conversion
    defraud|defrauding innkeeper
    defraud an innkeeper
    no pay
    failure|refused|refusing|refuse pay
    noise|parking|animal|dog|barking|fireworks|neighbor|speed|speeding|nuisance|harassment|racing|driving|driver|loud|curfew|odor|smoke complaint|complaints|problem|dispute|issue
    loud|barking music|party|dog|noise
    parking violation|violations|violator|enforcement
    illegally|illegal parked|parking|dumping|burn|burning|hunting|fishing|fireworks
    illegal dump
    disabled|stranded|stalled|broken vehicle|veh|motorist|driver|car
    animal bite|call|control|complaint|welfare|attack
    dog bite|attack|at|fighting
    dog at large
    structure|vehicle|car|brush|house|wildland|building|apartment|trailer|grass fire
    set|setting fire|fires
    medical|ems emergency|assist|call|assistance|emerg|run|alert
    lift assist
    911 hang|hangup|hangups|open
    open line
    shots heard
    suspicious death|package|person gun
    verbal|physical|neighbor|customer|civil|landlord|family|custody|roommate dispute|argument|altercation|disturbance
    custody|custodial dispute|interference|order|exchange
    child custody|support|welfare|wellness
    parental abduction|kidnapping|interference
    interference custody
    unwanted subject|person|guest|subj|individual
    unruly|disruptive|combative customer|juvenile|subject|patron|patient
    disorderly conduct|subject|person|intoxication|persons
    public intox|intoxication|drunk|nuisance|indecency|urination|disturbance|drinking|lewdness
    open container
    minor|underage possession|consumption|drinking|alcohol|consuming
    under age|21 drinking
    liquor|alcohol|tobacco violation|violations|offense|law|law
    game|fish|hunting|wildlife|boating violation|violations
    road|highway hazard|obstruction|debris|blocking
    debris road|roadway
    environmental|code|codes violation|violations|enforcement
    littering|trash dumping
    lost|stolen plate|plates|tag|passport|wallet
    sovereign citizen
    active shooter
    sniper fire
    national security
    protective detail
    dignitary|executive protection
    inmate|prisoner|prison|jail escape|escaped|walkaway|contraband|assault|smuggling
    prison|jail|institution contraband|drone|introduction|delivery
    drone drop|contraband|delivery
    contraband introduction|smuggling|delivery|drop|conspiracy
    staff misconduct|investigation|assault|smuggling|threat
    over familiarity
    officer|employee|staff|deputy misconduct
    internal affairs|staff
    personnel investigation
    workers|worker comp|compensation fraud
    on duty injury
    use force
    impound|impounded|tow|towed|repo vehicle|veh|car
    traffic violation|violations|offense|offence|offender|offenders|crime|crimes|infraction|infractions|homicide|fatality|fatal|hazard|citation
    equipment|moving|registration|reg|toll|insurance|license|licensing|seatbelt|commercial|cmv|speed|dl|ordinance|city violation|violations|viol|offense|infraction
    hit skip
    fail drive lane
    failure to maintain lane
    school bus violation|pass|passing|stop
    passing school bus
    pass stopped school
    `,
  ),
];
