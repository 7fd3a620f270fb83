package org.fundstelle;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Names in phrases are found as other papers write them, and towns by their rivers. */
@Tag("contract")
class NamesThroughIndexTest {
  @RegisterExtension static final MarkedTexts TEXTS = new MarkedTexts();

  @EachText(
      of =
          """
          Präsident Wladimir Putin reiste ab.        | "Vladimir Putin"          | [Wladimir Putin]
          Wladimir Putins Sprecher schwieg.          | "Vladimir Putin"          | [Wladimir Putins]
          Baschar al-Assad empfing den Gesandten.    | "Bashar al-Assad"         | [Baschar al-Assad]
          Bashar al-Assad empfing den Gesandten.     | "Baschar al-Assad"        | [Bashar al-Assad]
          Wolodymyr Selenskyj bat um Hilfe.          | "Volodymyr Zelensky"      | [Wolodymyr Selenskyj]
          Außenminister Sergej Lawrow reiste an.     | "Sergei Lavrov"           | [Sergej Lawrow]
          Die Pianistin Chatia Buniatischwili kommt. | "Khatia Buniatishvili"    | [Chatia Buniatischwili]
          Die Polin Iga Świątek gewann.              | "Iga Swiatek"             | [Iga Świątek]
          Iga Swiatek gewann in zwei Sätzen.         | "Iga Świątek"             | [Iga Swiatek]
          Dmitri Schostakowitsch schrieb sie.        | "Dmitry Shostakovich"     | [Dmitri Schostakowitsch]
          Sie wohnt in Frankfurt (Oder).             | Frankfurt an der Oder     | [Frankfurt (Oder)].
          Sie wohnt in Frankfurt an der Oder.        | Frankfurt (Oder)          | [Frankfurt an der Oder]
          Sie wohnt in Frankfurt/O. und pendelt.     | Frankfurt/Oder            | [Frankfurt/O]
          Sie wohnt in Frankfurt am Main.            | Frankfurt/Main            | [Frankfurt am Main]
          Sie wohnt in Frankfurt/M. und pendelt.     | Frankfurt am Main         | [Frankfurt/M]
          Die Gewerkschaft ver.di ruft zum Streik.   | Verdi                     | [ver.di]
          Verdi ruft zum Streik auf.                 | ver.di                    | [Verdi]
          Die Gewerkschaft ver.di ruft zum Streik.   | "Gewerkschaft Verdi"      | [Gewerkschaft ver.di]
          Sie bekommt den Nobelpreis für Medizin.    | Medizin-Nobelpreis        | [Nobelpreis]
          Die Uni in Halle/Saale sucht Leute.        | "Halle an der Saale"      | [Halle/Saale]
          Die Autorin Jansen-Þórsdóttir las daraus.  | Jansen-Thorsdottir        | [Jansen-Þórsdóttir]
          Günther Brenneke zog nach Riga.            | Günter Brenneke           | [Günther] [Brenneke]
          Günter Brennekes Hund heißt Rex.           | Günther                   | [Günter]
          Die Äbtissin Mechthild verkaufte Land.     | Mechtild                  | [Mechthild]
          Helmuth Brenneke zog nach Riga.            | "Helmut Brenneke"         | [Helmuth Brenneke]
          """)
  void are_found(MarkedText row) throws IOException {
    TEXTS.finds(row);
  }

  @EachText(
      of =
          """
          Sie wohnt in Frankfurt am Main.            | Frankfurt (Oder)
          Sie fährt nach Frankfurt oder Mainz.       | Frankfurt am Main
          Lüdenscheid ehrt die Turnerin Müller.      | Müller-Lüdenscheid
          Der Zug mit dem S hält an der Bahn.        | S-Bahn
          Ein Busch brannte am Damm.                 | "ein Bush"
          Die Kohler Straße ist gesperrt.            | "Köhler Straße"
          Gerda Brenneke zog nach Riga.              | Gerhard Brenneke
          """)
  void are_not_found(MarkedText row) throws IOException {
    TEXTS.findsNot(row);
  }

