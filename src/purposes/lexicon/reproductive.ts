import { phrases, words } from './entries.ts';

/** 53060.4(d), Penal Code 13778.2: reproductive health, and what may mean it. */
export const reproductive = [
  ...words(
    'reproductive',
    `
    abortion abortions abortionist abortionists abortifacient abortifacients miscarriage miscarriages miscarried
    miscarry miscarrying mifepristone mifeprex misoprostol cytotec ru486 levonorgestrel contraception contraceptive
    contraceptives feticide foeticide ivf iud iuds opill
    abortar aborto abortos abortista abortiva abortivo abortivas abortivos mifepristona anticonceptivo anticonceptivos
    anticonceptiva anticonceptivas anticoncepcion legrado feticidio abortera
    `,
  ),
  ...phrases(
    'reproductive',
    `
    ru 486
    abort|aborts|aborted|aborting ~ baby|babies|fetus|foetus|pregnancy|child|unborn|embryo
    abort|aborted clinic|pill|pills|illegally|herself|patient
    terminate|terminated|terminates|terminating|termination|ending|ended|end|interrupt|interrupted|interruption ~ pregnancy|pregnancies|fetus
    pregnancy|pregnancies termination|terminated|interruption|loss|outcome|outcomes|ended|clinic
    medical|medication|medically termination|abortion
    plan b pill|pills|purchase|buy
    morning after pill|pills
    day after pill|pills
    emergency contraception|contraceptive
    birth control
    reproductive health|care|healthcare|rights|clinic|services|freedom|medicine|services
    lost ~ pregnancy
    self managed|induced ~ pregnancy
    dilation curettage
    dilation evacuation
    d c procedure
    tubal ligation
    family planning
    planned parenthood patient|patients|client|clients|visit|visitor|visitors|appointment|employee|doctor|nurse|provider
    fertility patient|patients|treatment|doctor
    in vitro
    plan c pills|pill
    dispositivo intrauterino
    malparto
    unborn ~ terminated
    illegal pregnancy
    fetal remains|tissue|demise
    interrupcion|interrumpir|interrumpio|terminar|termino|terminacion|fin ~ embarazo
    embarazo interrumpido|terminado|perdido
    perdida|perder|perdio ~ embarazo|bebe
    aborto|abortar|aborto|abortado|abortando ~ bebe|feto|embarazo|nino|hijo
    practico|practicar|hacer|hizo|hacerse|realizar|realizo ~ aborto|abortar
    abortar|aborto ~ clinica|pastilla|pastillas|ilegal|ilegalmente
    quiere|quiso|queria|intenta|intento|viajo|para|va|fue abortar
    mujer|muchacha|joven|menor|ella abortar|aborto
    pastilla|pastillas|pildora|pildoras dia despues|siguiente
    pastilla|pastillas|pildora|pildoras|metodo|control|clinica natal|anticonceptiva|anticonceptivas|abortiva|abortivas
    salud|derechos|atencion|clinica reproductiva|reproductivos|reproductivo
    planificacion familiar
    ligadura trompas
    fecundacion in
    anticoncepcion emergencia
    `,
  ),
  ...words(
    'reproductive-hint',
    `
    pregnancy pregnancies fetus foetus fetal foetal unborn embryo stillborn stillbirth stillbirths obgyn gynecologist
    gynecology prenatal antenatal ultrasound postpartum hysterectomy vasectomy pregnant
    embarazo embarazos embarazada embarazadas feto fetos mortinato ginecologo ginecologa ginecologia prenatal
    `,
  ),
  ...phrases(
    'reproductive-hint',
    `
    planned parenthood
    plan b
    plan c
    aid access
    hey jane
    egg donor|donation
    surrogate mother|pregnancy
    ob gyn
    fertility|women|womens clinic|center
    women|womens health|medical clinic|center
    gender affirming|affirming|transition
    transition care|surgery
    hormone blockers|therapy
    puberty blockers
    pregnant female|woman|girl|juvenile|teen
    heartbeat law|act|bill
    clinica mujer|mujeres|ginecologica
    concealing|concealment birth
    pro life|choice
    anti abortion
    crisis pregnancy center
    paternidad planificada
    reafirmacion genero
    `,
  ),
  ...words(
    'attack',
    `
    arson vandalism vandalized vandal graffiti bombing bomb threat threats shooting shots burglary robbery trespass
    trespassing firebomb firebombing burglarized extremist extremists assault stalking harassment theft stabbing
    blockade obstruction incendio vandalismo amenaza amenazas bomba tiroteo robo asalto disparos
    `,
  ),
];
