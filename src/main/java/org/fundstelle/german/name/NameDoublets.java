package org.fundstelle.german.name;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * Names that are in use in two spellings which aren't transcriptions of one another: {@code Kiew}
 * and {@code Kyjiw}, {@code Peking} and {@code Beijing}. Each is found by the other.
 */
public final class NameDoublets {
  private static final String TABLE = "name-doublets.txt";

  /** {@code Kyjiwer} are <i>Kiewer</i>. */
  private static final String OF_TOWN = "er";

  /** By the other name, in lower case, with and without the s of its genitive; and its people. */
  private static final Map<String, String> NAMES = new HashMap<>();

  private static final Map<String, List<String>> OTHERS = new HashMap<>();

  static {
    try (InputStream in =
            Objects.requireNonNull(NameDoublets.class.getResourceAsStream(TABLE), TABLE);
        BufferedReader lines =
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      lines.lines().filter(line -> !line.startsWith("#")).forEach(NameDoublets::enter);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private NameDoublets() {}

  private static void enter(String line) {
    String[] names = line.strip().split(" ", -1);
    enter(names, List.of("", "s"));
    for (int i = 0; i < names.length; i++) {
      names[i] += OF_TOWN;
    }
    enter(names, List.of("", "s", "n"));
  }

  private static void enter(String[] names, List<String> endings) {
    String first = names[0].toLowerCase(Locale.ROOT);
    List<String> all = OTHERS.computeIfAbsent(first, n -> new ArrayList<>());
    endings.forEach(ending -> all.add(first + ending));
    for (int i = 1; i < names.length; i++) {
      String other = names[i].toLowerCase(Locale.ROOT);
      for (String ending : endings) {
        if (!all.contains(other + ending)) { // the genitive of Tripoli
          NAMES.put(other + ending, names[0]);
          all.add(other + ending);
        }
      }
    }
  }

  /** The name that the word, in lower case, is another spelling of. */
  public static Optional<String> name(String surface) {
    return Optional.ofNullable(NAMES.get(surface));
  }

  /** All spellings of the name with this lemma or form, in lower case; none for most words. */
  public static List<String> of(String form) {
    String name = NAMES.getOrDefault(form, form).toLowerCase(Locale.ROOT);
    return OTHERS.getOrDefault(name, List.of());
  }
}
