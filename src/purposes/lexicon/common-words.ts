/**
 * Everyday English words that tell no purpose. They are here so that none is taken for a name or for a misspelling.
 * Chosen from the commonest words of SCOWL that are no surname (notice: `docs/dependencies.md`).
 */
export const commonWords: ReadonlySet<string> = new Set(
  `
    abbey abcd aboard abolished abroad absent absolute abstract academic accept access acclaimed accommodate
    accompanied accomplished account accuracy accurate accusations achieve acid acknowledged acoustic acquired acres
    across actor actress actual adapted address addresses adequate adjacent administered administrator admiral admit
    admitted adopted advantage adventure advised advocate aerial affair affect affiliate afraid aftermath again
    agenda aggregate agree agricultural agriculture ahead airline album algorithm alive allegations alleged allow
    almost alone along alongside alpha already alternate although altitude always amateur ambassador amount analysis
    analyst analysts analytics ancestry anchor angle angry animated anniversary announced annual another answer
    anybody anyone anyway anywhere apart apparent appeal applied applies appointed appreciate approach approaches
    appropriate approval approved arbitrary arch archaeological archbishop architect architectural architecture
    archive argue armies army arranged arrival arrive article artificial artillery artwork aside aspect assessed
    assets assistant assume athlete athletic atmosphere attend attitude attract attributed audio audit audits author
    automated automatic autumn average avoid aware axis bachelor background backpack ball ballet band banned banner
    baron base baseball basic basin basis basketball battalion battle beam bear beard beauty became because become
    began begin begun behalf behind belief believe belt beneath benefit besides better beyond bigger biggest
    billboard billion biographical biographies biological birthday blacklisted blind block blog blood board bodies
    bold bone bonus book borough boss both bottom boulevard boundaries boundary bowl brain branch branches brand
    breed brick brief briefing brigade bright broad broadcast broader bronze brought budget buffalo build built bulk
    bull bumper bureau burial buried buses businesses busy button bytes cabinet cadet cadets calculated calendar
    camp campaign camper campus canal cancer candidate cannot canvass canvassing cape capital capture carbon
    cardinal career carried carrier carries cartoon carved cast castle casualties catch categories category
    cathedral catholic caught cause cavalry cave celebrate cemetery census cent central centuries century ceremony
    certain certificate certified chain chair chairman challenge chamber champion championship chancellor change
    channel chapel chapter character characteristic chart charter checkpoint checkpoints cheers chemical chemistry
    chess childhood china choir chorus chosen churches cinema circ circa circs circuit circular circumstances cite
    civilian claim clan clarify class classes classic classical classified clean clearer clerk click climate
    clinical clock close closer closest closure cloud coach coaches coal coast coastal coat coffee coin collaborated
    collapse colleagues collect collective collector colonel colonial colonies colony column combined comedian
    comedy comic command commander commenced commentary commerce committee common commonwealth commune companies
    companion compare comparison compete competitive competitors compiled complete complex complicated component
    composed composer compound comprehensive comprises compromise concentrated concept concert concluded concrete
    conductor confederate confidential conflict congress connect consecutive consensus consent consider consistent
    constant constituency constitute constitutional construct consumer contain contemporary content context
    continental continue contract contrary contrast contribute contributor controversial controversy conventional
    convert convertible convicted convince cool coordinates coordinator copied copies copy copyright core corner
    corporate cost cotton council count counter counties countries country coup couple course cousin coverage craft
    crazy create creator creek cricket crimestoppers criteria criterion critic critical crop crosses crossover crowd
    crown cul culdesac cult cultural culture curious curriculum curve custom cycle dancer deal dealt debate debt
    debut decade decal decent decide deck decline dedicated deemed deep default defeat defend defensive define
    defunct degree delay delete delta demand democracy democratic democrats demolished denied dent departure depends
    depicts derived descendants descent describe design designated designer desire desk despite destroy determine
    developer devil dialect dialogue diameter diamond dictionary diet differ different difficult difficulties
    difficulty digital dimensions dinner diocese diploma diplomat diplomatic direct director directory disagree
    disappeared disaster disbanded disc discipline discontinued discovery discuss discusses disease dismissed
    dispatch dispatcher dispatchers display dissolved distant distinct distinctive distinguish distributed diverse
    divided divine divorce doctorate doctrine documentary does dollars domain dominant dominated donated done double
    doubt downtown dozen draft dragon drama dramatic draw drawn dream dress driven drum drummer dual dubbed duke
    dumptruck duties dynamic dynasty each eagle earl earlier earliest earn earth easier eastern eastside easy
    economy edge edit editor editorial educated educational educator effect effective efficiency efficient effort
    eggs eighth either elaborate eldest elected electoral electric electrical elementary elevated eleven eliminated
    elite else elsewhere email embassy emerged emotional emperor emphasis empire employed empty encounter encourage
    encyclopedia endemic endorsed enemies enemy energy engage engineer enjoy enlisted enough enrolled ensemble
    ensure entire entitled entries epic episode equal equipped equivalent erected essay essential establish estate
    estimate ethics ethnic even eventual ever every everybody everyone evil evolved exact excavator excellent except
    excessive executed exercise exhibit exile expand expect experimental expert expertise explain explicit explore
    exposed extend extensive extent exterior external extinct extra extraordinary extreme face fact factor factory
    faculty fair fall fallen fame families fantasy farm fashion fast faster fastest fate fault fear feat feature
    feedback feel feet fell fellow fellowship felt ferry festival fewer fictional fifteen fifth fifty fighter figure
    fill film fine finish firm fitted flag flash flat flatbed flew flood floor flow flower fluid focuses folk
    followers food football footnotes forest forever fork forklift formal format formula fort forth fortress fortune
    forum fought founder fourteen fourth frame framework franchise free frequency frequent fresh friendship fringe
    fruit full functional fund fundamental funeral furniture furthermore future gain gallery garden gate gathered
    gauge gave gear genera generate generator generic genetic genre genus geographic geographical giant give given
    global globe goal goddess goes gone gospel governor grade graduate grain grammar grandfather grandmother
    grandson graphic grave great greater greatest grew grid ground grove grown growth guardian guess guide guideline
    guilty guinea guitar gulf habitat hair half hamlet hammer handle happen happy hard hardware hatchback haven head
    header headlight headquarters healthy hear heart heat heaven heavy height heir held helicopter hell heritage
    heroes hidden hide higher highest highlight hired historian historic historical history hoax hole holiday honest
    honorary hoodie hook horizontal horror host household however huge hundred hurricane hurt hybrid icon idea ideal
    identical identified ignore illustrate imagine immediate impact imperial implies important imposed impressed
    impressive imprisoned improve inappropriate inaugural inch inches include income incomplete incorporated
    incorrect increase incumbent indeed independent index indicate indoor inducted industrial industries industry
    infantry influential informant informants informed infrastructure inhabitants inhabited inherited initial
    initiated injuries inner input insects insert inside inspector inspired installed instead institute instructor
    instrumental insufficient integral integrated intellectual intended intense interactive interchange interest
    interface interim interior intermediate international interpreted intersection introduce invented investors
    invited involve iron irrelevant island isolated itself jazz join joke journal journey jump junior jury justify
    kept keyboard kind kitchen knew know knowledge label laboratory lack ladies lady laid lake landmark landscape
    language larger largest late later latest latter lawsuit layer layout leader leadership leaf league learn least
    lecture lecturer legacy legend legendary legislature length lengthy lesser level liberal liberty libraries
    library lifestyle lifetime lifted likewise limit limo linear link lion liquid listen literacy literary
    literature live load lock locomotive lodge logic logical logo longer longest loop loose lord lose losses lover
    lower lowest luck lyrics made magazine magic magnetic main mainland mainstream make makeup manage manner manor
    manual manufactured manufacturer manuscript margin marine maritime married marry martial mass massive matches
    mathematical mathematician mathematics matrix mature maximum maybe mayor mean meant meanwhile measure meat
    mechanical medal median medieval medium meet membership memorial memories memory mere merge merger merit mess
    message method metro metropolitan middle midnight midtown mile military militia milk mill million mind mine
    minimal minimum minister ministry minivan minute mirror miss missile missionary mixture mode model moderate
    modern modified modify module molecular monastery moral moreover most mount mountain mouse mouth move movie
    mower much municipal museum musical musician muster myself mystery narrow nationwide natural nature naval nearby
    nearest necessary neck negotiations neither nephew network neutral never newer newspaper nickname ninth nobody
    nominate nominee nonsense normal northeast northeastern northern northside northwest northwestern nova novel
    nuclear objections objective obscure observed obtain occasional occupied occur ocean offensive offer often older
    oldest once opera operate operational opinion oppose opposite optional oral orbit orchestra ordained ordinary
    organ organic origin original originated orphaned orthodox otherwise ought outbreak outdoor outer outlets output
    overall overlap overpass overseas overview ownership oxygen pacific paid pain paint painter pair palace pale
    palm panel parade paragraph parallel parameter parent parish parliamentary part partial participants participate
    particles particular parties partnership passage passes past paste pastor patent path peak peer penalty
    peninsula perceived percent percentage perfect perform performer perhaps period permanent permitted personal
    perspective phase phenomenon philosopher philosophical philosophy photograph photographer phrase physician
    physics piano piece pine pink pioneer pitch pitcher place plain planet plastic platform platinum play player
    playwright plenty plot plus poem poet poetry point policies policy polish politician politics poll pond pool
    poor popular populated portal portrait portrayed positive post poster potential poverty power practical praise
    prayer precedent precise predecessor prefer preferred preliminary premier premiere prep prepare presenter
    preserve presidency president presidential press pressure pretty prevent pride priest primary prime primer
    princess principal principle print prior privacy private prize problematic processes prod produce producer
    product professional profile profit program progressive prominent promise promote prompted pronounced proof
    propaganda proper properties proposal propose prose protein protocol prototype prove proven provide province
    provincial psychological publish publisher pupils pure qualified qualify quantum quarter quarterback quartet
    queen quick quite quote rabbi racial radar radical radio rail railroad railway rain rainfall raise range rangers
    rank rare rate rather ratio rationale reach reaches reader ready real rebel rebellion rebuilt recall recent
    recipient recommend recruited redirect reduce redundant refer referred reflect reform refuses regard regime
    region regular reign rejected relationship relegated relevant relief religion relocated remainder remember
    remote remove rename rendered renewed renowned repair repeat replace represent republic republican require
    research researcher reserve reservoir resident resolve resort resource respect respective respond response rest
    restore restrictions resumed retain retired retreat retrieved reveal revenue revert review reviewer revival
    revolutionary rewrite rhythm rider ridge rims rise rival river robot rocket role roll romantic roof rookie room
    root roster rough round routine royal rugby ruins rule ruler rural sacred safe safety said sailed saint salt
    same sanctions sand sang sarge satellite satisfy save scale schedule scholar scholarship scientific scope score
    scout screen script sculptor sculpture season seat second secondary secretary secure seek seem seized select
    semi semifinals senate senator send sense sensitive sent separate sequel serial servant server settle settlers
    seventh severe shadow shall shallow shape share sheep sheet shelter shield shift shifts ship shock shore shown
    shut siege sight signature significant silent similar since singer site situated sixteen sixth size skid skill
    skin slave sleep slight slow smaller smart smooth soap soccer societies society sock soft software soil solar
    soldier solid solo solve somebody somehow someone sometime somewhat somewhere song soon sorry sort sought sound
    soundtrack southeast southeastern southern southside southwest southwestern space span speak speaker species
    specific specified specimens spectrum speedy spell spend spent spirit spiritual split spoke spoken sponsored
    sport spread squadron square stadium stage stake stand standard start statistical statistics statue steer stem
    step sticker still stock stood stoppers storage stories story straight strategic strategies strategy stream
    strength stress stretch strict strip stroke structural stub student studied studies studio study subdivision
    submarine submit submitted subsequent subsidiary substantial substitute suburb succeed success successor such
    suffered sufficient sugar suggest suit suite sultan summaries summary summer summit sung sunroof super
    superintendent superior supplied supplies supporter suppose supreme sure surface surgeon surname surprise
    surrender surrounded survival survive survivors sustained sword symbol symphony symptoms synonym synthesis
    tagged tail taillight take taken tale talent tall tank tape taste tattoo taught taxes teach teacher technical
    technique technologies teeth telephone tell temperature template temporary tend tennis tenth tenure term
    terminal terminus territorial territories territory thank thanks theatrical theme theoretical theories theory
    thereafter thereby therefore these thesis thick think third thirteen thirty thorough those though thought
    thousand throne through throughout thrown ticket tier tiger till timber tinted tiny together told tollway tomb
    tone tons took topic topped total touch touchdown tour trade traditional trail transferred transformed transit
    translated translator treaty trend trial tribal tribe tributary tribute tried tries trio trip triple trivial
    troops trophy tropical true trump trust trustees truth tube tunnel turkey turn turnpike twelve twentieth twenty
    twice twin twitter type typical ultimate uncle unclear undergraduate underground understand understood underwent
    undisclosed uniform unique universal universe unlike unnecessary unrelated until unused unusual update upgraded
    upload upon upper upset uptown urban usage usual vague valley value variant varied varies varieties variety vary
    vast vector venture venue verified verse vertical very vessel veteran victories victory view viewers village
    vinyl violin virgin virtual virus visual vital vocal voice volleyball volume volunteer vote voters voyage wagon
    wait wake warfare warm warned warrior waste wave weak wealth wealthy wear weather weight welcome were western
    westside whatever whenever whereabouts whereas whether whilst whole wide wider widespread widow width wild wind
    windshield wine winner winter wish wishes withdraw withdrawn withdrew within wonder wooden word wore world
    worldwide worn worse worship worst worth worthy wounded wrestler write writer wrote yard younger youngest
    yourself
  `
    .trim()
    .split(/\s+/u),
);
