/** Ordinary words that lie close to a word of the lexicon and are not misspellings of it. */
export const ordinary: ReadonlySet<string> = new Set(
  `
    aalto aback abdicated abdication abducting aberration aberrations abiding ablation abolition
    abolitionist abolitionists abordar abordo abordos abortive abrasion absorption absortos abusers abuses
    acaso accent accents accession accordion accordionist accretion accuse accused accuser accuses accusing
    acortar acostado activestats activism acusado acusados addicted addiction addictions adding adduced
    adhesion admonition adoption adoptions adoration aero afding afire aggravate aggregated aggression
    aggressor agonist agonists agresivo ahmed aileen ailing aimed aiming airing alam alarc alden alegrado
    alen alfa align aligns aline allard allie allied allies allin alpen alten altercations alternation
    alternations alts ambition ambushes amiens amuse amused ancient ancients angelfire anil anillo annul
    anson apcs apes aportar apportion apportions apprehension apprehensive apra archivist archivists arco
    ardiente argon arion armee armen armes arming aron arras array artista artistic ascended ascending
    ashlee ashot asio assailed assassinate assassinating assassins assertion assertions asses assess asylums
    atacado atal atrapado atrapados atrasado attach attacks attractor auction auctions audition aversion
    avisa avro backfire backfires bakeries bamba bandon banish banished banishing batted batten battering
    batters battersea batting battled bearing bearings beate beater beaton begging belting berating berries
    bester besting bettered betting bice bitterness blackmailed blackmails blackman blackwall bland blane
    blasters blasting blink blisters boarder boasting boaters boba bobbing bobs bodywork bolder bolster boma
    bombay bombshell bombus boobs bookings boomers booming booms boosted boosts booting borde borden
    borderland borderline borer bossier bothered bothering boxy bracing brackish brandeis brandes branding
    brands brawls brawn brickwork brindis brindisi brushwork bugs bulgars bumm bunce bunch bunk bunko buno
    burges burgh burghers burghs burgos burks burris bursaries bursary bursting busca buscan buscare
    buscarlo buscarlos buscas busco busiest businessman businessmen businesspeople businessperson
    businessweek businesswoman busque busquen busques busse buster busters busting buttery cadavers caes
    cafes cages cakes calling camerawork cams canes cannes canning caos capes caracas caracter carel
    caretakers caring carmack carmel carnada carte carted carteles carters cartes casas cased cashed casings
    casks cass cassel cassini casson castel castell castes casting casts catalysis cates causes causing
    caves caving cease ceased ceases ceasing centering cero chace chae chantal chante charred chas chases
    chasing chasm chasse chaste cheating checkbox checkout checkuser cheek cheeks cheering chek chewing
    chiefdom chiefdoms chipped chock choke chokes choose choosing chopped chopping chose chuck clack clase
    clases clash clashed clashes classe classed clerking clicking clipper clocking coalicion coalition
    coalitions cocking cohesion coleccion collation collinson collusion colson colston comision commission
    commissioned commissioner commissions comport comprobar concession confesion confession coniston consul
    consular consulate consuls consult consultant consulted consults contrabass contraction contractive
    contraption contratado contravention convencion convention conversacion conversation conversing cooked
    cooking copse corps corrosion corse crackdown cracked cracker crackers cracking crackpot crammed crank
    crass crick crock cruelly crush crushes crustal crystalline cuartel curlew custos damping dassault
    dawning deadline deadlock deadlocked deadman deafness dearth deathmatch debased decayed deceived
    declared declines decorated decorating decoration decorations decrease decreased decreases defeated
    defecation defensed defines deformation deformations deformed degrading deletion delores deluded demente
    demented demeter demonstrate demonstrated demonstrates demoted denoted denotes denoting deparados depart
    departamos departed departing departs depicted depicting depleted depleting deplorable deplorados
    deplored deporte deportes deportiva deportivo deposed deposing depositados deposited depositing depress
    deprodded depth depths depuracion deputation deputations deputed derrotado derrotar deseret desert
    deserted deserters deserting deserts deserve deserved deserves desiccation desperado desperation
    despertado despertar dessert desserts detains detalles detiene deventer devoted devotee devotees devotes
    devoting disappear disarray disbursed discards diseased disparage disparate dissenter distill distorted
    distorting disturbingly disturbs dogfight donning donut doping dort dosing dowling downing drank drape
    draped drapes drawing drink drinks drooping dropped dropping drugbank drugbox drugstore druk drums
    drunkenly drunks duisburg dumpling dunk eason eaten eating edging edicion edicions edition editions efta
    ejection election elections element elope embarcada embargada embargo embarrass embattled embedded embry
    emigrating emigre emirate emirates emirati endearing enduring enquire enrichment ensuring entitlement
    epping erection eroding erring escapade escapades escapism escapist escolta escorted escorting espousing
    etude etudes ewing exclusions exclusive exclusives excursion exerted exerting exertion exhibitions
    exhorted expansion expansions expansive expelling expensive expire expires expiring expletive
    explicacion exploding exploring explosively export exported exporting exposici expresion expressing
    expression expressions expressive expuesto extension extolled extolling extraction extrusion exudes
    facilities facility factuality falsification familysearch fares farmed fata fatah fatale fazal fecal
    feeling fees felling fellowes feminine feral festus fetuses fibres fiddling fides fieldwork fightin
    figuring finality fines firebird firebox firefight firefighting firehouse fireman firemen fireside
    firestorm firmes firms firs fitting fixes flashed flashes fleas fleet fleeting fleets flemming flexing
    flies flying foiling folding folger fooling footwork foraging forcing forearm forearms forge forges
    forget forgoing forking former forming fotos fouling founding foundling foxy framed framing frau
    freckles freeing frees freud fries fronted frontenac frontend funk gags galling gambino gaming ganas
    ganga ganges gangland gans garson gatling gero glide glittering gongs gort grades granados grandes grape
    grapes greaves grenada grenadier grenadiers grenadines grendel grice grids grille grime griot gripe
    gripping grob grossing grouping growing gsearch gunboat gunfighter gunma gunpowder gunships gutman
    guttman gwar gynaecology haag haase habras hacked hadas hagas hamas handcuffs handouts hangul haram
    haran haras harasses harbouring hares harias haring haris harmed harming harnessed harnessing harps
    harrah harrowing hase hasse hating hatting hayas hazrat heck heft heise herein hero heroic heroine heron
    herron hice hijacker hijackers hist hoist hoists homages homburg homework homilies hominid hominids homs
    hooked hooking horas horseracing hostess hottest housework hunk iceland ideales iller ills imitate
    imitation imitations immigrating impacted impair impairs impaled imparted impersonations implied
    implored imps inadvisable inbox incendiary inclusion incursion induction infest infestation infuriated
    infusion ingest ingesting inist injection injections innuendo inquire inst instigate instigated
    instigating instigation instigator interes intoxicating intrusions intrusive invent inventing invert
    inverting invertir invested investigaci investigatory investing investor irrigate irrigation jackpot
    jailbreak jovi jquery junk kamo keeler kidder kidding kiley killeen killen kilmer kilogram kilograms
    kilometer kingdom kingdoms kipling kissed kissing knitting koller kort kovi kratos lander lashing
    latrines lauder layering lecciones lees legado legal legales legions leones lesion lesions lessons
    letrado letrados lettering letters letting lien liens lingering lioness liquorice listening llegado
    loggers logging logrado longshot looking looming looped looper looping loosing loring losers losing
    loudness lovers loving lowering lude lumped lupo lurid lurking lutes maac machinegun managing
    manifestation manifestations mans mansa manse mansel mansi marburg marianna massing masterwork matarlos
    maturation mayhew meaning mero messaging messing metalwork methods mice michie michiel migr migraine
    migrate migrated migrates migrating migrator migratory milling mining mira mirarte mirate miscalling
    miscasting mischen miser mislaying misra missiles mister misusing mitra miura mixing mobster moles
    molesta molestado molestan molestar moleste molesten molestes molestia molesto monster moonstone mordred
    morphine mort motive motivos moxy muertos mugen mulder muller multipurpose munger munk murderous musing
    musings musser mustered mustering mutter naac namco namechecks namo nationalism nationalist nationalists
    nationalize nationally naturalisation navaja navajo necrotic neutralization nice nicest nipper notching
    nothin notified noting notting novi npcs obits obscurity obstructions obstructive oficio ogros ogun opal
    opposed othe otras otros otrs otter otters overcome overdone overdoses overdubbed overjoyed overlooked
    overrode oversee overshot overstate overstates oversteer overtone overuse overused overwork pandavas
    pandian paneling panelling panhandle paperwork parson paycheck pederasty pedrosa peeling peering peking
    pennant perfeccion perinatal pero persecution persecutions pershing petting phasing pickering pickers
    picketed picking pictureother piles pilla pinball pioneering piping pips pistas pistoia piston pistons
    plotters plotting plowing plundering poached poachers poignant poised poisons polishing polling polls
    pondering pooling popping pornographic pornstar port powders preferring pressburg presta prestas priests
    probado probarlo probed probing probl processing processor processors prodding profesor professes
    professing professor professors profeta profiling profundo programmed programming projecting projectors
    proline prolong promesa promesas prometer proofing propellers propelling proposing proposition propped
    propuesta protea proteases protected protecting protector protectors proteger proteins protestant
    protestants protested protesto proteus proving prow pruebe psilocybe psyche psychiatry psycho pulls
    pumping punishing punk pursue pursuers pursues pursuing pushing quarries quarry queer queers quer
    quereis queres queried querrias raced racine racist racists rack racking radon raffle raffles raged
    raging raion raked rakes raking ramen ramey rammed ramming ramo ramped random ransome rapid rapped
    rapper rapping raps rash rasheed rashes rated rates rating raton raves raving rayon razed razing razor
    readied reaped reaping reassessed recasting recess recited reciting referees refitted refitting
    refraining refuge refuges refugio refutes registrars regnant reissued relist relisted relisting relists
    remitted reparation repartition repose reposition repost repressed repression reps resented resetting
    resided residing resigned resigning resistant resiste resistir resistive resistor resized resizing resp
    restated restating rested resting restless resulted resulting retaining retraining revisa revised
    revising revisited revisiting ribbed ribbing ribble ricos riddles rife rifled rifleman riflemen rifts
    ripped ripple ripples roamed roaming robes robey robins robocop rolled roller rollers rolling romer
    roofed roofing rooming rooted rooting roots roped roper ropes roping rosser rotted rotting roving rowed
    rower rowers rowing rowling roxy royer rubbed rubber rubbers rubbing rugs runescape runway runways
    rupees sabinus sabotages sacarlos sacc sacking salting salto sameer samo sandler savings sayings scaled
    scaling scanned scanner scanners scanning scans scape scared scaring scarred scarring scars scatter
    scatters schema scheming schindler schoolers schooling schoolwork schooners scorching scots scotts
    scouting seabed seal sealers sealing seals seams searched searcher searchers searchlight searchlights
    searcy searing seeding seedings seedling seeing seeking seeming serna shakers shaking shaming shams
    shatter shatters shedding sheeting sheets shellfire shelters shelving shifting shillings shimmer
    shingled shipped shipper shocking shogun shoot shooto shootouts shoots shopper shoppers shopping
    shortens shorter shoten shouting shouts shoving showcase showcases showcasing shower showers showing
    showings shuffling shutout shuts shutter shutters shutting silo simmer singling sittings skaters
    skeleton skiers skiing skilled skimmed skipped skipper skippers skipping skirting skole slabs slammed
    slamming slams slanting slaying sleeping slide slides slideshow slimmer slipped slipper slippers sliver
    slots slugger slugging smearing smiling smoothing snapper sneakers sneaking sneezing snider snipe snipes
    snippet snorna snuggling soaking sobbing sodom sole solicito solicits sommers sona sooners soothing sora
    soria sorta sorting spalding spammed spammer spammers spamming spangled spangler spanking speakers
    speaking sped speller spelling spender spending sperling spewing speyer spider spiders spills spindle
    spindles splashing splatter spoofing sporting spot spots spotter spotters spotting spouting spreading
    spyder squares stabled stabling stack stacked stacking stacks staffed staffers staffing staged stagger
    staging stags staines staining staked stakes staking stal stale stalin stall stalling stallings stalls
    stamping standing standings starch stardom stared starfire staring starks starling starlings starred
    starring starstruck starters starting starving stating stayed staying stead steak steaks steam steamer
    steamers steaming stebbins steel steelers steels steering stela stele stelle stemming stepping sterling
    stickers sticking stifling stile stille stinking stirling stocking stoke stol stoll stoller stooge stool
    storico stove stowe straddle straddled straddling strafing stragglers stranding strange strangely
    stranger strangers stranglehold strangles stranraer strapping straying streaking streamers streaming
    strikers striking stringed stringer stringing strings strolling stronger strongly struct struggle
    struggled struggling stubbed stubbing stubborn stubbs stuck stumped stutter style styling stylings
    sucedio sucias suicidarse sulfides summing sunk supo sutter swarming swearing sweaters sweating sweeping
    swimmer swimmers swimming swinger swipe swirling swollen tabbed taber tabs taher taker takers talk
    talked talker talkers talking talks taller tamer taming tanning taper tapering tapers taping tapper
    tapping taser tasting taxiing taxing teal teamwork tempering tents terrorized tess testa testcases
    testes testis texting theater theaters theorist theorists theorize theorizing ther therapist therapists
    thiel thien thier thinking thinning thread threaded threads thriving throat throats tice tigers tigger
    tollway toole toros tort trabaja trabaje trainwreck transom traten treat treated treats tres trifle
    troubleshooting trouser tsui tweaked tweed ucsc unassisted unconsciously uninjured uninspired unissued
    unsigned untiring upfa ushering ustring uterine vader vandalising vandalizes vero vias vidas vikas vilas
    villas vistas vivas volado volador voladora waited walkway walkways waned warmed warn warne warns
    warranted warranties warranty wart wasted waving weaker wearing webbing welding welling wells wgbh wiped
    workaround workbench workday workforce workgroup workhorse workhouse workman workmen workout workouts
    workshop workstation wort wreak wreckage zero
  `
    .trim()
    .split(/\s+/u),
);

/** Shortened words of the lexicon: known when typed so, never guessed from another. */
export const abbreviations: ReadonlySet<string> = new Set(
  `strang aband abnd burgl larc disord asslt aggaslt batt stoln stlen narcs narcos jugger bombed kiting insagents fent
   dealing tamper vandal hielo wetback wetbacks sevis danco peeper swatting doxing jugging mugged hacking poaching
   rustling grooming bogus toll noise slimjim ied oxys kilos hidta capias gitano romani gypsys gipsy coyote coyotes`
    .trim()
    .split(/\s+/u),
);
