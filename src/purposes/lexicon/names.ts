const list = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/u));

/** Given names common in California, in plain letters; those that are also words or places stand in `doubleNames`. */
export const givenNames: ReadonlySet<string> = list(`
  aaron abel abigail abraham adam adela adriana adrian agustin aidan aiden aisha alan albert alberto alec alejandra
  alejandro alex alexander alexandra alexandria alexis alfonso alfred alfredo alicia alison allison alma alondra alonso
  alonzo alvaro alyssa amanda amelia amy ana andrea andres andrew andy angel angela angelica angelina angelo anita ann
  anna anne annette annie anthony antonia antonio araceli armando arnold arnulfo arthur arturo ashley audrey aurelio
  aurora avery barbara beatriz becky benjamin bernadette bernard bernardo bertha beth bethany betty beverly blanca bonnie
  brandi brandon brandy breanna brenda brendan brett brian briana brianna bridget brittany bruce bryan bryant bryce
  caleb camila candace candice carina carla carlos carmen carol carolina caroline carolyn carrie cassandra catalina
  catherine cathy cecilia cesar chad charlene charles charlotte chelsea cheryl chloe chris christian christina christine
  christopher christy cindy clara clarence claudia claudio clayton clifford connie connor consuelo corey cory courtney
  cristian cristina cristobal crystal curtis cynthia daisy damian dana daniel daniela danielle danny darlene darnell
  darrell darren daryl dave david deandre deanna deborah debra delia denise dennis derek derrick desiree destiny deshawn
  devin diana diane diego dolores dominic dominique donald donna doris dorothy dustin dwayne dylan eddie edgar edith
  edmund eduardo edward edwin efrain eileen elaine eleanor elena elias elijah elisa elizabeth ella ellen elmer elsa
  elvira emilia emiliano emilio emily emma emmanuel enrique eric erica erick erika erin ernest ernesto esmeralda
  esteban estela esther ethan eugene eva evelyn ezequiel fabian fatima federico felicia felipe felix fernanda fernando
  florence frances francine francis franklin fred freddy frederick gabriel gabriela gail gary genaro gene george
  gerald geraldine gerardo gilbert gilberto gina giovanni giselle gladys glenn gloria gonzalo graciela gregory gregorio
  griselda guadalupe guillermo gustavo gwendolyn hannah harold harry hayley heather hector heidi helen henry
  herbert heriberto herman hilda horacio howard hugo humberto ian ignacio imelda irene irma isaac isabel isabella isaiah ismael
  israel itzel ivan jacinto jacob jacqueline jaime jake jamal james jamie janet janice jared jasmin jasmine jason javier
  jayden jean jeanette jeff jeffery jeffrey jenna jennifer jenny jeremiah jeremy jerome jerry jesse jessica jessie
  jill jim jimena jimmy joan joann joanna joaquin jocelyn jodi joe joel joey johanna john johnny jonathan
  jorge jose josefina joseph josephine joshua josue joyce juan juana juanita judith julia julian juliana julie julio
  justin kaitlyn karen karina karla katherine kathleen kathryn kathy katie katrina kayla keisha keith kelly kelsey
  kendra kenneth kenny kevin kimberly kristen kristin kristina kristy kyle lakisha larry latasha latoya laura lauren
  laurie leah leandro leilani leonardo leonel leroy leslie leticia lidia lillian linda lindsay lindsey lisa liz
  logan loretta lorena lorenzo lori lorraine louis louise lourdes lucas lucia luciano lucille lucy luis luisa luz lydia
  lynn mackenzie magdalena malik manuel manuela marc marcela marcia marco marcos marcus margaret margarita maria mariah
  mariana maribel maricela marie marilyn mario marisa marisol marissa maritza marjorie marlene marquis marsha marta martha martin
  martina marvin mary mateo mathew matt matthew maureen maurice mauricio mayra megan meghan melanie melinda melissa
  melvin mercedes mia michael micheal michele michelle miguel mike mildred mindy miranda miriam misty moises molly monica
  monique morgan moses myra myrna nadia nancy naomi natalia natalie natasha nathan nathaniel nelson nestor nicholas nick
  nicolas nicole noah noe noel noemi nora norma norman octavio oliver olivia omar oscar osvaldo pablo pamela patricia patrick
  patsy patty paul paula paulina pauline pedro peggy perla peter phil philip phillip phyllis priscilla rachel rafael
  ralph ramiro ramon randall randy raquel raul raymond raymundo rebecca regina reginald rene reynaldo rhonda ricardo
  richard rick ricky rigoberto rita robert roberta roberto robyn rocio rodney rodolfo rodrigo rogelio roger roland rolando
  roman ron ronald ronnie rosalinda rosario rosemary roxanne roy ruben rudy russell ruth ryan sabrina sally salvador
  samantha samuel sandra santiago santos saul scott sean sebastian selena sergio seth shane shannon sharon shaun shawn
  sheila shelby shelly sheri sherri sherry shirley silvia simon sofia sonia sonya sophia stacey stacy stanley stella
  stephanie stephen steve steven stuart sue susan susana suzanne sylvia tamara tammy tania tanya tara tatiana
  ted teresa terrance terrell terrence terri terry thelma theodore theresa thomas tiffany tim timothy tina todd tom
  tomas tommy toni tony tonya tracey tracy travis trevor tricia trinidad tyrone valentin valeria valerie vanessa
  vera veronica vicente vickie vicky victor vincent viola violeta virgil vivian walter wanda wendy wesley
  whitney wilfredo william willie xavier xiomara yadira yesenia yolanda yvette yvonne zachary zoe
`);

