package org.fundstelle.ingest;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.fundstelle.article.Field;
import org.fundstelle.article.FurtherField;
import org.jspecify.annotations.Nullable;

/**
 * What every reader of one run shares: the names it knows, the limits, and where it reports what it
 * noticed. Thread-safe.
 */
final class Desk {

  private static final Map<String, Field> FIELDS = new HashMap<>();

  static {
    for (Field field : Field.values()) {
      FIELDS.put(field.json(), field);
    }
  }

  private final IngestOptions options;
  private final Findings findings = new Findings();
  private final Set<Mapping> matched = ConcurrentHashMap.newKeySet();
  private final PathIds pathIds = new PathIds();
  private final Map<String, FurtherField> declared = new HashMap<>();
  private final List<Mapping> mappings;
  private final Set<String> mappedKeys = new HashSet<>();
  private final Set<String> mappedPaths = new HashSet<>();
  private final Set<String> mappedStates = new HashSet<>();

  Desk(IngestOptions options) {
    this.options = options;
    for (FurtherField field : options.furtherFields()) {
      declared.put(field.name(), field);
    }
    mappings =
        options.mappings().entrySet().stream()
            .map(entry -> Mapping.of(entry.getKey(), entry.getValue()))
            .toList();
    for (Mapping mapping : mappings) {
      mappedKeys.add(mapping.firstStep());
      mappedKeys.add(mapping.path());
      mappedPaths.add(mapping.path());
      Field target = field(mapping.target());
      if (target != null && target.use() == Field.Use.STATE) {
        mappedStates.add(mapping.firstStep());
        mappedStates.add(mapping.path());
      }
    }
  }

  /**
   * The field of this JSON name, or null; without an {@code Optional} for each of a million keys.
   */
  @Nullable Field field(String key) {
    return FIELDS.get(key);
  }

  /** The declared further field of this name, or null. */
  @Nullable FurtherField declared(String name) {
    return declared.get(name);
  }

  /** Whether a mapping reads this key of an entry. */
  boolean isMapped(String key) {
    return mappedKeys.contains(key);
  }

  /** Whether a mapping reads all that stands under this key. */
  boolean isMappedWhole(String key) {
    return mappedPaths.contains(key);
  }

  /** Whether a mapping reads under this key who may see the article. */
  boolean isMappedState(String key) {
    return mappedStates.contains(key);
  }

  List<Mapping> mappings() {
    return mappings;
  }

  /** Something was found where a mapping looks for it. */
  void matched(Mapping mapping) {
    if (!matched.contains(mapping)) {
      matched.add(mapping);
    }
  }

  /** The mappings by which nothing was found so far. */
  List<Mapping> unmatched() {
    return mappings.stream().filter(mapping -> !matched.contains(mapping)).toList();
  }

  Limits limits() {
    return options.limits();
  }

  IngestOptions options() {
    return options;
  }

  PathIds pathIds() {
    return pathIds;
  }

  Findings findings() {
    return findings;
  }
}