  @EachText(
      of =
          """
          Präsident Erdoğan sprach in Ankara.        | Erdogan*                | [Erdoğan]
          Es war Erdoğans Rede in Ankara.            | Erdogan*                | [Erdoğans]
          Präsident Erdogan sprach in Ankara.        | Erdoğan*                | [Erdogan]
          Die Autorin Ayşe Kılıç las vor.            | Kilic*                  | [Kılıç]
          Die Autorin Ayşe Kılıç las vor.            | Kilic NEBEN/2 Ayse      | [Ayşe] [Kılıç]
          Früher war Łódź eine graue Stadt.          | Lodz*                   | [Łódź]
          Früher war Łódź eine graue Stadt.          | "Lodz eine graue Stadt" | [Łódź eine graue Stadt]
          """)
  void a_name_typed_without_its_signs_is_found_by_its_beginning_and_beside_others(MarkedText row)
      throws IOException {
    TEXTS.finds(row);
  }

  @EachText(
      of =
          """
          Der Müll blieb in der Straße liegen.       | Mull*
          Präsident Erdoğan sprach in Ankara.        | Erdogen*
          """)
  void but_umlauts_are_letters_of_their_own(MarkedText row) throws IOException {
    TEXTS.findsNot(row);
  }

  @EachText(
      of =
          """
          Um Chasiv Yar wird gekämpft.               | Tschassiw Jar           | [Chasiv] [Yar]
          Um Tschassiw Jar wird gekämpft.            | "Chasiv Yar"            | [Tschassiw Jar]
          Zu Yom Kippur blieb alles zu.              | Jom Kippur              | [Yom] [Kippur]
          Ahmed al-Jolani sprach.                    | Al-Dschulani            | [al-Jolani]
          Ahmed al-Dschulani sprach.                 | al-Jolani               | [al-Dschulani]
          Julia Nawalnaja sprach.                    | Nawalny                 | [Nawalnaja]
          Julia Nawalnaja sprach.                    | Navalny                 | [Nawalnaja]
          Swetlana Tichanowskaja sprach.             | Tikhanovsky             | [Tichanowskaja]
          Die Sängerin Iwanowa sang.                 | Ivanov                  | [Iwanowa]
          Julia Nawalnaja sprach.                    | Nawalnaja NICHT Nawalny | [Nawalnaja]
          """)
  void a_name_is_found_in_what_is_the_same_name(MarkedText row) throws IOException {
    TEXTS.finds(row);
  }

  @EachText(
      of =
          """
          Mikhail Gorbachevs Memoiren erschienen.    | "Michail Gorbatschow"     | [Mikhail Gorbachevs]
          Michail Gorbatschow schrieb Memoiren.      | "Mikhail Gorbachev"       | [Michail Gorbatschow]
          Die Oper von P. I. Čajkovskij lief.        | "I. Tschaikowski"         | [I. Čajkovskij]
          Alexander Solženicyn kehrte heim.          | "Alexander Solschenizyn"  | [Alexander Solženicyn]
          Sergej Prokofieff komponierte.             | "Sergei Prokofjew"        | [Sergej Prokofieff]
          Dmitri Chostakovitch komponierte.          | "Dmitri Schostakowitsch"  | [Dmitri Chostakovitch]
          Novak Đoković siegte.                      | "Novak Djokovic"          | [Novak Đoković]
          Slobodan Milošević schwieg.                | "Slobodan Miloschewitsch" | [Slobodan Milošević]
          Bürgermeister Ekrem İmamoğlu sprach.       | "Ekrem Imamoglu"          | [Ekrem İmamoğlu]
          Bürgermeister Ekrem Imamoglu sprach.       | "Ekrem İmamoğlu"          | [Ekrem Imamoglu]
          In Győr liegt Schnee.                      | "in Györ"                 | [In Győr]
          Der Fluss bei Huế trat über die Ufer.      | "bei Hue"                 | [bei Huế]
          Nikolai Rimsky-Korsakov komponierte.       | "Nikolai Rimski-Korsakow" | [Nikolai Rimsky-Korsakov]
          Nikolai Rimsky-Korsakov komponierte.       | Rimski-Korsakow           | [Rimsky-Korsakov]
          Der Anwalt von Khodorkovsky sprach.        | Anwalt NEBEN/2 Chodorkowski | [Khodorkovsky]
          Oleksij Reznikov trat zurück.              | "Olexij Resnikow"         | [Oleksij Reznikov]
          Die Brücke von Bakhmut fiel.               | "von Bachmut"             | [von Bakhmut]
          Dmitri Medwedjew drohte.                   | "Dmitri Medwedew"         | [Dmitri Medwedjew]
          Massud Pezeschkian reiste ab.              | "Massud Peseschkian"      | [Massud Pezeschkian]
          Vojislav Kostunica trat ab.                | "Vojislav Koštunica"      | [Vojislav Kostunica]
          Es war Lukaschenkas Plan.                  | Lukaschenko               | [Lukaschenkas]
          In Tehran fiel Schnee.                     | "in Teheran"              | [In Tehran]
          In Priština fiel Schnee.                   | "in Prishtina"            | [In Priština]
          In Sewerodonezk fiel Schnee.               | Sjewjerodonezk            | [Sewerodonezk]
          """)
  void a_phrase_finds_names_in_all_transcriptions_that_the_word_alone_finds(MarkedText row)
      throws IOException {
    TEXTS.finds(row);
  }