/** Names that are as often a word, a place, a shop or a surname: never a given name by themselves. */
export const doubleNames: ReadonlySet<string> = list(`
  alexander amber angel angelo april arthur aurora austin avery bernard bill blanca brandy bryant cesar chad chance charlotte
  chase chelsea clara clayton clifford corey cory courtney crystal curtis daisy dakota dallas dana dawn david dean
  destiny diego dolores dominic drew dustin eddie elmer eugene faith florence francis franklin gene george gilbert
  glenn grace grant harley harry henry hope howard hunter israel jack jackson jake jasmine jean jersey jordan joy
  joyce june justin kelly kelsey kyle lance larry leslie lindsay linda logan lorenzo louis louise lourdes luz lynn
  madison marcos marina mario mark martin marvin mary mason may melvin mercedes miranda misty morgan moses nelson noel
  norman olive oliver orlando oscar parker pat paul pedro peter phil ralph raymond riley rita rob robin rocky roger
  roland roman ron rosario rose rosemary roy russell ruth ryan salvador santiago santos savannah scott seth shannon
  shawn shelby simon spencer stanley stella stuart sue sydney taylor ted terry thomas todd tom tony tracy travis
  trinidad tyler valentin vera victor viola virgil virginia walker walter warren wesley whitney will willie xavier
  alma ana ann anna ash jim max ray rich rod rusty sandy sunny skip sonny gail guadalupe hector jaime leon
`);

