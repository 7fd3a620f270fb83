package org.fundstelle.german.morphology;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GenderFormsTest {

  @ParameterizedTest
  @CsvSource({
    "Journalist:innen, Journalisten, Journalistinnen",
    "Journalist*innen, Journalist, Journalistinnen",
    "Journalist_innen, Journalisten, Journalistinnen",
    "Journalist·innen, Journalisten, Journalistinnen",
    "JournalistInnen, Journalisten, Journalistinnen",
    "Journalist/-innen, Journalisten, Journalistinnen",
    "Journalist/innen, Journalisten, Journalistinnen",
    "Journalist(inn)en, Journalisten, Journalistinnen",
    "Journalist(innen), Journalisten, Journalistinnen",
    "Journalist:in, Journalist, Journalistin",
    "JournalistIn, Journalist, Journalistin",
    "LehrerInnen, Lehrer, Lehrerinnen",
    "Lehrer(in), Lehrer, Lehrerin",
    "Ärzt*innen, Ärzte, Ärztinnen",
    "Ärzt*in, Arzt, Ärztin",
    "Kolleg:innen, Kollegen, Kolleginnen",
    "Kolleg:in, Kollege, Kollegin",
    "Bäuer*innen, Bauern, Bäuerinnen",
    "Beamt:in, Beamter, Beamtin",
    "Anwält/-innen, Anwälte, Anwältinnen",
    "Französ:in, Franzose, Französin",
    "Köch*in, Koch, Köchin",
    "Ex-Minister:innen, Ex-Minister, Ex-Ministerinnen",
    "eine*r, einer, eine",
    "jede:r, jeder, jede",
    "Abgeordnete:r, Abgeordneter, Abgeordnete",
    "Angestellte/n, Angestellten, Angestellte",
    "ein:e, ein, eine",
    "kein*e, kein, keine",
  })
  void a_gender_form_gives_both_words(String token, String masculine, String feminine) {
    GenderForms.Forms forms = GenderForms.parse(token).orElseThrow();
    assertThat(forms.masculineCandidates()).contains(masculine);
    assertThat(forms.feminine()).isEqualTo(feminine);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Berlin",
        "LinkedIn",
        "PlugIn",
        "LogIn",
        "CheckIn",
        "Termin",
        "Medizin",
        "Innen",
        "innen",
        "Journalistinnen",
        "Beginn",
        "10:30",
        "http://in",
        "und/oder",
        "km/h",
        "Putin's",
        "a:in",
        "IBM",
        "OpenIndiana",
        "DaimlerInc",
        "Hausinnen",
        "Stadt:land",
        "",
        "(in)",
        ":innen",
      })
  void what_only_looks_like_one_is_left_alone(String token) {
    assertThat(GenderForms.parse(token)).isEmpty();
  }

  @Test
  void candidates_are_few_and_differ() {
    assertThat(GenderForms.parse("Ärzt*innen").orElseThrow().masculineCandidates())
        .hasSizeLessThanOrEqualTo(10)
        .doesNotHaveDuplicates();
  }
}
