import { phrases, words } from './entries.ts';

/** Offences and needs in Spanish; accents are already undone. */
export const spanish = [
  ...words(
    'crime',
    `
    robo robos robado robada robados robadas robaron robar roban ladron ladrones ladrona hurto hurtos hurtado hurtada hurtaron
    asalto asaltos asaltante asaltantes asaltaron asaltado atraco atracos atracador homicidio homicidios homicida
    asesinato asesinatos asesino asesinos asesina asesinar asesinaron asesinado asesinada asesinados matar sicario sicarios feminicidio
    secuestro secuestros secuestrado secuestrada secuestrador secuestradores secuestraron rapto plagio rehen rehenes
    agresion agresiones agresor agredio agredir lesiones golpes golpeo golpiza rina rinas pelea peleas apunalamiento
    apunalado apunalada apunalo navajazo tiroteo tiroteos balacera balaceras disparo disparos disparar dispararon disparado disparada balazos balazo
    arma armas armado armados pistola pistolas rifle escopeta explosivo explosivos bomba bombas granada
    violacion violador violaciones estupro abuso abusos pederasta pornografia prostitucion prostituta prostitutas proxeneta proxenetismo lenocinio explotacion
    pandilla pandillas pandillero pandilleros extorsion extorsiones chantaje amenaza amenazas amenazo acoso acosador acecho
    incendio incendios incendiario vandalismo danos
    fuga fugas fugado escapo escapado escaparon evadido evasion evadio huida huyo huyeron huir
    borracho borracha ebrio ebriedad alcoholizado embriaguez arrancones
    maltrato crueldad terrorismo terrorista terroristas lavado contrabandista saqueo saqueos
    `,
  ),
  ...words(
    ['crime', 'drug'],
    `
    droga drogas narcotico narcoticos narcotrafico narcotraficante narcotraficantes narcomenudeo cocaina heroina
    metanfetamina metanfetaminas cristal fentanilo marihuana mariguana estupefacientes narcotraficantes
    `,
  ),
  ...words(
    'need',
    `
    desaparecido desaparecida desaparecidos desaparecidas desaparicion extraviado extraviada suicidio suicida suicidas
    bienestar demencia fugitivo fugitiva fugitivos profugo profuga profugos buscado buscada aprehension
    fraude fraudes estafa estafas estafador estafadores defraudacion falsificacion falsificado clonacion
    persecucion allanamiento disturbio disturbios intrusion intruso merodeador abandonado abandonada abandono desaparecio
    exceso contrabando soborno cohecho difunto muerto muerta muertos muerte muertes fallecido fallecida cadaver
    `,
  ),
  ...words(
    ['need', 'crash'],
    `choque choques accidente accidentes colision colisiones atropello atropellamiento atropellado atropellada volcadura`,
  ),
  ...phrases(
    'need',
    `
    orden|ordenes arresto|aprehension|captura|cateo|detencion|busqueda|restriccion|proteccion|alejamiento|judicial|pendiente|activa
    alerta amber|plateada|silver
    persona|menor|nino|nina|adulto|joven perdido|perdida|peligro
    libertad condicional|vigilada violada|violacion|incumplimiento|profugo
    violacion|incumplimiento|infraccion|violo libertad|condicional|probatoria|orden
    choque|choco fuga|huyo
    violencia domestica|familiar|intrafamiliar|genero
    trata personas|blancas|humanas
    trafico drogas|armas|humano|narcoticos
    conducir|conduciendo|manejar|manejando|manejo ebrio|borracho|temerario|temeraria|imprudente|influencia|licencia|ebriedad
    conduccion temeraria|imprudente|ebriedad
    carreras clandestinas|ilegales|callejeras
    robo|clonacion|fraude identidad|tarjeta|tarjetas
    dinero|billetes|billete|documentos|placas|identificacion falso|falsos|falsas|falsa
    lavado dinero
    localizar|ubicar|encontrar|buscar victima|testigo|desaparecido|desaparecida
    exceso velocidad
    `,
  ),
];
