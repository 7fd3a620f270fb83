package org.fundstelle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the product is made of, by its bill of materials: only licences that we allow. */
class LicencesIT {
  private static final Path BILL = Path.of("target/bom.json");

  /** Of several licences of a library we may choose one; EPL-2.0 since each jar stays apart. */
  private static final Set<String> ALLOWED =
      Set.of(
          "Apache-2.0",
          "MIT",
          "MIT-0",
          "BSD-2-Clause",
          "BSD-3-Clause",
          "BSD-4-Clause",
          "0BSD",
          "EPL-2.0");

  /** The one share-alike library, named in NOTICE and README; nothing else may be. */
  private static final Map<String, String> EXCEPTIONS =
      Map.of(
          "german-pos-dict",
          "Creative Commons Attribution-ShareAlike 4.0 International (CC BY-SA 4.0)");

  @Test
  void every_library_is_under_a_licence_that_is_allowed() throws IOException {
    Map<String, List<String>> libraries = libraries();
    assertThat(libraries).containsKeys("lucene-core", "german-pos-dict", "jackson-core");
    libraries.forEach((library, licences) -> {
      boolean allowed =
          licences.stream().anyMatch(l -> ALLOWED.contains(l) || l.equals(EXCEPTIONS.get(library)));
      assertThat(allowed).as("%s is under %s", library, licences).isTrue();
    });
  }

  @Test
  void a_share_alike_library_is_named_in_notice_and_readme() throws IOException {
    for (String library : EXCEPTIONS.keySet()) {
      assertThat(Files.readString(Path.of("NOTICE"))).contains(library);
      assertThat(Files.readString(Path.of("README.md"))).contains(library);
    }
  }

  /** Our own jar is what the bill is of; picocli is compiled anew, from the sources of that jar. */
  @Test
  void the_bill_has_every_jar_that_is_handed_out_by_its_check_sum() throws Exception {
    assumeThat(BILL).as("made by mvn package").exists();
    Set<String> billed = new TreeSet<>();
    for (JsonNode component : new ObjectMapper().readTree(BILL.toFile()).path("components")) {
      for (JsonNode hash : component.path("hashes")) {
        billed.add(hash.path("content").asText());
      }
    }
    List<String> unknown = new ArrayList<>();
    try (Stream<Path> jars = Files.list(Path.of("target/fundstelle/lib"))) {
      for (Path jar : jars.filter(file -> file.toString().endsWith(".jar")).toList()) {
        byte[] sum = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(jar));
        if (!billed.contains(HexFormat.of().formatHex(sum))) {
          unknown.add(jar.getFileName().toString().replaceFirst("-[0-9].*", ""));
        }
      }
    }
    assertThat(unknown).containsExactlyInAnyOrder("fundstelle", "picocli");
  }

  private static Map<String, List<String>> libraries() throws IOException {
    assumeThat(BILL).as("made by mvn package").exists();
    Map<String, List<String>> libraries = new TreeMap<>();
    for (JsonNode component : new ObjectMapper().readTree(BILL.toFile()).path("components")) {
      List<String> licences = new ArrayList<>();
      for (JsonNode entry : component.path("licenses")) {
        JsonNode licence = entry.path("license");
        String expression = entry.path("expression").asText("");
        licences.add(licence.path("id").asText(licence.path("name").asText(expression)));
      }
      libraries.put(component.path("name").asText(), licences);
    }
    return libraries;
  }
}
