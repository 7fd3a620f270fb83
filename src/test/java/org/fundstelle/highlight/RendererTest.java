package org.fundstelle.highlight;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class RendererTest {

  @Test
  void html_is_escaped_and_marked() {
    assertThat(snippet("<b>\"Müller\" & 'Co'</b>", 4, 10).render(new HtmlRenderer()))
        .isEqualTo("&lt;b&gt;&quot;<mark>Müller</mark>&quot; &amp; &#39;Co&#39;&lt;/b&gt;");
  }

  @Test
  void a_script_in_a_mark_stays_text() {
    assertThat(snippet("a <script>x", 2, 10).render(new HtmlRenderer()))
        .isEqualTo("a <mark>&lt;script&gt;</mark>x");
  }

  @Test
  void a_cut_sentence_shows_an_ellipsis() {
    Snippet cut = new Snippet("body", "mitten im Satz", 10, List.of(new Span(0, 6)), true, true);
    assertThat(cut.render(new PlainRenderer())).isEqualTo("… [mitten] im Satz …");
    assertThat(cut.render(new HtmlRenderer())).isEqualTo("… <mark>mitten</mark> im Satz …");
    assertThat(cut.render(TerminalRenderer.bold()))
        .isEqualTo("… \u001B[1mmitten\u001B[0m im Satz …");
    assertThat(cut.marked("*", "*")).isEqualTo("*mitten* im Satz");
  }

  @Test
  void a_terminal_takes_no_orders_from_a_text() {
    String text = "a\u001B[2Jb\u0007c\u009Bd\u202Ee\u2066f\u007Fg\r\nh\ti\uD83Dj\u200Ek";
    assertThat(snippet(text, 0, 1).render(TerminalRenderer.bracketed()))
        .isEqualTo("[a]␛[2Jb␇c\uFFFDd\uFFFDe\uFFFDf␡g h i\uFFFDj\uFFFDk");
  }

  @Test
  void letters_of_all_scripts_reach_the_terminal() {
    String text = "Grüße, Привет, שלום, 漢字, 🚀, e\u0301";
    assertThat(snippet(text, 0, 5).render(TerminalRenderer.bracketed()))
        .isEqualTo("[Grüße]" + text.substring(5));
  }

  private static Snippet snippet(String text, int from, int to) {
    return new Snippet("body", text, 0, List.of(new Span(from, to)), false, false);
  }
}
