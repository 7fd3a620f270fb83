package org.fundstelle.evaluation;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.de.GermanAnalyzer;
import org.fundstelle.ingest.ArticleSource;
import org.fundstelle.ingest.IngestOptions;
import org.fundstelle.ingest.Ingested;
import org.jspecify.annotations.Nullable;

/**
 * Draws queries from the very articles they are put to, so that they ask for words as common and as
 * rare as the text has them. The same seed draws the same queries.
 */
final class ProbeSampler {
  private static final int ARTICLES = 4_000;
  private static final int FREQUENT = 100;
  private static final int SHORTEST = 4;
  private static final int SHORTEST_FUZZY = 6;
  private static final int PREFIX = 5;
  private static final Pattern WORD = Pattern.compile("\\p{L}+");
  private static final CharArraySet STOP_WORDS = GermanAnalyzer.getDefaultStopSet();

  private final Random random;
  private final List<List<String>> texts = new ArrayList<>();
  private final Map<List<String>, Integer> pairs = new HashMap<>();

  private ProbeSampler(long seed) {
    random = new Random(seed);
  }

  /**
   * So many probes of each kind, none twice; fewer where the articles don't have more.
   *
   * @throws IOException if the file can't be read
   */
  static List<Probe> sample(Path articles, int perKind, long seed) throws IOException {
    ProbeSampler sampler = new ProbeSampler(seed);
    sampler.read(articles);
    List<Probe> probes = new ArrayList<>();
    for (Probe.Kind kind : Probe.Kind.values()) {
      probes.addAll(sampler.draw(kind, perKind));
    }
    return probes;
  }

  /** Keeps some of the bodies, each with the same chance (reservoir sampling, Vitter 1985). */
  private void read(Path articles) throws IOException {
    List<String> bodies = new ArrayList<>();
    int seen = 0;
    try (ArticleSource source = ArticleSource.open(articles, IngestOptions.DEFAULT)) {
      for (Optional<Ingested> e = source.next(); e.isPresent(); e = source.next()) {
        if (e.get() instanceof Ingested.Accepted accepted) {
          int place = random.nextInt(++seen);
          if (bodies.size() < ARTICLES) {
            bodies.add(accepted.article().body());
          } else if (place < ARTICLES) {
            bodies.set(place, accepted.article().body());
          }
        }
      }
    }
    bodies.forEach(this::takeApart);
  }

  private void takeApart(String body) {
    List<String> words = new ArrayList<>();
    Matcher matcher = WORD.matcher(body);
    @Nullable String before = null;
    int end = 0;
    while (matcher.find()) {
      String word = matcher.group();
      boolean counts =
          word.length() >= SHORTEST && !STOP_WORDS.contains(word.toLowerCase(Locale.GERMAN));
      if (counts) {
        words.add(word);
        if (before != null && matcher.start() == end + 1 && body.charAt(end) == ' ') {
          pairs.merge(List.of(before, word), 1, Integer::sum);
        }
      }
      before = counts ? word : null;
      end = matcher.end();
    }
    if (words.size() > 1) {
      texts.add(words);
    }
  }

  private List<Probe> draw(Probe.Kind kind, int count) {
    if (texts.isEmpty()) {
      return List.of();
    }
    return switch (kind) {
      case TERM -> draw(kind, count, () -> List.of(word(1)));
      case AND -> draw(kind, count, this::twoWords);
      case FUZZY -> draw(kind, count, () -> List.of(mistyped(word(SHORTEST_FUZZY))));
      case PREFIX -> draw(kind, count, () -> List.of(prefix(word(PREFIX + 2))));
      case RARE_PHRASE -> phrases(kind, count, pairsSeen(1));
      case FREQUENT_PHRASE -> phrases(kind, count, frequentPairs());
    };
  }

  /** A few draws may repeat one another, or fail for want of long words. */
  private List<Probe> draw(Probe.Kind kind, int count, Supplier<List<String>> words) {
    Set<Probe> probes = new LinkedHashSet<>();
    for (int i = 0; i < 20 * count && probes.size() < count; i++) {
      Probe probe = new Probe(kind, words.get());
      if (probe.words().stream().noneMatch(String::isEmpty)) {
        probes.add(probe);
      }
    }
    return List.copyOf(probes);
  }

  private List<Probe> phrases(Probe.Kind kind, int count, List<List<String>> candidates) {
    return candidates.isEmpty()
        ? List.of()
        : draw(kind, count, () -> candidates.get(random.nextInt(candidates.size())));
  }

  private List<List<String>> pairsSeen(int times) {
    return pairs.entrySet().stream()
        .filter(pair -> pair.getValue() == times)
        .map(Map.Entry::getKey)
        .sorted((a, b) -> String.join(" ", a).compareTo(String.join(" ", b)))
        .toList();
  }

  private List<List<String>> frequentPairs() {
    return pairs.entrySet().stream()
        .filter(pair -> pair.getValue() > 1)
        .sorted((a, b) -> {
          int byCount = b.getValue().compareTo(a.getValue());
          return byCount != 0
              ? byCount
              : String.join(" ", a.getKey()).compareTo(String.join(" ", b.getKey()));
        })
        .limit(FREQUENT)
        .map(Map.Entry::getKey)
        .toList();
  }

  /** A word of at least so many letters; empty if the article drawn has none where it was tried. */
  private String word(int letters) {
    List<String> text = text();
    String word = text.get(random.nextInt(text.size()));
    return word.length() >= letters ? word : "";
  }

  private List<String> twoWords() {
    List<String> text = text();
    String first = text.get(random.nextInt(text.size()));
    String second = text.get(random.nextInt(text.size()));
    return List.of(first, first.equals(second) ? "" : second);
  }

  private List<String> text() {
    return texts.get(random.nextInt(texts.size()));
  }

  private static String prefix(String word) {
    return word.isEmpty() ? "" : word.substring(0, PREFIX);
  }

  /** One letter left out, doubled, or swapped with the next; never the first, as people type. */
  private String mistyped(String word) {
    if (word.isEmpty()) {
      return "";
    }
    int at = 1 + random.nextInt(word.length() - 2);
    String head = word.substring(0, at);
    char letter = word.charAt(at);
    return switch (random.nextInt(3)) {
      case 0 -> head + word.substring(at + 1);
      case 1 -> head + letter + word.substring(at);
      default -> head + word.charAt(at + 1) + letter + word.substring(at + 2);
    };
  }
}