  @EachText(
      of =
          """
          Anna Petrowitsch sang.                     | "Anna Petrow"
          Anna Köhler sang.                          | "Anna Kohler"
          Anna Schulz sang.                          | "Anna Scholz"
          Anna Dürer sang.                           | "Anna Durer"
          Lukas Moser sang.                          | "Luka Moser"
          Karin Moser sang.                          | "Karim Moser"
          Der Zug nach Kiel ist voll.                | "nach Kiew"
          Sie las den Roman von Marx.                | "von Marks"
          Die Brücke von Bachmut fiel.               | Mut
          Papst Franziskus sprach.                   | Franzisku
          """)
  void but_in_no_other_names(MarkedText row) throws IOException {
    TEXTS.findsNot(row);
  }

  @EachText(
      of =
          """
          Die Polenreise des Kanzlers ist abgesagt.      | Polen       | [Polen]reise
          Auf dem Polenmarkt kaufte er Zigaretten.       | Pole        | [Polen]markt
          Beim Hessentag spielt eine Blaskapelle.        | Hessen      | [Hessen]tag
          Vor der Niedersachsenwahl wird gestritten.     | Niedersachsen | [Niedersachsen]wahl
          Der Preußenkönig liebte Flötenmusik.           | Preußen     | [Preußen]könig
          Der Koreakrieg dauerte drei Jahre.             | Korea       | [Korea]krieg
          Der Jemenkrieg nahm kein Ende.                 | Jemen       | [Jemen]krieg
          Auf ihrer Kretareise malte sie.                | Kreta       | [Kreta]reise
          Der Rhodosurlaub fiel ins Wasser.              | Rhodos      | [Rhodos]urlaub
          Am Lessingtheater probt man schon.             | Lessing     | [Lessing]theater
          Am Schillerplatz stand eine Linde.             | Schiller    | [Schiller]platz
          Die Kantstraße wird Einbahnstraße.             | Kant        | [Kant]straße
          Das Händelhaus öffnet wieder.                  | Händel      | [Händel]haus
          Sie bekommt den Fontanepreis.                  | Fontane     | [Fontane]preis
          Das Dürerhaus hat montags zu.                  | Dürer       | [Dürer]haus
          In der Merkelära galt das als mutig.           | Merkel      | [Merkel]ära
          Die Pharmafirma entlässt Leute.                | Pharma      | [Pharma]firma
          Ein Techunternehmen zieht in die Halle.        | Unternehmen | Tech[unternehmen]
          Er riss sich die Achillessehne.                | Sehne       | Achilles[sehne]
          Covidpatienten lagen im Nebenbau.              | Patient     | Covid[patienten]
          Viele CDUler blieben zu Hause.                 | CDU         | [CDU]ler
          Die Kurdin sprach lange.                       | Kurde       | [Kurdin]
          Die Ungarin gewann Silber.                     | Ungar       | [Ungarin]
          Zwei Lettinnen sangen.                         | Lette       | [Lettinnen]
          Die Zypriotin lehnte ab.                       | Zypriot     | [Zypriotin]
          Eine Bischöfin hielt die Predigt.              | Bischof     | [Bischöfin]
          Die Friseuse schnitt ihm den Bart.             | Friseur     | [Friseuse]
          """)
  void names_are_found_inside_longer_words_and_people_in_both_genders(MarkedText row)
      throws IOException {
    TEXTS.finds(row);
  }

