/** A neutral text to read aloud, with its language. */
export interface ReadingText {
  /** BCP 47. */
  readonly lang: string;
  readonly dir: 'ltr' | 'rtl';
  /** The language's name for itself. */
  readonly name: string;
  readonly text: string;
}

/**
 * Neutral texts of about half a minute, written for Undertone. They are independent of the interface language: people
 * choose the language they speak best.
 */
export const readingTexts: readonly ReadingText[] = [
  {
    lang: 'en',
    dir: 'ltr',
    name: 'English',
    text: 'The library opens at nine in the morning and closes at six. On the ground floor there are newspapers and maps, on the first floor there are books about plants, bridges and ships. Books can be borrowed for four weeks. Whoever brings one back puts it on the grey shelf beside the door. The reading room has twelve tables and a large window to the yard. On Tuesdays the floor is swept and the clocks are checked.',
  },
  {
    lang: 'de',
    dir: 'ltr',
    name: 'Deutsch',
    text: 'Die Bücherei öffnet um neun Uhr und schließt um achtzehn Uhr. Im Erdgeschoss liegen Zeitungen und Landkarten, im ersten Stock stehen Bücher über Pflanzen, Brücken und Schiffe. Bücher können vier Wochen ausgeliehen werden. Wer eines zurückbringt, stellt es in das graue Regal neben der Tür. Der Lesesaal hat zwölf Tische und ein großes Fenster zum Hof. Dienstags wird der Boden gekehrt, und die Uhren werden geprüft.',
  },
  {
    lang: 'fr',
    dir: 'ltr',
    name: 'Français',
    text: 'La bibliothèque ouvre à neuf heures et ferme à dix-huit heures. Au rez-de-chaussée se trouvent les journaux et les cartes, au premier étage les livres sur les plantes, les ponts et les bateaux. On peut emprunter un livre pendant quatre semaines. Quand on le rapporte, on le pose sur l’étagère grise à côté de la porte. La salle de lecture a douze tables et une grande fenêtre qui donne sur la cour. Le mardi, on balaie le sol et on règle les horloges.',
  },
  {
    lang: 'es',
    dir: 'ltr',
    name: 'Español',
    text: 'La biblioteca abre a las nueve de la mañana y cierra a las seis de la tarde. En la planta baja están los periódicos y los mapas, en el primer piso los libros sobre plantas, puentes y barcos. Los libros se prestan durante cuatro semanas. Quien devuelve uno lo deja en el estante gris, al lado de la puerta. La sala de lectura tiene doce mesas y una ventana grande que da al patio. Los martes se barre el suelo y se revisan los relojes.',
  },
  {
    lang: 'it',
    dir: 'ltr',
    name: 'Italiano',
    text: 'La biblioteca apre alle nove e chiude alle diciotto. Al piano terra ci sono i giornali e le carte geografiche, al primo piano i libri sulle piante, sui ponti e sulle navi. I libri si prendono in prestito per quattro settimane. Chi ne riporta uno lo mette sullo scaffale grigio accanto alla porta. La sala di lettura ha dodici tavoli e una grande finestra sul cortile. Il martedì si spazza il pavimento e si controllano gli orologi.',
  },
  {
    lang: 'pt',
    dir: 'ltr',
    name: 'Português',
    text: 'A biblioteca abre às nove da manhã e fecha às seis da tarde. No térreo ficam os jornais e os mapas, no primeiro andar ficam os livros sobre plantas, pontes e navios. Os livros podem ser emprestados por quatro semanas. Quem devolve um livro coloca-o na estante cinzenta ao lado da porta. A sala de leitura tem doze mesas e uma janela grande para o pátio. Às terças-feiras varre-se o chão e acertam-se os relógios.',
  },
  {
    lang: 'pl',
    dir: 'ltr',
    name: 'Polski',
    text: 'Biblioteka jest otwarta od dziewiątej rano do osiemnastej. Na parterze leżą gazety i mapy, a na pierwszym piętrze stoją książki o roślinach, mostach i statkach. Książki można wypożyczyć na cztery tygodnie. Kto oddaje książkę, stawia ją na szarej półce obok drzwi. W czytelni jest dwanaście stołów i duże okno na podwórze. We wtorki zamiata się podłogę i sprawdza zegary.',
  },
  {
    lang: 'tr',
    dir: 'ltr',
    name: 'Türkçe',
    text: 'Kütüphane sabah dokuzda açılır ve akşam altıda kapanır. Giriş katında gazeteler ve haritalar, birinci katta bitkiler, köprüler ve gemiler hakkında kitaplar vardır. Kitaplar dört haftalığına ödünç alınabilir. Kitabı geri getiren, onu kapının yanındaki gri rafa koyar. Okuma salonunda on iki masa ve avluya bakan büyük bir pencere vardır. Salı günleri yerler süpürülür ve saatler kontrol edilir.',
  },
  {
    lang: 'hi',
    dir: 'ltr',
    name: 'हिन्दी',
    text: 'पुस्तकालय सुबह नौ बजे खुलता है और शाम को छह बजे बंद होता है। नीचे की मंज़िल पर अख़बार और नक़्शे रखे हैं, पहली मंज़िल पर पौधों, पुलों और जहाज़ों के बारे में किताबें हैं। किताबें चार हफ़्ते के लिए ली जा सकती हैं। जो किताब लौटाता है, वह उसे दरवाज़े के पास वाली भूरी अलमारी में रख देता है। पढ़ने के कमरे में बारह मेज़ें हैं और आँगन की ओर एक बड़ी खिड़की है। मंगलवार को फ़र्श साफ़ किया जाता है और घड़ियाँ जाँची जाती हैं।',
  },
  {
    lang: 'ur',
    dir: 'rtl',
    name: 'اردو',
    text: 'کتب خانہ صبح نو بجے کھلتا ہے اور شام چھ بجے بند ہوتا ہے۔ نچلی منزل پر اخبار اور نقشے رکھے ہیں، پہلی منزل پر پودوں، پلوں اور جہازوں کے بارے میں کتابیں ہیں۔ کتابیں چار ہفتے کے لیے لی جا سکتی ہیں۔ جو کتاب واپس لاتا ہے وہ اسے دروازے کے پاس والی الماری میں رکھ دیتا ہے۔ پڑھنے کے کمرے میں بارہ میزیں ہیں اور صحن کی طرف ایک بڑی کھڑکی ہے۔ منگل کو فرش صاف کیا جاتا ہے اور گھڑیاں دیکھی جاتی ہیں۔',
  },
  {
    lang: 'am',
    dir: 'ltr',
    name: 'አማርኛ',
    text: 'ቤተ መጻሕፍቱ ጠዋት በሦስት ሰዓት ይከፈታል፤ ማታ በአሥራ ሁለት ሰዓት ይዘጋል። በታችኛው ፎቅ ጋዜጦችና ካርታዎች አሉ፤ በመጀመሪያው ፎቅ ስለ ተክሎች፣ ስለ ድልድዮችና ስለ መርከቦች የሚናገሩ መጻሕፍት አሉ። መጻሕፍትን ለአራት ሳምንት መዋስ ይቻላል። መጽሐፍ የሚመልስ ሰው በሩ አጠገብ ባለው መደርደሪያ ላይ ያስቀምጠዋል። የንባብ ክፍሉ አሥራ ሁለት ጠረጴዛዎች እና ወደ ግቢው የሚያይ ትልቅ መስኮት አለው። ማክሰኞ ወለሉ ይጠረጋል፤ ሰዓቶቹም ይታያሉ።',
  },
];

/** The text in the person's language if there is one, otherwise the first. @param languages best first, BCP 47 */
export function likeliestText(languages: readonly string[]): ReadingText {
  for (const language of languages) {
    const found = readingTexts.find(({ lang }) => language.toLowerCase().split('-')[0] === lang);
    if (found) return found;
  }
  return readingTexts[0]!;
}
