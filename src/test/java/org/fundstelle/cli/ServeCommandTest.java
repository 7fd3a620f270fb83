package org.fundstelle.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import org.fundstelle.web.ServerOptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ServeCommandTest {
  @TempDir Path folder;
  private Shellbox box;

  @BeforeEach
  void told_to_stop_from_the_start() {
    box = new Shellbox(folder);
    box.index();
    box.interruption.request();
  }

  @Test
  void it_names_its_address_and_stops_when_told() {
    Shellbox.Run run = box.run("serve", "--port", "0");
    assertThat(run.err()).contains("Ctrl-C");
    assertThat(run.out()).matches("http://127\\.0\\.0\\.1:\\d+/\\R");
    assertThat(run.code()).isZero();
  }

  @Test
  void json_names_the_address_too() {
    assertThat(box.run("serve", "--port", "0", "--json").out())
        .matches("\\{\"uri\":\"http://127\\.0\\.0\\.1:\\d+/\"}\\R");
  }

  @Test
  void an_address_that_others_reach_needs_a_token() {
    Shellbox.Run run = box.run("serve", "--port", "0", "--host", "0.0.0.0");
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err()).contains("FUNDSTELLE_TOKEN");
    box.variables.put("FUNDSTELLE_TOKEN", "leserin-0123456789");
    assertThat(box.run("serve", "--port", "0", "--host", "0.0.0.0").code()).isZero();
  }

  @ParameterizedTest
  @CsvSource({"127.0.0.2, http://127.0.0.2:", "::1, http://[::1]:"})
  void another_address_of_this_machine_needs_no_token(String host, String uri) {
    Shellbox.Run run = box.run("serve", "--port", "0", "--host", host);
    assertThat(run.err()).contains("Ctrl-C");
    assertThat(run.out()).startsWith(uri);
  }

  @Test
  void a_name_for_browsers_needs_no_token_either() throws Exception {
    ServerOptions options = ServerOptions.defaults().withHost("127.0.0.2", "archiv.example");
    assertThat(options.address().names()).containsExactly("archiv.example");
    assertThat(box.run("serve", "--port", "0", "--host-name", "archiv.example").code()).isZero();
  }

  @Test
  void every_option_of_it_is_explained() {
    assertThat(box.run("serve", "--help").out())
        .containsPattern("--host-name=NAME\\s+name")
        .containsPattern("--log-queries\\s+name queries");
  }

  @Test
  void a_token_that_can_be_guessed_is_refused() {
    box.variables.put("FUNDSTELLE_EDIT_TOKEN", "kurz");
    Shellbox.Run run = box.inGerman().run("serve", "--port", "0");
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err()).contains("mindestens 16 Zeichen").doesNotContain("kurz");
  }

  @Test
  void a_port_that_is_taken_is_told_in_words() throws IOException {
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
      Shellbox.Run run = box.run("serve", "--port", Integer.toString(taken.getLocalPort()));
      assertThat(run.code()).isEqualTo(2);
      assertThat(run.err()).contains("is taken").doesNotContain("Exception");
    }
  }
}
