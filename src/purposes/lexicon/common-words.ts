/**
 * Everyday English words that tell no purpose. They are here so that none is taken for a name or for a misspelling.
 * Chosen from the commonest words of SCOWL that are no surname (notice: `docs/dependencies.md`).
 */
export const commonWords: ReadonlySet<string> = new Set(
  `
    aardvark abbey abbot abbots abbreviate abbreviated abbreviates abbreviations abcd abnormal aboard abode abolish
    abolished abolishes abound abrasive abridge abroad absent absolute absolutely absorb absorbed absorbs abstract
    absurd abusive abysmal academic academics accelerate accelerator accept accepted accepts access accessed accesses
    acclaimed accommodate accompanied accompanies accompany accomplish accomplished accomplishes accorded accordingly
    account accountant accountants accounted accounts accumulate accumulated accumulates accuracy accurate accurately
    accusations accustom accustomed accustoms achieve achieved achieves acid acknowledge acknowledged acknowledges acorn
    acoustic acquire acquired acquires acres acronym acronyms across acted actions activate activated activates actor
    actors actress actual acute acuter adapt adapted adapter adapts added addict addictive addicts additions address
    addressed addresses adds adequate adequately adhere adhered adheres adhesive adjacent adjective adjust adjusted
    adjusts administer administered administers administrator admiral admit admits admitted adopt adopted adopts
    advanced advantage advantages advent adventure adventures adverse adversely advert advertise advertised advertises
    adverts advise advised adviser advisers advises advocate advocated advocates aerial aesthetic affair affect affected
    affects affiliate afford afield aforementioned afraid afterlife aftermath again aged agenda aggregate agonies agony
    agree agreed agrees agricultural agriculture aground ahead aided aids ailed ails airline alarmed albeit album albums
    alcoholic ales algebra algebraic algorithm algorithms aliases alight alights aligned alike alive allays allegations
    allege alleged alleges allergic alleviate allocate allocated allocates allocations allow allowances allowed allows
    almost alone along alongside aloud alpha alphabet alphabetic alphabetical already alter alternate alternatives
    although altitude altogether altos always amateur amaze amazed amazes amazingly ambassador ambient amended amends
    among amount amounts ample amplifier amuses anagram analog analogue analogy analyses analysis analyst analysts
    analytics analyze analyzed analyzes anarchy anatomy ancestor ancestors ancestry anchor anecdote anecdotes anger
    angle angles angry animated anniversary announce announced announces annoy annoyed annoys annual anomalies anomaly
    anorak anoraks another answer answered answers antibodies antibody anticipate anticipated anticipates antidote
    antique antisocial ants anybody anyhow anyone anyplace anyway anywhere apart apathetic apathy aped apologies
    apologize apologized apologizes apostrophe appall appalled appallingly appalls apparatus apparatuses apparent
    apparently appeal appealed appeals appearances appeared append appended appendix appends applause applicant
    applicants applications applied applies apply appoint appointed appoints appraisal appreciate appreciated
    appreciates approach approaches appropriate appropriately approval approve approved approves approximate
    approximately apter arbitrarily arbitrary arbor arcade arcane arced arch archaeological archaic archbishop architect
    architectural architecture archive archived archives arguably argue argued argues aria arise arisen arises
    arithmetic armies army arose arrange arranged arranges arrays arrival arrive arrived arrives arrogant arrows article
    articles artificial artillery artwork ascend ascends asexual ashamed ashcan ashed aside asked asks aspect aspects
    assemble assembled assembler assembles assembly assent assents assert asserted asserts assessed assesses asset
    assets assign assigns assistant assistants assisted associated associations assort assorted assorts assume assumed
    assumes assumptions assure assured assures asterisk asterisks astronomer astronomers astronomy astuter athlete
    athletic atmosphere atmospheric atom atomic atoms attain attend attendant attended attends attentive attest attested
    attests attitude attitudes attract attracted attractive attracts attribute attributed attributes audiences audio
    audit audits aunt aura authentic author authored authorize authorizes authors automate automated automates automatic
    automobile automobiles autumn avenge average avert averts avoid avoided avoids await awaited awaits awake awarded
    aware awed awfully awhile axes axiom axioms axis babbles babes babied babier babiest bachelor backed backer backers
    backfired background backgrounds backhand backlog backpack backpacks backside backslash backspace backtrack backup
    bacteria bacterium badder badly baffle baffled baffles baggage bake baked bakery bakes balanced balances ball ballet
    bananas band bandwagon bandwidth banishes banker banknote banknotes bankrupt banned banner bantered barely barer
    barest bargain barked baron baroque barrage barred barrel barriers barrister barristers bartered base baseball based
    baser bases bashed bashes basic basics basin basis basketball bastard bastards battalion battle battles bawl beak
    beaker beam bear beard beast beasts beautifully beauty became because become becomes bedroom beds beech beef beetle
    beetles beforehand befriend began begin beginner beginners begins begun behalf behave behaved behaves behavioral
    behind belch belief beliefs believe believed believer believers believes bellboy bellboys bellied bellow belonged
    beloved belt bends beneath beneficial benefit berth beside besides bets better beware beyond biased biblical bickers
    bicycled bides bids bigger biggest bigoted bigotry biked billboard billfold billion billow binary bind binds
    biochemistry biographical biographies biological birch birthday biscuit biscuits bitmap bits bitterer bizarre
    blackbird blackboard blackens blacker blackjack blackjacked blacklisted blackout blackouts blame blamed blames
    blanch blanket blast blasted blasts blatant blatantly bleach bleak blesses blight blights blind blindly blinkers
    blob block blockage blocked blocks blog bloggers blood bloody blotters blow blown blows bluebell bluebird bluegrass
    blurb blush board bobbins bodes bodices bodies bodycam bodyguard bogged boggle boggles boil boiled bold bolsters
    bolted bombed bondage bone bones bonus bony book booked booking bookings booklet bookshop bookshops bookstore boost
    bootee bootees booties bootleg bootlegs bordered bored boredom bores borough borrowed boss bosses both bother
    bothers bottled bottom bough boughs boulevard bounce bounces boundaries boundary bout bowl boxcars boxed boxer
    boxers brace bracket bracketed brackets braids brain brains braked branch branches brand branded brandied brandies
    brash brave breach bread breads breakdown breakfast breakwater breathe breathed breathes bred breed breeds brethren
    brick bride brides bridged bridle brief briefing briefly brigade bright brightest brilliantly brink brinks brisk
    brisks broad broadcast broadcasts broader broadly broads brocade broker brokered brokers bronze brook brooked
    brought brow brows browse browsed browses brutal bubble buck bucket buddies budget buffalo buffer buffered buffers
    bugger buggers buglers build builds built bulb bulbs bulk bull bullet bulletin bulletins bullets bummer bumper
    bundle bunglers bunion bureau bureaucracy burial buried buries burner burnt burped burps burred burros burrs bursts
    buses businesses businesswomen bust busy butter buttered button buttons buzzer bypass byte bytes cabinet cabled
    cache cackled cadet cadets caffeine calculate calculated calculates calculations calculator calculus calendar called
    callused calluses calmer camp campaign campaigned campaigns camper campus canal cancel cancels cancer candidate
    candidates candled cankered cannot canny canonical cans canteen canteens canter cantered canvas canvass canvassed
    canvassing cape caper capital capitals caps capture captured captures carbon cardboard cardinal cared career careers
    carefully caress caresses carols carpet carps carriage carried carrier carries carrot carrots cartoon cartoons
    cartridge cartridges cartwheel carved cassettes cast castle casual casualties catalog catalogs catastrophic catcall
    catcalled catcalls catch categories category cater catered caters catfish cathedral catholic catwalk catwalks caught
    causal cause caused cavalry cave caveat cedes celebrate celebrated celebrates cellar cellular cemetery censored
    censors censorship census censused cent centered central centuries century ceremony certain certainly certainty
    certificate certified chafe chafed chaffed chain chains chair chairman challenge challenged chamber champion
    championship chancellor chances change changed changeover changes channel channeled chaos chaotic chapel chapped
    chaps chapter chapters character characteristic characters charged charmed charms chart charter charts chat chats
    chatted cheaper cheapest cheaply cheat cheated cheats checker checkpoint checkpoints checkups cheeked cheers cheery
    cheese cheesed chef chemical chemicals chemistry chess chestnut chestnuts chewed chews chewy chic chicken chickens
    childbirth childhood childish childlike chili chill chills chilly chime chimes china chink chocolate choicer choir
    chooses chopper choral chorus chosen chowed chucked chucks chunk chunks churches cider cinema circ circa circled
    circs circuit circuitry circuits circular circulate circulated circulates circumstances cite cited cites civilian
    civilize civilized civilizes claim claimed claims clan clandestine clapped clarified clarifies clarify class classes
    classic classical classics classified classifies classify clauses clean cleaned cleaner cleaners cleanest cleanly
    cleans cleared clearer clearest clearly cleat cleave cleaves clerk cleverer cleverest click climate climb climbed
    climbs clime climes clinical clip clips clique clock clocked clocks clog clogged close closed closely closer closes
    closest closet closure cloth clothe clothed cloths clotted cloud clouds clove clover clowned clubhouse clubhouses
    clues clumsy clusters clutter clutters coach coaches coal coarse coast coastal coat cobble cobbler cobblers cocoons
    codded coded cods coffee coffer coherent coin coincide coined colder colic collaborated collage collapse collapsed
    collapses collate collated collates colleague colleagues collect collected collections collective collector collects
    collide collides colonel colonial colonies colons colony colored column columns combinations combine combined
    combines comeback comedian comedy comely comfortably comic comics comma command commander commands commas commenced
    commentary commentator commentators commented commerce commit commits committee committees common commonly
    commonwealth communal commune communicate communicated communicates communications commute commuted commuter
    commuters commutes compact compacter compacts companies companion compare compared compares comparison comparisons
    compel compelled compels compensate compete competed competent competes competitive competitor competitors compile
    compiled compiler compilers compiles complacent complain complained complains complementary complete completed
    completely completer completes complex compliant complicate complicated complicates complications component
    components compose composed composer composers composes composite compound comprehend comprehensive compress
    compressed compresses comprise comprised comprises compromise compulsory computational compute computed computerize
    computerized computerizes computes concatenate concatenated concatenates concede conceded conceited conceits
    conceivably conceive conceived conceives concentrate concentrated concentrates concept concepts conceptual concerned
    concert concerted concerto concerts concise conclude concluded concludes conclusions concocts concrete concur
    concurred concurrently condemn condemned condemns condense condensed condenses conditional conditionals conditioned
    conditions condom condone conducive conducted conductor cone cones confections confederate conferences conferred
    conferrer confess confessed confesses confided confident confidential configurations configure configured configures
    confine confined confines conflict conflicted conflicts conform conformed confront confronted confronts confuse
    confuses congeal congealed congest congested congests congratulate congress conjecture conjured connect connected
    connective connector connects conned connotations conquests consciously consecutive consensus consent consented
    consents consequences consequent consequently conservatives consider considerably considerate considerations
    considered considers consisted consistency consistent consistently consoled constant constantly constants
    constituency constituent constituents constitute constitutes constitutional constrain constrained constrains
    constraint constraints construct constructed constructions constructive constructs consultancy consultants consume
    consumed consumer consumes contacted contain contained contains contemplate contemplated contemplates contemporary
    contend contended contends content contented contents contested context contexts continent continental continual
    continuations continue continues continuously continuum contort contorted contorts contour contract contracted
    contractions contracts contradict contradicted contradictory contradicts contrary contrast contrasts contribute
    contributed contributes contributions contributor contributors contrive contrived contrives controller controllers
    controversial controversy convenient conveniently convent conventional conventions convents converge converged
    converges conversations converse conversed conversely converses convert converted convertible converts convict
    convicted convictions convicts convince convinced convinces convincingly convulsed cooker cookie cookies cool cooled
    cooped cooperate coordinate coordinates coordinator cope coped copes copied copier copies copped copy copyright
    cords core cores corner corporate corrected corrections correctly correlate correspond corresponded correspondent
    corresponds corridor corrupt corrupted corrupter corrupts cosmic cost costed costly costs cotton cottons council
    councils counseled counsels count counted counter counterexample counterpart counterparts countesses counties
    countries country countryman countrymen countryside counts coup couple coupled couples coups course courses courtesy
    courthouse courthouses cousin cove coverage covert coves covet coveted cower cowered cows coyer cozies craft cram
    cramped cramps crap crasser crawled crawls craze crazy creak creamy create created creates creator creature
    creatures creek creep crest cricket cried cries crimestoppers crimson crises crisps criteria criterion critic
    critical criticisms criticize criticized criticizes critics crocks crooked crooned crop cropped crops crosses
    crossover crossroad crossroads crossword crowd crowded crowds crowed crown crucial crude cruised cruises crunch
    crunched crunches crusted cruxes cryptic cubed cubs cuckoo cuddly cues cul culdesac culprit cult cultural culture
    cultures cumbersome cums cupboard cups curds cured cures curio curious curiously currant currently curriculum curse
    cursor curt curtains curter curve curves custodian custodians custom customary cutback cuter cuts cycle cycled
    cycles cylinder cynic cynical dabbled dagger damn damned damns danced dancer dances dangerously danker dared dashcam
    dated datum daybreak daylight deader deadlocks deaf deafer deal deals dealt dearer dearly dearths debate debated
    debrief debt debug debugged debugger debugs debut decade decades decal decay decent deceptive decide decided decides
    decimal decisions deck decks declarations declare declares decline declined decode decoded decodes decoyed dedicate
    dedicated dedicates deduce deduced deduces deductions deductive deemed deep deeper deepest deeply deface defaces
    defamed default defaults defeat defeats defect defective defectives defects defend defended defends defense
    defensive deficiencies deficiency define defined definite definitely definitions definitive defunct defy degenerate
    degrade degraded degrades degree degrees delay delayed delays delete deleted deletes deliberate deliberately
    delicate delighted delights delimiters delivered delta delude deludes demand demanded demands demeaned demised
    democracy democratic democrats demolish demolished demolishes demonstratives denied denies denominator denote denser
    dent departure depend depended dependency depends depicts deplore deplores deposit depressed depresses deprive
    deprived deprives derail derailed derange deranged deranges derive derived derives derogatory descend descendant
    descendants descended descends descent describe described describes descriptions descriptive design designate
    designated designates designed designer designers designs desire desired desires desk desktop despair desperate
    desperately despise despite despondent despot destined destines destroy destroyed destroys destructive detach
    detached detaches detailed detain detect detected detector detects determine determined determines deterrent detract
    devastate devastated devastates developed developer developers deviated devil devise devised devises devote
    diagnosis diagnostic diagnostics diagonal diagram diagrams dialect dialects dialed dialog dialogue diameter diamond
    diary dictate dictator dictatorship dictionaries dictionary died diet differ differed differences different
    differential differentiate differently differs difficult difficulties difficulty digest digit digital digits
    digressed digs dilemma dimensional dimensions dined dinner diocese diploma diplomat diplomatic direct directed
    directive directives directly director directories directors directory directs dirtied dirty disables disadvantage
    disadvantages disagree disagreed disagrees disappeared disappears disappoint disappointed disappoints disarmed
    disarms disaster disasters disbanded disc discard discarded discharged disciplinary discipline disclaimer discolor
    disconnect disconnected disconnects discontinue discontinued discontinues discorded discount discounts discourage
    discouraged discourages discovered discoveries discovery discrepancy discrete discriminate discriminated
    discriminates discs discuss discussed discusses discussions disease diseases disguise disguised disguises disgust
    disgusted disgusts dish dished dishes dishonest disk disks dislike disliked dislikes dismal dismiss dismissed
    dismisses disordered dispatch dispatched dispatcher dispatchers dispelled dispersed display displayed displays
    disposal dispose disposed disposes disputed disregard disrupt dissections dissimilar dissolved distances distant
    distilled distinct distinctions distinctive distinctly distinguish distinguished distinguishes distort distorter
    distorts distract distracted distracts distress distresses distributed distributor distrust distrusted dive dived
    diver divers diverse divert diverted diverts dives divide divided divides divine divisions divorce docked docks
    doctorate doctrine documentary documented dodged does doghouse doghouses dogma dogs dollars domain domesticate
    dominant dominate dominated dominates donated donates donations done dons doodle doomed doorman doormen doorway
    dosed dots dotted double doubled doubles doubt doubts doughnut dove downhill downright downstairs downtown dozen
    dozens draft drafted dragged dragon drained drains drama dramatic drastic draw drawback drawbacks drawn draws
    dreaded dreads dream dreamed dreams dreary dress dressed dresses dried drier driers drip dripped drips drivel
    drivels driven driveway driveways droned dropout dropouts drowned drugstores drum drummer dual dubbed ducks duke
    dumb dummy dumped dumpier dumptruck dunks duplicate duplicated duplicates dustbin dustmen duties dynamic dynamics
    dynasty each eagerly eagle earl earlier earliest earn earned earns ears earth ease easier easiest easily eastern
    eastside easy eater eats eave eaves eccentric echoed echoes ecological economical economies economize economy edge
    edges edit edited editor editorial editors edits educate educated educates educational educator effect effective
    effects efficiency efficient efficiently effort efforts eggs egos eighteen eighth eighty either ejections elaborate
    eldest elect elected elective electoral electorate electric electrical electron electrons elects elegant elementary
    elephant elephants elevated elevator elevators eleven eliminate eliminated eliminates elite elopes else elsewhere
    email embarrassed embarrasses embassy embed embeds ember embers emerge emerged emergencies emergent emerges eminent
    eminently emit emotional emotions emperor emphasis emphasize emphasized emphasizes empire empirical employ employed
    employer employers employs empress emptied empties empty emulate emulator emulators enabled enables enclose enclosed
    encloses encode encoded encodes encounter encountered encounters encourage encouraged encourages encyclopedia
    endeavor endemic endlessly endorsed enemies enemy energy enforce enforced enforces engage engaged engages engineer
    engineered engineers enhanced enhances enjoy enjoyed enjoys enlarge enlarged enlarges enlighten enlightened
    enlightens enlisted enormously enough enrolled ensemble ensure ensured ensures entail entails entertain entertained
    entertains enthusiasm enthusiastic enticed entire entirely entirety entitle entitled entitles entries envelope
    envelopes envisage envisaged envisages envy epic episode episodes equal equals equate equations equilibrium equip
    equipped equips equivalent equivalents erase erased eraser erases erected erections ergo ergonomic erotic escalate
    escalated escalates esoteric especial essay essays essential establish established establishes estate estates
    estimate estimated estimates eternal ethic ethical ethics ethnic evaluate evaluated evaluates even evened evenly
    evens eventual ever every everybody everyday everyone everywhere evidenced evident evidently evil evils evoked
    evolutionary evolve evolved evolves exact exactly exaggerate exaggerated exaggerates exam examine examined examiner
    examines exampled exams excavator exceed exceeded exceedingly exceeds excellent except excepted exceptional
    exceptions excepts excess excessive exchanged excite excited excites exclude excluded excludes excuse excuses
    execute executed executes exempt exercise exercised exercises exhausted exhaustive exhibit exhort exile existed
    exited exotic expand expanded expands expect expectations expected expects expended expenditure expense expenses
    experienced experiences experimental experimented expert expertise experts expiry explain explained explains
    explanations explanatory expletives explicit explicitly explode exploded explodes exploit exploited exploits explore
    explored explores exponential exporter expose exposed exposes expressed expressway expressways extant extend
    extended extends extensions extensive extent extents exterior external extinct extinguish extinguished extinguishes
    extra extract extracted extracts extraordinary extras extreme extremely extremes extremest exude exuded eyed eyes
    eyesight fabric face faced faces facilitate fact factor factories factors factory facts factual faculties faculty
    faintest fair fairer fairest fairs fall fallacy fallen falls falser falter faltered fame familiarize families famine
    fans fantasies fantastic fantasy farce fared farm farmers farther farthest fascinate fascinated fascinates fashion
    fashioned fashions fast fastened faster fastest fate fatherland fattened fatter fattier faucet fault faults faulty
    favored favorites fear feared feat feathery feature featured features feeble feed feedback feeder feeds feel feels
    feet fell felled fellow fellows fellowship felonies felt fenced fended fenders ferry fertilize fester festival fewer
    fewest fibbed fibers fictional fiddle fiddled fiddles fiend fifteen fifth fifty fighter figure figured filet fill
    filled filler fillet fills film films filtered filthy finale finalize finalized finalizes financed financier fine
    fined finest finish finished finishes finite firm firmed firmly firsthand firstly fished fishery fits fitted fitter
    fiver fixed fizzed fizzes fizzy flag flagged flags flailed flails flame flames flanneled flash flashier flat flatbed
    flatted flatten flattens flattered flatterer flavor flaw flawed fleck fleeter fleetest fleshed flew flick flied
    flighty flipped float floated floats flocked flood flooded floods floor floors floppy florid flour flow flowed
    flower flown flows fluctuations fluffy fluid flush flushed flusher flushes fluttered flyer flyers foam focuses
    fogged foiled foils fold folded folder folders folk follower followers fond font food fool fooled foolish fools
    football foothold footholds footlights footnote footnotes forage foraged forbade forbid forbidden forbids forcibly
    forded fore forecast forecasts foreigner foreigners forensic forensics fores forest forests forever forewords
    forgave forgets forgive forgiven forgives forgot forgotten fork forked forklift formal format formats formatted
    formed formerly formula formulae fort forth fortnight fortress forts fortunate fortunately fortune forty forum
    forwarded forwent fossil fought foul foundations founded founder fount fourteen fourteens fourth fractions fragile
    frame framework franchise frankly frantic freak freaks free freed freezes frequencies frequency frequent frequently
    fresh fried friendship fright frighten frightened frightens frights frills fringe frock frocks frog frogs frond
    frontage frostier frothier frown frowned frowns froze frozen fruit fruitier frustrate frustrated frustrates fulfill
    fulfilled fulfills full fulled fullest fully fume fumes functional functioned functions fund fundamental funded
    funds funeral funnier funniest furniture furred furthermore furthest furtive futile future fuzzy gabs gain gained
    galactic galaxy gallery gamest gander gangway gaps garaged garbage garble garbled garbles garbs garden gardens
    gasoline gasp gate gathered gauge gave gear geared genera generalize generalized generalizes generate generated
    generates generations generator generators generic genetic genetics genial genital genocide genre gent gentlemen
    gently gents genuine genuinely genus geofence geographic geographical geometry gesture getaway getaways gets ghastly
    giant gibberish gills give given gives gladly gland gleaned gleans global globe glossy gloves glowed glows glue
    gnome goal goals goat goddess gods goes goldfish goldfishes gone goners gong goodbye goodies goodnight goodwill
    gores gorge gospel gossip gotten governed governmental governor governs gown grabbed grade gradual graduate
    graduated graduates grain grammar grammatical grandchild grandchildren granddaughter grandfather grandmother
    grandparents grandson granny granted grants graph graphic graphical graphics graphs grasp gratefully gratuitously
    grave gravitational greases greasy great greater greatest greatly greenback greenhouse greenhouses grew grid grills
    grind grinds grips groan grooms grosses grossly ground grouped grove grown growth grubs guarantee guaranteed
    guarantees guarded guardian guess guessed guesses guide guided guideline guidelines guides guilt guilty guinea
    guitar gulf gust guts habitat habits hacker hackers hacks haggard hair haircut hairs hairy haler half halted
    haltered halve halves hamlet hammer handbag handbags handbook handcuff handcuffed handed handfuls handle handled
    handler handlers handout handsome hanged hangout hangouts hangover happen happens happier happiest happily happy
    hard hardback hardened hardens hardest hardly hardship hardware harks harts hassle hassled hatchback hated hatred
    hats haul haven havoc head headache header headers headlight headline headlines headquarters healed healthy heaped
    hear hears heart heartbreak heartfelt hearth heartiest heartily hearts heat heated heats heaved heaven heavier
    heaviest heavily heavy heeded heel heels height heights heir held helicopter hell helped henceforth herd herded
    hereafter hereby heresy herewith heritage heroes hesitate heterosexual hexadecimal hick hidden hide hided hideously
    hierarchical hierarchy higher highest highland highlands highlight highlighted highlights highly hike hiked hikes
    hindsight hinted hints hipper hired historian historians historic historical history hitherto hoard hoarse hoax
    hocked hoes holders hole holes holiday holidays homed homesick homey homeys homosexual hone hones honest honestly
    honorary honored hoodie hoods hook hooted hooter hoots hooves hoped hopefully hopelessly hopes horde hordes horizon
    horizontal horrendously horribly horrid horrific horrified horrifies horrify horror horseback horsed horseman
    horseshoes hose hoses host hostel hostesses hostile hostiles hosts hotheaded hotlist hotlisted hotlists hotsheet
    hotter hourglass houseboat housed household households housewife hovel however huge hugely humane humbly humor
    hundred hundredth hundredths hungry hunted hurricane hurt hybrid hydrogen hyphen hypocrisy hypocrite hypocritical
    hypothesis hypothetical hysterical icon icons idea ideal idealistic ideals ideas identical identified identifier
    identifiers identifies ideological idiom idiosyncratic idiot idiotic idiots ignorant ignore ignored ignores
    illiterate illogical illustrate illustrated illustrates illustrations imaged imaginary imagine imagined imagines
    immature immediate immediately immense immensely imminent immoral immortal immune impact impale impend impended
    impends imperfect imperial impersonal impersonated implemented implications implicit implicitly implies imply import
    important importantly imported imports impose imposed imposes impractical impress impressed impresses impressions
    impressive imprison imprisoned imprisons improperly improve improved improves impudent impulse inaccuracies
    inaccuracy inaccurate inadequate inadvertently inane inappropriate inaugural incarcerate incarcerates incendiaries
    incentive inch inches incidental incisions incline inclined inclines include included includes inclusive incoherent
    income incompetent incomplete inconsistency inconsistent inconvenienced inconveniences inconvenient incorporate
    incorporated incorporates incorrect incorrectly increase increased increases increasingly incredibly incumbent incur
    incurred incurs indeed indefinite indefinitely indent independent independently indeterminate index indexed indexes
    indicate indicated indicates indications indicator indicators indirect indirectly indolent indoor induce induces
    inducted inductions indulge indulged indulges industrial industries industry ineffective inefficiency inefficient
    inertia inevitably inexperienced infantile infantry infect infected infections infects infer inferior infinite
    infinitely infinitive inflections inflict influenced influential influenza inform informal informant informants
    informational informed informs infrastructure infrequent infusions ingredient ingredients inhabit inhabitant
    inhabitants inhabited inhabits inherent inherently inherit inherited inherits inhibit inhibited inhibits initial
    initialize initialized initializes initials initiate initiated initiates inject injure injures injuries injustice
    inks innate inner innocent innovations innuendos input inputs inputted inquired inquires inquiries insane insect
    insects insecure insensitive insert inserted inserts inside insider insight insignificant insisted insofar inspect
    inspected inspector inspects inspire inspired inspires install installations installed installs instances instant
    instantly instead instigates instinct institute institutional instruct instructed instructions instructor instructs
    instrumental insufficient insult insulted insults insured insurgent intact intake integer integers integral
    integrate integrated integrates intellect intellectual intelligent intend intended intends intense intensely
    intensive intentional intentions inter interact interacted interactions interactive interacts intercept intercepted
    interchange intercourse interdict interdiction interest interested interestingly interests interface interfaced
    interfaces interfere interfered interferes interim interior interject intermediate intermittent intern international
    interned interns interpret interpreted interpreter interprets interred interrogate intersect intersection
    intersections interval intervals intervene intervened intervenes interviewed interviewer intimate intrinsic
    introduce introduced introduces introductory intuitive invade invaded invades invalidate invariably invented
    inventions inventor invents inverse inversions inverted inverts investors invite invited invites invoiced invoke
    invoked invokes involuntarily involve involves irate iron ironic irony irrational irrelevant irrespective irritate
    irritated irritates island islands isolate isolated isolates issued itch itself jacket jackets jackknife jammed jams
    jargon jazz jellies jerk joggers join joined joins jointly joke joked jokes journal journals journey joystick judged
    judiciary jugglers juice jump jumpier jungle junior jury justifiably justified justifies justify keeled keened kept
    kernel keyboard keyboards keynote keynotes keystroke keystrokes keyword keywords kickback kickoff kickoffs kidded
    kilned kind kindly kinds kingfishers kinked kinks kipper kitchen kited kits knees knew knifed knocked knocks know
    knowledge knows label labeled labels laboratory laces lack lacked lacks ladder lades ladies lads lady lager laid
    lake lakes lamer lames lances landed landlocked landmark landowner landscape language languages largely larger
    largest lash lashed lasses lasted late later latest latter laugh laughed laughs launched lavatory lawmaker lawsuit
    laxer layer layers layout lays lazy leaded leader leadership leaf leaflet leaflets leafs league leaks leaned leans
    leaps learn learns lease leases least leaved lecture lectured lecturer lecturers lectures leered lefter legacy
    legend legendary legislature legitimacy legitimated legitimately legs lend lends length lengths lengthy lenient
    lenses leper lesbian lesser lest lethal lets levee levees level lever liaison liberal liberate liberated liberates
    liberty librarian libraries library licensed licked licks lifeboat lifeguard lifelike lifeline lifelong lifestyle
    lifetime lifted ligature lighted lightest lighthouse lighthouses lightly lightninged liked likelihood likewise limbs
    limit limitations limited limits limo lineage linear lined lineup linguistic link linkage linked lion liquid lisp
    listed listen listened listener listens liter literacy literal literary literate literature liters litter litters
    live lived liver lives livest load loaded loads loaves lobby lobes locale localize localized localizes lock locket
    locomotive lodge logged logic logical logo logs lonely lonesome longer longest longhand looked lookout lookouts loop
    loophole loops loose loosely looser looses loped lopes lopped lord lorries lose loser losses lots lotuses loudest
    loudly lousy loved lover loves lowdown lowed lower lowered lowers lowest lows loyal lucid luck lucked luckily lucks
    ludicrously luggage lugged lulled lumps lunatic lunch lunchtime lungs luxury lyres lyrics maces machined machinery
    madder made magazine magazines magic magical magnetic magnificent magnitude mailed mailman mailmen main mainframe
    mainframes mainland mainly mainstream maintained maintainer make makes makeup maliciously mallet malts manage
    manages mandate manes manger mangled manhandles mania manifestly manifesto manipulate manipulated manipulates
    mankind manned manner manor manors manpower manual manuals manufacture manufactured manufacturer manufacturers
    manufactures manuscript maples mapped mapper maps marched mares margin marginal margins marina marine marines
    marital maritime marked marker markers marketed marksman married marries marrow marry marshaled marshes martial mash
    mashed mass massaged masses massive mastery matches matchmaker mate mated maternal mates math mathematical
    mathematician mathematicians mathematics matrices matrix matron matte matted mattes mature maxim maximal maximize
    maxims maximum maybe mayor mazes meal mean means meant meantime meanwhile measure measured meat mechanical mechanics
    mechanisms medal median mediate medicate medicated medicates medicinal medieval mediocre meditate meditations medium
    mediums meeker meet meets megabyte megabytes melt membership memorial memories memory mended menial mentioned
    mentions mentor mentors menu menus merchandised mercies mere merely merge merged merger merit merits mess message
    messages messed messes messy metallic metaphor mete meted meteor metes method metric metro metropolitan
    microcomputer microcomputers microprocessor microwave midday middle midnight midtown mighty mildly mile mileage
    military militia milk mill million millions mimic mind minded minds mine mined miner miners minibus minibuses
    minicomputer minimal minimize minimizes minimum minion minister ministers ministry minivan minnow minnows mint
    minute minutes miracles mirror mirrors misconducted misdirect misdirected misdirects miserably misers misery
    misfortune misguide misguided misguides misinterpret misinterpreted misinterprets mislead misleads misled misplace
    misplaced misplaces misprint misread misreads misrepresent misrepresented misrepresents miss missed misses missile
    missionary mistaken mistakenly mistook misunderstand misunderstands misunderstood misused mixed mixes mixture
    mnemonic moaned moans mobbed mode model modeled models moderate moderately modern modest modesty modifications
    modified modifies modify module modules moister molecular molecule molecules momentarily momentum monastery
    monitored monkey monkeys monochrome monopoly monsters monthly mooed mooned moored mooted mope mopes mopped moral
    moreover moron morons mortal mortals mortgaged most mostly moth motions motivate motivated motivates motives
    motorbike motorbikes motorcycled motorize motorway motorways motto mount mountain mountains mounted mouse mouth move
    moved moves movie movies mowed mower much mucked mucks muddle muddled muddles muffle muffled muffles muggier mugs
    mugshot mules multinational multinationals multiplied multiplies multiply mumble mummy mundane municipal murmured
    muscle muscles museum museums musical musician musicians muster muter muttered myself mysteries mysteriously mystery
    mystic myth mythical myths nailed naive naked named namely narrow narrower narrowest nasal nastier nastiest nasty
    nations nationwide natives natural nature naughty naval nearby nearer nearest nearly neatly necessarily necessary
    neck needled needlessly negate negligee negligees negligently negotiate negotiated negotiates negotiations
    neighbored neighborly neither nephew nerve nerves nested nests nets netted network networked networks neural neutral
    never newborn newcomers newer newest newly newsletter newsletters newspaper newspapers newsprint nicer nicked
    nickname nicknames nigh nightclub nightmare nighttime nineteen nineteens ninth nits nobody nodded nodes noes noises
    noisy nominal nominate nominated nominates nominee noncommittal nonsense nonstop nooses normal northeast
    northeastern northern northside northwest northwestern noses nostalgia notably noted noticeably noticed notifies
    notify notional notions nouns nova novel novels novelty novice novices nowadays nowhere nuclear nuder numb numbed
    numbered numbest numeral numerals numeric numerical nuns nursed nutshell obeyed obeys objected objections objective
    obligatory oblige obliged obliges obscener obscure obscurer obscures obscurest observations observe observed
    observer observers observes obsess obsessed obsesses obsolete obstruct obstructs obtain obtained obtains obviously
    occasional occasions occupancy occupied occupies occupy occur occurrences occurs ocean odder oddly odds odes offbeat
    offend offended offends offensive offer offers offhand officiate officiated officiates offset offsets often olden
    older oldest omen omens omissions omit omits omitted once oneself onus opened openers openly opera operas operate
    operated operates operatic operational operatives opinion opinions oppose opposes opposite oppress oppressed
    oppresses opted optic optical optimal optimistic optimize optimized optimizes optimum optional options opts opus
    opuses oral orations orator orbit orbital orchestra orchestral ordained ordinary organ organic organisms
    organizations organize organizes organs orientate orientated orientates oriented orients origin original originals
    originate originated originates originator origins orphaned orthodox otherwise ought ours ourselves outbound
    outbreak outcries outcry outdated outdoes outdoor outdoors outer outfield outgrow outhouse outhouses outlast outlets
    outline outlined outlines outlook outnumber outnumbers outpatient outpatients output outputs outrage outraged
    outrages outright outruns outset outsider outsmart outstandingly outstripped outweigh outweighs oven overall
    overbore overcame overcharge overcharges overcomes overdo overdoes overdraft overflow overgrow overhand overhang
    overhead overheads overheard overkill overland overlap overlay overlays overload overloaded overloads overlong
    overlook overlooks overpass overprice overpriced overprices overran overridden override overrides overrun overruns
    oversaw overseas overseen oversight oversights overstated overstep overstepped oversteps overtaken overtakes
    overthrew overthrow overthrown overthrows overtime overtly overtones overtook overturn overuses overview overweight
    overwhelm overwhelmed overwhelms overworks overwritten owed owes owned ownership oxygen ozone paced paces pacific
    pacifier packaged packed packet packets pacts padded pads paged pager paid pain painfully pains paint painted
    painter paints pair pairs palace palate palates pale paled paler palled palm pamper pampers pane panel panels pangs
    panned pant pants paperback parade paradox paragraph paragraphs parallel parallels parameter parameters paranoia
    paranoid paraphrase paratrooper paratroopers parch pare pared parent parentage parented parentheses parenthesis
    parish parkway parliamentary parochial parred parroted parse parsed parses part parted partial partials participant
    participants participate participated participates particle particles particular particularly parties partitioned
    partitions partly partnership parts passage passages passer passes passionate passive password passwords past paste
    pasted pastels pasties pastimes pastor pastures pasty patched pate patent patents pates path pathetic paths
    patienter patientest patiently patronage patronize patronized patronizes patted patter patters patties pauper
    paupers paused pauses paved pawed payed payer payers payoffs payroll pays peacefully peacemaker peach peak peal
    peanut peanuts peasants pecks peculiar pedal pedant pedantic pedantry pedants peeled peer penalties penalty pended
    pends penguin peninsula penned pennies penny pens peony peopled pepper peppers perceive perceived perceives percent
    percentage percents perch perennial perfect perfectly perform performed performer performs perhaps period periodic
    periods peripheral peripherals perked permanent permanently permitted perp perpetual perps persecute persecuted
    persecutes persecutor persistent personal perspective persuade persuaded persuades perter pertest perused peruses
    perverse petal petite petrol pharmacies pharmacy phase phased phases phenomena phenomenon phenomenons philosopher
    philosophers philosophical philosophies philosophy phoned photocopy photograph photographer photographic photographs
    photon photons phrase phrased phrases physic physician physics piano pickaxes picked pictured piece pieces pigs
    piled pilled pillow pinched pine pines pink pinks pins pints pioneer pioneers pipeline pirated pitch pitcher pitfall
    pitfalls pivot pizzas place placed places plague plagued plagues plain plainly planed planet planetary planets plank
    planked planner planted plastered plastic plateau plateaus plated platform platinum platter play played player
    players playground plays playwright plea pleads pleas pleasantly pleased plenty pliant plight plights plot plots
    plotted plotter ploy plug plugged plugs plural plus poach pocket pockets poem poems poet poetic poetical poetry
    poets point pointer pointers poison poled policed policeman policemen policewoman policewomen policies policy polish
    polished polishes polite politician politicians politics poll polled polygraph polynomial pond ponder ponds pony
    pool pooled poor poorer poorest poorly popped populace popular populate populated populates populations portal
    ported portend portents porters portions portrait portray portrayed portrays posed positioned positions positive
    possess possessed possesses possessive possessor possibly post postage postcard posted poster posters postmaster
    postpone postponed postpones posts postscript postulate postures potato potatoes potential pouch pounce pounces
    poured pours poverty powdery power powered practical practicals practiced pragmatic praise prayed prayer prayers
    prays preach preached preaches precautions precede preceded precedent precedes precise precisely predatory
    predecessor predecessors predict predicted predictions predictor predicts predominantly preface prefer preferably
    preferences preferred prefers prefix prefixed prefixes prejudice prejudiced prejudices preliminary premature
    prematurely premier premiere premise premises premium prep prepare prepared prepares prerequisite prescribe
    prescribed prescribes presented presenter presently preserve preserved preserves presidency president presidential
    press pressed pressure pressures presumably presumed presumes pretend pretended pretends pretense pretexts pretty
    prevail prevalent prevent prevented preventive prevents preview previewer previously priced prick pride prides pries
    priest primarily primary prime primer primitive primitives primps princess principal principle principles print
    printed printer printout printouts prints prior privacy private privately privier privilege privileged privileges
    prize prizes probably probes problematic procedural proceed proceeded proceeds processed processes proclaim procure
    prod produce produced producer producers produces product productive products profess professional professionals
    proffers profile profiled profiles profit profiteer profits profound program programmer programmers programs
    progressed progressive prohibit prohibits projected projectile projections projector prolonged prolongs prominent
    promise promised promises promote promoted promotes promotions prompt prompted promptly prompts prone pronoun
    pronounce pronounced pronounces proof proofs propaganda proper properer properly properties proportional proportions
    proposal proposals propose proposed proposes proprietary prose prosecute prosecuted prosecutes prospect prospective
    prospector prospects prospers protein protocol protocols prototype protractor prouder provably prove proved proven
    proves provide provided provides province provincial provisional provisions provoke provoked provokes prowess prows
    pseudo psychological publications publicize publicized publicizes publicly publish published publisher publishers
    publishes pucks puddled puffed puked pulley pullover pulp pulped pulse pulsed pulses pumped pumpkin punched puncture
    punctures punish punished punishes punned puns punts pupil pupils pupped purchased purchaser purchasers pure puree
    pureed purees purely purge purpler purposed purred purrs pursed pushed pushover puts putted puzzle puzzled puzzles
    python qualifications qualified qualifier qualifiers qualifies qualify quantum quarter quarterback quartet queen
    queens questioned questionnaire questions queue queued queues quibble quick quicker quickest quickly quieter
    quietest quietly quit quite quits quota quotas quotations quote quoted quotes rabbi rabbits rabid rabies racetrack
    racetracks racial racier racket racks radar radical radio radios radius rafter ragged rail railroad rails railway
    rain rained rainfall rains raise raised raises rake rallied rampant rams randomly range ranged rangers ranges rank
    ranker rankle ranks ranted rapidly rapids rapport rapports rare rared rarely rarer rares rarest rasped rate rather
    ratio rational rationale ratios rats ratted rattled rattles raved ravel raveled rawer razes reach reached reaches
    react reacted reactionary reactions reactor reacts reader readers readership readily readjust ready real realistic
    realize realized realizes realm realms reals ream reamed reams reaps rearrange rearranged rearranges reasonably
    reasoned reassure reassured reassures rebated rebel rebellion rebuild rebuilds rebuilt recall recalled recalls
    receded receipt receiver recent recenter recently recessed recipe recipes recipient recipients reckon reckoned
    reckons reclaim recline recognize recognized recognizes recoiled recommend recommended recommends reconcile
    reconsider recorder recorders recouped recoveries recreational recruit recruited recruits rectal rectangle
    rectangular rectified rectifies rectify recurred recursive recycle recycled recycles redder redefine redefined
    redefines redirect reds reduce reduced reduces reductions redundancy redundant reeds reelected refer referenced
    referendum referred refers refine refined refines reflect reflected reflects reflex reform reformat reformed
    reformer reforms refrain refresh refreshed refreshes refund refusal refuses refute refuted regain regains regard
    regarded regards regime region regions registrar regret regrets regrettably regretted regular regularly regulations
    rehearsed reign reinstate reinstated reinstates reiterate reject rejected rejects relapsed relate relates relational
    relationship relationships relatives relax relaxed relaxes relayed relegated relented relevant reliably relied
    relief relies relieve relieved relieves religion religions relished reloaded relocated reluctant reluctantly rely
    remainder remained remarkably remarked remarks remedy remember remembered remembers remind reminded reminds
    reminiscent remodels remote remotely remoter remove removes rename renamed renames rendered rends renewed renews
    renowned repaid repair repaired repairs repay repealed repeat repeated repeats repent repented repertoire repetitive
    rephrase replace replaced replaces replay repleted replied replies reply reposed represent represented represents
    reproduce reproduced reproduces reproductions reproved republic republican repulsive reputed require required
    requires requisite reread rereads rerouted rescued rescuer research researcher researchers resemble resembled
    resembles resent reservations reserve reserved reserves reservoir reset resets resident residents resign resigns
    resolve resolved resolves resort resorted resorts resource resources respect respected respective respects respond
    responded responds response responses rest restart restarted restarts restlessly restore restored restores restrain
    restrained restrains restrict restrictions restrictive restricts rests resume resumed resumes resurrected retain
    retained retains retarded retire retired retires retort retorted retorts retract retracted retreat retrieval
    retrieve retrieved retrieves returned reuse reused reveal revealed reveals revenged revenue revere revered
    reverenced reverences reveres reverie reveries reversed revert reverted review reviewed reviewer reviews revise
    revises revival revivals revoke revokes revolted revolts revolutionary rewarded rewrite rewrites rewritten rewrote
    rhetorical rhythm ribbon richest ridden rider riders ridge ridges ridiculously rids rightly rigid rile riles rimmed
    rims rinds ringed rise rises risked risky rites ritual rituals rival rivals river roadside roams roars robed robot
    robots robust rocket rocky rods role roll romanced romantic roof rooked rookie rooks room roomed rooms root rooter
    rosaries roster rotaries rotate rotated rotates rote rots rotten rouge rough roughly round roundabout rounded rouse
    rout routed router routine routinely routines routs rows royal royalties rubbish rudder ruder ruffle ruffles rugby
    ruin ruined ruins rule ruled ruler rulers rules rummer rumor rumored rumors rundown runes runnier rural rushed
    rushes sacked sacred sacrifice sacrificed sacrifices sadden saddened saddens sades sadly safe safeguard safeguards
    safely safes safest safety sages sagged said sail sailed saint salad salaries salesman salesmen salespeople
    salesperson salespersons saleswoman saleswomen salt salts salves same sames sampled sampler sanctions sand sanded
    sandwich sandwiches sang sanitary sapped sarcasm sarcastic sarge sash satchel satellite satellited satellites satire
    satisfactorily satisfactory satisfied satisfies satisfy saunters save saved says scabbed scabs scale scales scamper
    scampers scan scandal scarcely scare scares scattered scenario scenarios scenery scent schedule scheduled scheduler
    schedules schizophrenia scholar scholars scholarship schoolboy schoolboys schoolchild schoolchildren sciences
    scientific scooped scoops scooted scoots scope scoped scorches score scored scorer scores scout scrammed scrams
    scrap scrapped scraps scratch scratched scratches scream screamed screams screen screens screw screwed script scroll
    scrolled scrolls sculptor sculpture scum scummed scums sealed seamed sear seas season seat seats second secondary
    seconded secondly seconds secretaries secretary secrete secretly sect sections sects secular secure securely seek
    seeks seem seemed seemingly seesawed seized seldom select selected selective selects selfish semantic semantics
    semen semi semifinals seminar seminars senate senator send sends sense senses sensibly sensitive sensor sent
    sentenced sentences sentient sentimental sentry separate separated separately separates separator separators sequel
    sequences sequential serial seriously serpent servant servants server servers serviced serviceman servicemen
    serviettes servile setback sets setter settle settled settler settlers seventeen seventeens seventh sever severe
    severely sewed sewer sexy shaded shades shadow shaken shaky shall shallow shame shamed shammed shape shaped shapes
    share shared shareholder shareholders shares sharply shave shaven shaver shaves shears sheds sheep sheet shelf
    sheller shellfish shelter shelve shelves sherries shes shield shies shift shifted shifts shimmers shined shingle
    shiny ship ships shirt shock shocked shocks shoe shooed shoos shopped shore shored shores shortage shortened
    shortest shorthand shortly shout shouted shoved shoves showdown showman showmen shown shut shutdown sicken sickened
    sickens sided sideline sidelong sidetrack sidewalk sidewalks sideways sidled siege sight sighted sigma signaled
    signature signatures signed significant significantly silent silicon sillier silliest silly silvered silvery similar
    similarly simile simmers simpler simplest simplex simplified simplifies simplify simplistic simply simulate
    simulated simulates simulator simultaneously since sincerely singe singer singers singled singly singular singularly
    sinister sinuses sipped sips sissier site sits sitter situate situated situates situations sixteen sixteens sixth
    sixties sixty size sized sizes skated skater skeptical sketched sketches skid skids skies skill skills skimped
    skimps skin skins skirt skis skits slabbed slag slang slapped slate slave slaved slaves sleep sleeps slept sliced
    slick slid slier slight slighter slightest slightly slights slime slip slippery slips slitter slivers slogan slope
    sloped slopped slops slosh sloshed slow slowed slower slowest slowly slows sluice slummed slush smaller smallest
    smallish smart smears smells smelly smiled smoked smoker smokers smoky smooth smoothly smote smother smug smugger
    snag snail snapped snapshot snatched sneak sneaked sneaks sneaky snipped snips snitch snitched snitches snobbery
    snooped snoops snore snores snort snots snowed snuggled snuggles soap soaped soars soccer societies society sock
    socket sockets soft software soil solar soldier soldiers solely soles solid solo solutions solve solved solves
    somebodies somebody someday somehow someone someplace sometime sometimes somewhat somewhere song songs soon sooner
    soonest sophisticate sophisticated sophisticates sopped sops sordid sore sores sorry sort sorted sorts sought sound
    sounded sounds soundtrack soup sourced southeast southeastern southern southside southwest southwestern sovereignty
    sowed space spaced spaces spacial span spangle spares sparked spars spate spatial spatters speak speaker specialize
    specialized specializes specialty species specific specifications specified specifies specify specimen specimens
    speck spectacular spectrum speculate speedboat speedier speedy spell spelled spend spends spent sphere spice spigot
    spindlier spiral spirit spirits spiritual spit spite spits spitted splash splashed splatters splendid splice splint
    split splits spoil spoiled spoils spoke spoken spokesman sponsor sponsored sponsors spontaneously spoof spool spore
    spores sport spotlighted spout spread spreads spur sputters squadron squadroom squall squanders square squared
    squarer squash squashed squashes squat squattest squeeze squeezed squeezes squid stadium stage stages staggered
    staggers staircase stake stakeout staled staler stales stallion stammer stammers stamped stancher stanches stand
    standard standardize standardized standardizes standards standpoint stank stapled staplers starched starches stare
    stares starfish starker starlight start started starter startle startled startles starve starved starves stated
    stater statesmen static stationary statistic statistical statistics statue statues stave staved steadily steams
    steeled steeped steeples steeps steer steered stem stems step stepped steps stereo stereotype stereotypes sterile
    sticker sticky still stilled stimulate stimulated stimulates stingy stink stinks stint stints stir stirred stirs
    stitch stitched stitches stock stoked stomach stomped stomps stoned stones stood stools stoop stooped stoops stopgap
    stopover stopper stoppers stopwatch storage stored storehouse storehouses stories stork storks stormy story stoves
    stowed stows straggle straggled straggler straggles straight strain strained strainer strains strand strands
    strangest strap strapped strategic strategies strategy strawed stray strayed stream streetcar streetcars strength
    strengthen stress stressed stresses stretch stretched stretches strew strict strictly stride strife striker
    stringent stringier strip stripe striped stripes stripper strips strive stroke strollers strongest stronghold
    strongholds structural structured struggles strung strut stub stubs student studied studies studio study stuffed
    stumble stumbled stumbles stun stung stunned stuns stunt stunts stupid sturdy stutters styled subdivision subjected
    subjective sublets submarine submit submits submitted subroutine subroutines subs subscribe subsequent subsequently
    subset subsets subsides subsidiary subsidize subsidized subsidizes substantial substitute substituted substitutes
    subtle subtleties subtlety subtly suburb suburbs subverts succeed succeeded succeeds success successfully successive
    successor such sudden suddenly suffer suffered sufferer sufferers suffers suffice sufficient sufficiently suffix
    sugar suggest suggested suggestions suggests suit suitably suite suited sultan summaries summarize summarized
    summarizes summary summed summer summit sums sundae sundry sung sunlight sunrise sunroof super superb superficial
    superintendent superior supermarket supernatural supervise supervises supervisor supervisors supple supplementary
    supplied supplier suppliers supplies supported supporter supporters suppose supposed supposes suppress suppressed
    suppresses supreme sure surely surface surfaces surgeon surly surname surprise surprised surprises surprisingly
    surrender surround surrounded surrounds surveil surveilled surveilling survival survive survived survives survivors
    suspend suspender suspenders suspends suspense suspiciously sustain sustained sustains swabbed swabs swallowed
    swamped swamps swathed swatted swayed swear swears sweats sweller swept swerve swerved swigged swilled swirled
    swished switcher swiveled swooped swoops sword swore sworn swum symbol symbolic symbols symmetric symmetry
    sympathetic sympathies sympathize sympathy symphonies symphony symptom symptoms syndicate syndrome synonym synonyms
    syntactic syntax synthesis synthesizer systematic tabled tables tack tacked tackle tackled tackles tacks tactic
    tactical tactics tagged tail taillight tailored tailors tails take taken tale talent talented talents tales tall
    tames tangent tank tape tapered tapes tapped tartest taser tasseled taste tasted tastes tattle tattoo taught taxes
    taxpayer taxpayers teach teacher teachers teaches teapot teared teas teats technical technique techniques
    technological technologies teems teenage teenager teenagers teeth telephone telephones telescope teletype teletypes
    tell tells temper temperature temperatures tempered template tempo temporarily temporary tempos tempt tempted tempts
    tend tended tendencies tendency tends tennis tenor tens tense tenth tenure term termed terminal terminals terminator
    terminators termini terminus termite termites terms terribly terrified terrifies terrify territorial territories
    territory terse tested textbook textbooks textual thank thanked thankfully thanks theatrical theme themes
    theological theorem theorems theoretical theories theory thereabouts thereafter thereby therefore therein thereof
    these theses thesis thick think thinks third thirst thirteen thirty thongs thorough thoroughfare thoroughfares
    thoroughly those though thought thoughts thousand thousands thrash threshold thrillers throb throbs throne thrones
    throng through throughout throughput throwaway throwback thrown thrust thrusts thumb thus tick ticket tickets tides
    tidied tidies tidy tied tier tiers ties tiger tight tightly tile tiles till timber timbered timed timeline timescale
    timezone tins tinted tiny tired tiresome titled toad toast toed toes together toggle toilet toilets token tokens
    told tolerant tolerate tolerated tolerates tolled tollway tomato tomatoes tomb tomboys tomcats tomorrow tone toned
    tons took tooled tooted topic topical topics topped tops torches tore torture tossed total toted totted totter touch
    touchdown touched touches tour towel toyed toys trace traced traces tracked tract trade traded traders trades
    traditional traditions tragedy tragic trail trailed trails trained trainee trainees trait traitor traitors tramped
    trampled transcend transcript transferred transform transformed transforms transit transitional transitioned
    transitive translate translated translates translations translator transmissions transmit transmits transmitted
    transmitter transmitters transparent transpire transported transpose transverse trapdoor trapper trappers trashcan
    trashy traversed trawled trawler trawlers tread treads treaty trek tremendously trend trends trendy trial trials
    triangle triangles tribal tribe tribes tributary tribute tricky tried tries trifles triggered triggers trilogy trio
    trip triple tripos tripped trips trivia trivial trooped troops trophy tropical troubled troublemaker troublesome
    trousers troweled trowels truce truces true trump truncate truncated truncates trunk trunks trust trusted trustees
    trusts truth truths tuba tubas tube tubes tuck tucks tuned tunes tunnel tunnels turkey turn turnaround turned
    turnout turnouts turnover turnpike tutorial twelve twentieth twenty twice twin twins twisted twitter type typed
    types typeset typesets typewriter typical udder ugly ultimate ultimately umbrella unaffected unaware unbalanced
    unbelievably unbiased uncertain uncertainty unchanged uncle unclear uncommon unconnected undaunted undefined
    underbrush undercurrent undercut underdog underestimate underfoot undergo undergoes undergone undergraduate
    undergraduates underground undergrounds underlain underlay underlie underlies underline underlined underlines
    undermined underneath underpass underrate underrated underrates underside understand understands understate
    understood undertake undertaken undertakes undertook undertow underwater underwent underwritten undid undisclosed
    undo undoes undone unduly uneasy unemployed unexpected unexplained unfair unfamiliar unfinished unfits unfortunate
    unfortunately unfounded unfriendly unhappy unhealthy unified unifies uniform uniformly unify unimportant unintended
    unique uniquely unison unite united unites universal universe unjustified unlike unlikely unlimited unload unlock
    unlocked unlocks unlucky unman unmanned unnecessarily unnecessary unofficial unpleasant unpopular unread unrealistic
    unrelated unsafe unsatisfactory unseen unset unsolicited unsound unspecified unsupported unsure untidy until unto
    untrue unused unusual unwashed unwelcome unwise update updated updates upgrade upgraded upgrades upload upon upper
    upset upsets upside upstairs uptown upturn urban urge urged urgency urgently urges usage usefully usual utter
    utterly utters vacancies vacancy vacations vacuum vague vaguely valley value valued values valve valves vanguard
    vanished vanishes variables variant variants variations varied varies varieties variety vary vast vastly vector
    vectors vegetables vegetarian vend vended vendor vends vent vents venture venue venues verb verbatim verbose verbs
    verdict verified verifies versatile verse verses versions vertical very vessel veteran vibrated vibrates vibrations
    vicar victories victors victory view viewed viewer viewers viewpoint viewpoints views vigilant vigorously village
    villages vintage vinyl violas violate violently violet violets violin violins virgin virtual virtues virus viruses
    visions visited visors visual vital vocabulary vocal vocations voice voices volleyball voltage volume volumes
    voluntarily voluntary volunteer volunteered volunteers vomit vote voted voters votes vouch vowel voyage waded wades
    wafer wafted wafts wager wagered wagon wait waiter waitresses waits wake waked wakes walkout walkouts walled walnuts
    wander wanderer wanderers wanders wands wanes wanner warehouse warfare warm warms warned warped warps warrantied
    warrantless warrens warrior wartime warts washed washes waste wastes watchdog watched watchman watchmen watercolor
    watered waterfront waterway waterworks watery wave waved waver wavered waves ways wayside weak weaknesses wealth
    wealthy wear weasels weather wedded weds weekday weekended weigh weight weird welcome welcomed welcomes welder were
    western westside wets wetter whale whaler whalers whales whatever whatsoever wheeled wheeze whenever whereabouts
    whereas whereby whereupon wherever whether whichever whiled whilst whim whine whiskey whistles whiten whiter whoever
    whole whoop whoops whore wicked wide widely wider widespread widest widow widows width wild wildfire wildly willed
    willingly wince winch wind winded winds windshield wine wines winner winter wintered wipe wipes wired wises wisest
    wish wished wishes witch witched withdraw withdrawal withdrawn withdraws withdrew withhold withholds within
    witnessed wive wives wizard woke woken woks wombat wonder wondered wonderfully wont wooden woodland woolen woolens
    word worded words wore worked workload workstations world worldwide worms worn worried worries worry worse worship
    worshiped worshiper worshipers worst worth worthwhile worthy wound wounded woven wrangle wrangled wrangles wrap
    wrapped wrapper wrappers wraps wreaks wrecked wrecker wrestler wretched wringer write writer writers writes wronger
    wrongly wrote wrung yard yards yearly yeti younger youngest yourself yourselves zeros zoom
  `
    .trim()
    .split(/\s+/u),
);
