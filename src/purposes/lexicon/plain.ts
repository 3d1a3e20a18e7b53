import { phrases, words } from './entries.ts';

/** Known words that tell no purpose: things, people, agencies, makes, colours, places, shops. */
export const plain = [
  ...words(
    'supervision',
    `inmate inmates prisoner prisoners parolee parolees cdcr cdc pal absconder absconders parole paroled supervised escapee incarcerated absconded`,
  ),
  ...words(
    'plain',
    `
    bolo bolos boloed apb atl ati patrol patrulla traffic trafico suspect suspects susp susps suspected suspicious suspicion
    sospechoso sospechosa sospechosos person persons people persona personas subject subjects subj subjs adult adults
    juvenile juveniles juv child children kid kids minor minors male males female females man men woman women boy girl teen teens
    youth elderly senior infant baby nino nina menor mujer hombre victim victims vic vics witness witnesses complainant
    vehicle vehicles veh vehs car cars truck trucks trk suv van vans sedan coupe pickup trailer trailers
    motorcycle motorcycles mc moped scooter bike bikes bicycle boat rv lsv golf cart atv utv auto autos vehiculo vehiculos
    carro carros coche camioneta placa placas plate plates tag tags license licence lic lp reg registration vin owner driver
    drivers passenger occupant occupants operator registered
    flock lpr alpr camera cameras hit hits alert alerts read reads match possible poss posible probable prob attempt attempts attempted
    attempting att atmpt locate locating location located find finding found search identify identification identity id ids
    verify verification confirm confirmation info information intel intelligence lead leads tip tips evidence develop pc
    follow followup up fu callback back request requests requested req reqs reqst assist assists assistance asst assisting
    agency agencies agcy outside dept department county city state federal feds fed local sheriff sheriffs so pd
    police ppd hpd lapd sfpd deputy deputies officer officers ofc ofcr sgt sergeant lt lieutenant cpl corporal det detective
    detectives agent agents special trooper troopers chief captain cpt capt investigator unit units squad team task force tf
    swat cid cib gib svu ncis osi fbi dea atf usms usss irs usps uspis marshal marshals secret fhp chp fdle tbi gbi sled dps dmv
    leo nypd cdcr dapo ocs dai oia sca gangs unit doc dci
    call calls caller service services complaint complaints complainant contact emergency exigent exigency urgent problem issue
    incident event report reports reported activity suspicious stop stops surveillance surv survey monitor watch
    training train trainer training demo example sample practice
    north south east west nb sb eb wb northbound southbound eastbound westbound bound headed heading toward towards from to
    last first seen known direction travel traveling travelling traveler traveller travelers traveled route
    white black red blue green silver gray grey gold tan brown yellow orange purple maroon beige dark light color blanco negro rojo azul gris
    ford chevy chevrolet toyota honda nissan kia hyundai dodge jeep ram gmc bmw mercedes benz audi lexus acura mazda subaru volkswagen vw
    tesla cadillac buick chrysler lincoln infiniti volvo porsche mini mitsubishi pontiac saturn jaguar land rover
    malibu camry corolla accord civic altima sentra maxima charger challenger durango tahoe silverado suburban equinox impala cruze
    explorer expedition fusion focus mustang bronco ranger elantra sonata tucson optima sorento forte soul rogue murano pathfinder
    frontier tacoma tundra rav4 highlander prius pilot odyssey crv wrangler cherokee compass escalade yukon sierra traverse f150
    walmart wal target lowes lowe kohls kohl publix costco sams walgreens cvs ulta sephora lululemon macys dillards nordstrom bestbuy
    best buy home depot dollar general tree family kroger safeway vons ralphs albertsons winco aldi wawa circle k shell chevron
    exxon texaco marathon racetrac quiktrip buc ee tjmaxx marshalls ross burlington belk penney jcpenney sears gamestop verizon att
    tmobile sprint apple starbucks mcdonalds wendys burger king taco bell subway popeyes chick fil dicks academy bass pro cabelas rei
    victoria victorias secret bath body works gap old navy nike adidas foot locker autozone oreilly napa advance harbor freight menards ace
    tractor supply ikea petsmart petco safelite enterprise hertz avis uber lyft doordash amazon fedex ups dhl uhaul
    mall plaza commons center store stores shop market mart gas station bank hotel motel inn apartment apartments apts apt school
    college university church hospital airport park beach bar club restaurant casino lot garage street st road rd ave avenue blvd
    highway hwy interstate freeway exit bridge lane drive court way area zone district beat sector
    florida alabama texas california nevada arizona oregon washington ohio illinois indiana michigan alaska arkansas colorado
    connecticut delaware hawaii idaho iowa kansas kentucky louisiana maine maryland massachusetts minnesota mississippi missouri
    montana nebraska jersey mexico dakota oklahoma pennsylvania tennessee utah vermont wisconsin wyoming
    riverside sacramento fresno kern angeles los san oakland bakersfield stockton modesto
    atlanta atl miami tampa orlando jacksonville dallas chicago detroit memphis nashville
    columbus denver phoenix vegas portland seattle santa bay
    fl ga al tx ca nv az or wa oh il mi tn nc sc va md pa ny nj ma ct la ms ar mo ok ks co ut nm ks wi mn ia
    today yesterday tonight morning night evening afternoon week weekend month year day hour hours hrs hr ago date time
    jan feb mar apr jun jul aug sep sept oct nov dec january february march july august september october november
    december monday tuesday wednesday thursday friday saturday sunday am pm
    one two three four five six seven eight nine ten multiple several many more like some few possible
    yes not involved related relation connection in progress prog ip jo occurred happened committed reference ref
    help please need wants want wanting get got going go went come came has have had having been being will would
    could can may might must should that who whom whose which what where when why how there here he she they him them its
    you your if then than but so also with without w wo using used use uses near around over under after before
    during between into onto off out down up back front side rear left right high low
    big small large long short old young new good bad best result results daytime filter
    priority major minor felony misdemeanor misd felon felons offender offenders offense offenses offence violation violations crime
    crimes criminal criminals activity street arrest arrests arrested custody detained bond court judge da prosecutor
    attorney lawyer da defendant defendants prisoner inmate inmates jail prison probation probationer supervision
    release released associate associates known member members family mother father son daughter wife husband
    spouse boyfriend girlfriend ex brother sister friend neighbor employee employees staff manager customer loss
    prevention lp ap security guard business company commercial residential residence house homeowner tenant
    homeless transient medical med ems fire rescue ambulance doctor nurse patient
    status inquiry record records data database system crew ring group groups series pattern spree op operation op detail
    project initiative mission event events special national regional multi jurisdictional joint
    license drivers photo photos picture video footage image images social media phone cell
    ping pings gps tracker tracking track tower
    attention attn note notes fyi ref file filed docket ori cad cfs rms ir dr rd inc occ
    assigned invalid valid correct wrong error mistake typo
    sig signal code codes ten 
    money cash tool tools jewelry copper metal cargo freight package packages mail items item stuff merchandise
    clothes clothing shoes purse wallet wallets laptop ipad iphone
    gift card cards credit debit check checks atm pos
    tow towed impound parked parking
    compliance registrant registry registered sexual sex predator
    hispanic latino asian african american mexican race
    ppo dhs dcf cps aps dfcs ncmec nicb iafci
    antecedentes penales schizophrenic leo
    boo hey hi hello lol hidta rissintel rtcc suss asdfgh myoc sctf vctf siu vcu ciu hoppers desc asap facebook snapchat tiktok instagram
    supp rtic mocic knock days badge ditto recheck recheck sheetz fugops teaching teach match matching matched foster
    `,
  ),
  ...phrases(
    'plain',
    `alerts page\nsan jose|diego|francisco|antonio|bernardino|mateo|rafael|luis|pablo|leandro|marcos\nsanta ana|clara|maria|monica|barbara|rosa|cruz|paula\nmobile al|alabama\nst louis|petersburg|augustine|johns|lucie|paul|george|mary`,
  ),
];