/** Surnames common in California, used only to tell a name from a place or an unknown word. */
export const surnames: ReadonlySet<string> = list(`
  abbott acevedo acosta adams aguilar aguirre alexander allen allison alvarado alvarez anderson andrews archer armstrong
  arnold arroyo atkins austin avalos avila ayala bailey baker baldwin ballard banks barber barker barlow barnes barnett barrera
  barrett barron barton bates bauer baxter beck becker bell beltran benavides bender bennett benson bentley berger berry
  bishop blackburn blair blake blanchard blevins bolton bonilla booker booth bowen bowers bowman boyd boyle bradford
  bradley bradshaw brady bravo brennan brewer briggs brooks brown browning bryan bryant buchanan buckley bullock burgess
  burke burnett burns burton bush butler byrd caballero cabrera cain calderon caldwell calhoun callahan camacho cameron campbell
  campos cannon cantu cardenas carey carlson carpenter carr carrillo carroll carson carter case casey castaneda castillo
  castro cervantes chambers chan chandler chang chapman chavez chen cherry choi christensen cisneros clark clarke clay
  clayton clements cline cobb cochran coffey cohen cole coleman collier collins colon combs conley conner contreras conway
  cook cooper copeland cordova corona coronado cortes cortez costa cox craig crawford crosby cross cruz cuevas
  cummings cunningham curry curtis dalton daniel daniels daugherty davenport davidson davies davila davis dawson day
  decker delacruz deleon delgado diaz dickerson dickson dillon dixon dodson dominguez donovan dorsey dougherty douglas
  doyle drake dudley duffy duncan dunlap dunn duran dyer eaton edwards elliott ellis ellison english erickson escobar
  esparza espinosa espinoza estes estrada evans farley farmer farrell faulkner ferguson fernandez ferrell fields figueroa
  finley fischer fisher fitzgerald fitzpatrick fleming fletcher flores flowers floyd flynn foley ford foster fowler fox
  francis franco frank franklin frazier frederick freeman french frost fry frye fuentes fuller gaines galindo gallagher gallegos
  galvan galloway gamble garcia gardner garner garrett garrison garza gates gentry george gibbs gibson gilbert gill gilmore
  glass glenn glover golden gomez gonzales gonzalez good goodman goodwin gordon graham grant graves gray green greene
  greer gregory griffin griffith grimes gross guerra guerrero gutierrez guzman hahn hale hall hamilton hammond hampton
  hancock hansen hanson hardin harding hardy harmon harper harrell harrington harris harrison hart hartman hartwell harvey hatfield
  hawkins hayden hayes haynes heath henderson hendricks hendrix henry hensley henson herman hernandez herrera herring hess
  hester hickman hicks higgins hill hines hinton ho hobbs hodge hodges hoffman hogan holcomb holden holder holland holloway
  holmes holt hood hooper hoover hopkins horn horne horton house houston howard howe howell hubbard huber hudson huerta
  huff huffman hughes hull humphrey hunt hunter hurley hurst hutchinson huynh ibarra ingram jackson jacobs jacobson
  jaramillo jefferson jenkins jennings jensen jimenez johns johnson johnston jones jordan joseph juarez kaiser kane
  kaufman keith keller kelley kemp kennedy kent kerr khan kim king kirby kirk klein kline knapp knight knox koch kramer krause
  lam lamb lambert landry lang larsen larson lawrence lawson leach leblanc lee leon leonard lester levine levy lewis li
  lin lindsey little liu livingston lloyd logan long lopez love lowery lozano lucas lucero luna lynch lynn lyons macdonald
  macias mack madden maddox madrid mahoney maldonado malone mann manning marks marlow marquez marsh marshall martin
  martinez mason massey mathews mathis matthews maxwell mayer maynard mayo mays mcbride mccall mccann mccarthy mccarty
  mcclain mcclure mcconnell mccormick mccoy mccullough mcdaniel mcdonald mcdowell mcfarland mcgee mcgrath mcguire mcintosh
  mcintyre mckay mckee mckenzie mckinney mcknight mclaughlin mclean mcmahon mcmillan mcneil mcpherson meadows medina
  mejia melendez melton mendez mendoza mercado mercer merritt meyer meyers meza michael middleton miles miller mills
  miranda mitchell molina monroe montes montgomery montoya moody moon moore mora morales moran moreno morgan morris
  morrison morrow morse morton moses moss moyer mueller mullen mullins munoz murillo murphy murray myers nash
  navarro neal nelson newman newton nguyen nichols nicholson nielsen nixon noble nolan norman norris norton novak nunez
  obrien ochoa oconnell oconnor odonnell odom oliver olsen olson oneal oneill orozco orr ortega ortiz osborn osborne owen
  owens pace pacheco padilla page palacios palmer park parker parks parrish parsons patel patrick patterson patton paul
  payne pearson peck pena pennington peralta perez perkins perry person peters petersen peterson pham phelps phillips
  pierce pineda pitts ponce poole pope porter portillo potter potts powell powers pratt preston price prince pruitt
  pugh quinn quintero ramirez ramos ramsey randall randolph rangel rasmussen ray raymond reed reese reeves reid reilly reyes
  reynolds rhodes rice rich richard richards richardson richmond riddle riggs riley rios rivas rivera rivers roach robbins
  roberson roberts robertson robinson robles rocha rodgers rodriguez rogers rojas rollins roman romero rosales rosario rose
  ross roth rowe rowland roy rubio ruiz rush russell russo ryan salas salazar salgado salinas sampson sanchez sanders
  sandoval sanford santana santiago santos saunders savage sawyer schaefer schmidt schmitt schneider schroeder schultz
  schwartz scott sellers serrano sexton shaffer shah shannon sharp shaw shelton shepard shepherd sheppard sherman shields
  short silva simmons simon simpson sims singh singleton skinner sloan small smith snow snyder solis solomon sosa soto
  sparks spears spence spencer stafford stanley stanton stark steele stein stephens stephenson stevens stevenson stewart
  stokes stone stout strickland strong stuart suarez sullivan summers sutton swanson sweeney sweet sykes tanner tate
  taylor terrell terry thomas thompson thornton thorne todd torres townsend tran travis trevino trujillo tucker tully turner tyler
  underwood valdez valencia valentine valenzuela vance vang vargas vasquez vaughan vaughn vazquez vega velasco velasquez velazquez
  velez villa villanueva villarreal villegas vincent wade wagner walker wall wallace waller walls walsh walter walters
  walton wang ward ware warner warren washington waters watkins watson watts weaver webb weber webster weeks weiss welch
  wells west weston wheeler whitaker white whitehead whitney wiggins wilcox wiley wilkerson wilkins wilkinson williams
  williamson willis wilson winters wise wolf wolfe wong wood woodard woods woodward wooten wright wu wyatt xiong yang
  yates yoder york young yu zamora zapata zavala zhang zimmerman zuniga
`);
