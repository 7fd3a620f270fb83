package org.fundstelle.german.token;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordTokenizerTest {

  private static List<String> words(String text) {
    WordTokenizer tokenizer = new WordTokenizer();
    tokenizer.read(text);
    List<String> words = new ArrayList<>();
    for (int i = 0; i < tokenizer.size(); i++) {
      words.add(text.substring(tokenizer.start(i), tokenizer.end(i)));
    }
    return words;
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\0',
      textBlock =
          """
          Der Minister kam, sah und schwieg.   | Der/Minister/kam/sah/und/schwieg
          Startrampen-Montagegebäude           | Startrampen/Montagegebäude
          Müller-Lüdenscheid-Süd               | Müller/Lüdenscheid/Süd
          Ein- und Ausfuhr                     | Ein/und/Ausfuhr
          1.000 Euro, 3,5 Prozent              | 1.000/Euro/3,5/Prozent
          am 13.9.2023 um 10:30 Uhr            | am/13/9/2023/um/10/30/Uhr
          1.000.000,50                         | 1.000.000,50
          die U.S.A. und z.B. Kuba             | die/U.S.A/und/z.B/Kuba
          Ende.Der Anfang                      | Ende/Der/Anfang
          C++ und C# und F#, nicht C           | C++/und/C#/und/F#/nicht/C
          R&B von AT&T, Meier & Sohn           | R&B/von/AT&T/Meier/&/Sohn
          Putin’s Rede, geht's                 | Putin’s/Rede/geht's
          ‚Halt‘ rief sie                      | Halt/rief/sie
          Journalist:innen, Lehrer*innen       | Journalist:innen/Lehrer*innen
          Bürger_innen und Wähler/-innen       | Bürger_innen/und/Wähler/-innen
          Kolleg(inn)en kamen                  | Kolleg(inn)en/kamen
          Titel:Berlin, Uhr:in Berlin          | Titel/Berlin/Uhr:in/Berlin
          a/b und x_y                          | a/b/und/x/y
          № 5 § 12 ½                           | 5/12/½
          Москва и Київ                        | Москва/и/Київ
          北京 liegt                            | 北/京/liegt
          --- * … !                            |
          """)
  void words_are_found_as_german_writes_them(String text, String expected) {
    String joined = String.join("/", words(text));
    assertThat(joined).isEqualTo(expected == null ? "" : expected);
  }

  @Test
  void a_word_broken_at_the_end_of_a_line_is_one_word() {
    assertThat(words("die Ver-\n  fassung des Landes"))
        .containsExactly("die", "Ver-\n  fassung", "des", "Landes");
  }

  @Test
  void a_hyphen_before_und_at_the_end_of_a_line_stands_for_what_is_left_out() {
    assertThat(words("die Ein-\nund Ausfuhr")).containsExactly("die", "Ein", "und", "Ausfuhr");
  }

  @Test
  void a_compound_of_two_nouns_keeps_its_hyphen_at_the_end_of_a_line() {
    assertThat(words("der Nord-\nSüd-Konflikt")).containsExactly("der", "Nord", "Süd", "Konflikt");
  }

  @Test
  void a_soft_hyphen_does_not_divide() {
    assertThat(words("Bundes\u00ADtag")).containsExactly("Bundes\u00ADtag");
  }

  @Test
  void a_combining_mark_belongs_to_its_letter() {
    assertThat(words("u\u0308ber")).containsExactly("u\u0308ber");
  }

  @Test
  void emoji_and_lone_halves_are_no_words() {
    assertThat(words("gut 😀 so \uD83D da \uDE00")).containsExactly("gut", "so", "da");
  }

  @Test
  void a_sentence_starts_after_a_full_stop_and_a_quote_but_not_after_a_comma() {
    WordTokenizer tokenizer = new WordTokenizer();
    tokenizer.read("Er kam. Sie ging, Peter blieb. „Nein“, sagte er");
    List<Boolean> starts = new ArrayList<>();
    for (int i = 0; i < tokenizer.size(); i++) {
      starts.add(tokenizer.is(i, WordTokenizer.SENTENCE_START));
    }
    assertThat(starts).containsExactly(true, false, true, false, false, false, true, true, false);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Er wohnt in Haus Nr. 3. Danach ging er.        | Er/3 Danach/er
          Er wohnt in Haus Nr. 3. Peter wohnt daneben.   | Er/daneben
          Sie kam am 3. Mai und blieb bis 1998. Dann ging sie. | Sie/1998 Dann/sie
          Wir sahen z. B. Weber, Dr. Harms u. a. Die Stadt fehlte. | Wir/a Die/fehlte
          Er stellte es dar. dann ging er ab. er kam an. | Er/dar dann/ab er/an
          Das gilt.\\na) Weber fehlt, \\nb) Harms auch.    | Das/gilt a/auch
          Es fehlen:\\n1. der Wirt,\\n2. Harms      | Es/1 der/2 Harms/Harms
          Er kam am\\n3. Mai zurück                      | Er/zurück
          Alle kamen, Harms, Weber usw. Peter fehlte.    | Alle/usw Peter/fehlte
          Sie rief: „Er kam.“ und ging...weiter.         | Sie/kam und/ging weiter/weiter
          """)
  void a_sentence_ends_where_no_abbreviation_or_number_has_a_period(String text, String expected) {
    WordTokenizer tokenizer = new WordTokenizer();
    String read = text.replace("\\n", "\n");
    tokenizer.read(read);
    StringBuilder sentences = new StringBuilder();
    boolean first = true;
    for (int i = 0; i < tokenizer.size(); i++) {
      String word = read.substring(tokenizer.start(i), tokenizer.end(i));
      if (first) {
        sentences.append(sentences.isEmpty() ? "" : " ").append(word);
      }
      first = tokenizer.is(i, WordTokenizer.SENTENCE_END);
      if (first) {
        sentences.append('/').append(word);
      }
    }
    assertThat(sentences).hasToString(expected);
  }

  @Test
  void a_word_that_may_begin_a_sentence_is_known_as_such() {
    WordTokenizer tokenizer = new WordTokenizer();
    tokenizer.read("Sie zog in Haus Nr. 3. Peter zog vgl. Weber bzw. Harms nach Aurich. Dort");
    List<Integer> starts = new ArrayList<>();
    for (int i = 0; i < tokenizer.size(); i++) {
      if (tokenizer.is(i, WordTokenizer.SENTENCE_START)) {
        starts.add(i);
      }
    }
    assertThat(starts).containsExactly(0, 5, 6, 14);
  }

  @Test
  void any_text_gives_ascending_words_within_it() {
    Random random = new Random(11);
    String signs = "aÄß1.,-: \n*_/(){}'’&+#„“\u00AD\u0308\uD83D\uDE00北iInen\u200D";
    WordTokenizer tokenizer = new WordTokenizer();
    for (int round = 0; round < 50_000; round++) {
      StringBuilder text = new StringBuilder();
      for (int k = random.nextInt(30); k > 0; k--) {
        text.append(signs.charAt(random.nextInt(signs.length())));
      }
      tokenizer.read(text);
      int at = 0;
      for (int i = 0; i < tokenizer.size(); i++) {
        assertThat(tokenizer.start(i)).isGreaterThanOrEqualTo(at);
        assertThat(tokenizer.end(i))
            .isGreaterThan(tokenizer.start(i))
            .isLessThanOrEqualTo(text.length());
        at = tokenizer.end(i);
      }
    }
  }

  @Test
  void each_word_has_the_hash_of_its_letters_whatever_was_read_before() {
    Random random = new Random(20_261_126);
    String[] pieces = {
      "a", "Haus", "柍", "א1", " ", " ", "-", ".", "5", "1.000", "ü", "ﬁ", "\u00AD"
    };
    WordTokenizer tokenizer = new WordTokenizer();
    for (int round = 0; round < 20_000; round++) {
      StringBuilder text = new StringBuilder();
      int length = random.nextInt(6);
      for (int k = 0; k < length; k++) {
        text.append(pieces[random.nextInt(pieces.length)]);
      }
      tokenizer.read(text);
      for (int i = 0; i < tokenizer.size(); i++) {
        assertThat(tokenizer.hash(i))
            .as("%s, word %d", text, i)
            .isEqualTo(WordHash.of(tokenizer.chars(), tokenizer.start(i), tokenizer.end(i)));
      }
    }
  }
}