  @EachText(
      of =
          """
          Charkiwer Behörden melden es.              | Charkiw                 | [Charkiwer]
          Charkiwer Behörden melden es.              | Charkow                 | [Charkiwer]
          Charkiwer Behörden melden es.              | Kharkiv                 | [Charkiwer]
          Die Teheraner Führung warnt.               | Teheran                 | [Teheraner]
          Der Odessaer Hafen brennt.                 | Odesa                   | [Odessaer]
          Am Lemberger Bahnhof warten sie.           | Lwiw                    | [Lemberger]
          Die Donezkerinnen sangen.                  | Donezk                  | [Donezkerinnen]
          Der Ostrachinger Rat tagt.                 | Ostrachingen            | [Ostrachinger]
          Der putinsche Apparat schweigt.            | Putin                   | [putinsche]
          Der putinsche Apparat schweigt.            | Poutine                 | [putinsche]
          Es war eine trumpsche Wendung.             | Trump                   | [trumpsche]
          Die Parkinsonsche Krankheit schreitet fort.| Parkinson               | [Parkinsonsche]
          Im Selenskyjschen Büro war Licht.          | Selenskyj               | [Selenskyjschen]
          Die Kyjiwer Behörden melden es.            | Kiewer Behörden         | [Kyjiwer] [Behörden]
          Die Kiewer Behörden melden es.             | "Kyjiwer Behörden"      | [Kiewer Behörden]
          An der Charkower Front war es still.       | "Charkiwer Front"       | [Charkower Front]
          Mao Tse-tung starb 1976.                   | "Mao Zedong"            | [Mao Tse-tung]
          Mao Zedong starb 1976.                     | "Mao Tse-tung"          | [Mao Zedong]
          """)
  void a_town_is_found_in_its_people_and_a_person_in_the_adjective(MarkedText row)
      throws IOException {
    TEXTS.finds(row);
  }

  @EachText(
      of =
          """
          Alexej Nawalny sprach.                     | Nawalnaja
          Der Sänger Iwanow sang.                    | Iwanowa
          Julia Nawalnaja sprach.                    | Nawalny NICHT Nawalnaja
          Martina Brandner sprach.                   | Martin
          Die Sonate von Casals erklang.             | Casalow
          In Charkiw brennt Licht.                   | Charkiwer
          Wladimir Putin schwieg.                    | putinsche
          Der deutsche Apparat schweigt.             | Deut
          Jana Bacher sang.                          | Bach
          Die Frau des Malers Kreuzer malte.         | Kreuz
          Jan Brandner sprach.                       | Yan Brandner
          """)
  void a_name_is_not_found_in_another(MarkedText row) throws IOException {
    TEXTS.findsNot(row);
  }

  @Test
  void a_woman_of_the_family_comes_after_the_man() throws IOException {
    TEXTS.add("Die Frau", "Xenia Tscheglowa sprach.");
    TEXTS.add("Der Mann", "Igor Tscheglow sprach.");
    assertThat(TEXTS.titles("Tscheglow")).containsExactly("Der Mann", "Die Frau");
    assertThat(TEXTS.titles("Tscheglowa")).containsExactly("Die Frau");
  }

  @EachText(
      of =
          """
          In Recklinghausen brennt Licht.            | Haus
          Der Stoff ist schillernd.                  | Schiller
          Ein Schillerfalter saß auf dem Weg.        | Schiller
          Das Rad fuhr über den Kantstein.           | Kant
          In der Kiste lag Krimskrams.               | Krim
          Das Lessingtheater probt.                  | singen
          Die Softwarefirma wächst.                  | Ware
          Das Stück war in C-Dur.                    | Dürer
          Polare Luft strömt ein.                    | Polen
          Die Küstenwinde waren rau.                 | Küstin
          """)
  void what_only_has_the_letters_of_a_name_is_not(MarkedText row) throws IOException {
    TEXTS.findsNot(row);
  }
}
